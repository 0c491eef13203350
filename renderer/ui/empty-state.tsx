import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** One sentence that teaches what belongs here. */
  children: ReactNode;
  /** The button that fills the place. */
  action?: ReactNode;
}

/** What an empty place shows: what belongs here and how it begins. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon size="1.75rem" strokeWidth={1.5} aria-hidden />
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
