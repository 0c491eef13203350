import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./kbd.tsx";
import styles from "./tooltip.module.css";

interface TooltipProps {
  /** Short text, no full stop. It must not be the only place of an important word. */
  text: string;
  shortcut?: string;
  /** One focusable React Aria element, for example a Button. */
  children: ReactElement;
}

/** A short explanation on hover and on keyboard focus. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip} offset={6}>
        {text}
        {shortcut ? <Kbd combination={shortcut} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
