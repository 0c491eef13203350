import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import styles from "./badge-button.module.css";

interface BadgeButtonProps {
  children: ReactNode;
  icon?: LucideIcon;
  onPress?: () => void;
  "aria-label"?: string;
}

/** Looks like an outlined badge and can be pressed; also the trigger of a Menu that changes the fact. */
export function BadgeButton({ children, icon: Icon, ...rest }: BadgeButtonProps) {
  return (
    <AriaButton {...rest} className={styles.button}>
      {Icon ? <Icon size="0.75rem" aria-hidden /> : null}
      {children}
    </AriaButton>
  );
}
