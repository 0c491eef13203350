import type { LucideIcon } from "lucide-react";
import { LoaderCircle } from "lucide-react";
import { type ReactNode, type Ref, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import styles from "./button.module.css";
import { classes } from "./classes.ts";
import { Kbd } from "./kbd.tsx";
import { ariaKeyShortcuts } from "./shortcut-keys.ts";
import { Tooltip } from "./tooltip.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium";

interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** One primary button a screen; "danger" only for what cannot be undone. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Shown on the button as key caps. The key itself is registered with useShortcut. */
  shortcut?: string;
  /** Work is under way: the button keeps its focus and its place but does not react. */
  isPending?: boolean;
  isDisabled?: boolean;
  type?: "button" | "submit";
  /** Id of the form a submit button outside of it belongs to. */
  form?: string;
  autoFocus?: boolean;
  /** null keeps a surrounding React Aria field from taking the button as its own. */
  slot?: string | null;
  "aria-label"?: string;
  "aria-expanded"?: boolean;
  /** The one whose contents are shown. */
  "aria-current"?: boolean;
  "aria-describedby"?: string;
  ref?: Ref<HTMLButtonElement>;
}

/**
 * A waiting button keeps its focus and does nothing. React Aria's own waiting state is not used: it announces
 * itself by an element that is named after the button, which is often gone by then and leaves it nameless.
 */
function waitingProps(isPending: boolean) {
  if (!isPending) return {};
  return { onPress: undefined, type: "button", "aria-disabled": true, "data-pending": true } as const;
}

/** Longest time between the two clicks of a double click, in milliseconds. */
const doubleClick = 500;

type Press = ButtonProps["onPress"];

/** The main action of a form runs once however often it is clicked: many people double-click everything. */
function useFirstPress(onPress: Press, isMainAction: boolean): Press {
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  if (!onPress || !isMainAction) return onPress;
  return () => {
    const now = performance.now();
    const isSecondClick = now - lastPress.current < doubleClick;
    lastPress.current = now;
    if (!isSecondClick) onPress();
  };
}

/** A button with words. */
export function Button({
  children,
  variant = "secondary",
  size = "medium",
  icon: Icon,
  shortcut,
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) {
  const firstPress = useFirstPress(onPress, variant === "primary");
  return (
    <AriaButton
      {...rest}
      onPress={firstPress}
      {...waitingProps(isPending)}
      aria-keyshortcuts={shortcut && ariaKeyShortcuts(shortcut)}
      className={classes(styles.button, styles[variant], styles[size])}
    >
      {isPending ? (
        <LoaderCircle className={styles.spinning} size="1rem" aria-hidden />
      ) : (
        Icon && <Icon size="1rem" aria-hidden />
      )}
      <span>{children}</span>
      {shortcut ? (
        <span aria-hidden className={styles.keys}>
          <Kbd combination={shortcut} />
        </span>
      ) : null}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon" | "aria-label"> {
  icon: LucideIcon;
  /** Says what the button does; shown as tooltip and read by screen readers. */
  label: string;
  /** Where Escape closes what the button closes: a tooltip would take the first Escape for itself. */
  hasTooltip?: boolean;
}

/** A square button with a symbol; its label appears as a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  hasTooltip = true,
  variant = "quiet",
  size = "medium",
  shortcut,
  isPending = false,
  ...rest
}: IconButtonProps) {
  const ShownIcon = isPending ? LoaderCircle : Icon;
  const button = (
    <AriaButton
      {...rest}
      {...waitingProps(isPending)}
      aria-label={label}
      aria-keyshortcuts={shortcut && ariaKeyShortcuts(shortcut)}
      className={classes(styles.button, styles.square, styles[variant], styles[size])}
    >
      <ShownIcon className={isPending ? styles.spinning : undefined} size="1rem" aria-hidden />
    </AriaButton>
  );
  if (!hasTooltip) return button;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}

interface LinkButtonProps {
  children: ReactNode;
  onPress: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
  "aria-label"?: string;
  /** Within a table that is walked with the arrow keys: its place, and whether Tab leads to it. */
  "data-cell"?: string;
  excludeFromTabOrder?: boolean;
  onFocus?: () => void;
}

/** Looks like a link and stands in running text or at the end of a row: "öffnen", "41 ansehen". */
export function LinkButton(props: LinkButtonProps) {
  return <AriaButton {...props} className={styles.link} />;
}
