import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from "react-aria-components";
import styles from "./checkbox.module.css";

interface ToggleProps {
  /** The text beside the box. */
  children: ReactNode;
  /** Read instead of the text beside it, for boxes in a table. */
  "aria-label"?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  name?: string;
  autoFocus?: boolean;
}

/** Yes or no, taking effect with the form. */
export function Checkbox({
  children,
  isIndeterminate,
  ...rest
}: ToggleProps & { isIndeterminate?: boolean }) {
  return (
    <AriaCheckbox
      {...rest}
      isIndeterminate={isIndeterminate}
      className={styles.toggle}
      data-field={rest.name}
    >
      <span className={styles.box}>
        {isIndeterminate ? (
          <Minus size="0.75rem" strokeWidth={3} />
        ) : (
          <Check size="0.75rem" strokeWidth={3} />
        )}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

/** On or off, taking effect at once. */
export function Switch({ children, ...rest }: ToggleProps) {
  return (
    <AriaSwitch {...rest} className={styles.toggle} data-field={rest.name}>
      <span className={styles.track} />
      <span>{children}</span>
    </AriaSwitch>
  );
}
