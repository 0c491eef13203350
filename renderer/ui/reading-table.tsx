import type { ReactNode } from "react";
import styles from "./reading-table.module.css";
import { useOverflow } from "./use-overflow.ts";

interface ReadingTableProps {
  /** What the table is about. */
  label: string;
  /** Everything but the first column are numbers. */
  hasNumbers?: boolean;
  /** Head and body. */
  children: ReactNode;
}

/** A table to be read: where the window is too narrow for it, it scrolls by itself, with the keyboard too. */
export function ReadingTable({ label, hasNumbers = false, children }: ReadingTableProps) {
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={frame}
      className={styles.frame}
      // Only what can be scrolled is a stop of its own.
      {...(overflows ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
    >
      <table className={styles.table} aria-label={label} data-numbers={hasNumbers}>
        {children}
      </table>
    </div>
  );
}
