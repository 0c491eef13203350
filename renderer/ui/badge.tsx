import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classes } from "./classes.ts";

export type Tone = "neutral" | "success" | "warning" | "danger" | "info";

interface BadgeProps {
  /** A word or two: every state has a word, not only a colour. */
  children: ReactNode;
  tone?: Tone;
  icon?: LucideIcon;
  /** With a fine line instead of a filled surface, for facts that are no state (a topic, a referral). */
  outlined?: boolean;
}

/** A state or fact in a pill. */
export function Badge({ children, tone = "neutral", icon: Icon, outlined = false }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone], outlined && styles.outlined)}>
      {Icon ? <Icon size="0.75rem" aria-hidden /> : null}
      {children}
    </span>
  );
}

/** A coloured dot beside a text. Give `label` when no text beside it says the same. */
export function StatusDot({ tone = "neutral", label }: { tone?: Tone; label?: string }) {
  const className = classes(styles.dot, styles[`${tone}Dot`]);
  return label ? (
    <span className={className} role="img" aria-label={label} />
  ) : (
    <span className={className} aria-hidden />
  );
}
