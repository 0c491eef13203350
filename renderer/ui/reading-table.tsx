import { type KeyboardEvent, type ReactNode, type Ref, useId } from "react";
import styles from "./reading-table.module.css";
import { useOverflow } from "./use-overflow.ts";

interface ReadingTableProps {
  /** What the table is about. */
  label: string;
  /** Everything but the first column are numbers. */
  hasNumbers?: boolean;
  /** What makes it a table to walk in; without it, it is only read. */
  grid?: TableGrid;
  /** Head and body. */
  children: ReactNode;
}

/** A table whose cells are walked with the arrow keys (`useGridWalk`). */
export interface TableGrid {
  ref: Ref<HTMLTableElement>;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Which keys work here. */
  keys: string;
}

/** A table to be read: where the window is too narrow for it, it scrolls by itself, with the keyboard too. */
export function ReadingTable({ label, hasNumbers = false, grid, children }: ReadingTableProps) {
  const keys = useId();
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={frame}
      className={styles.frame}
      // Only what can be scrolled is a stop of its own.
      {...(overflows ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
    >
      {grid ? (
        <p id={keys} hidden>
          {grid.keys}
        </p>
      ) : null}
      <table
        className={styles.table}
        aria-label={label}
        data-numbers={hasNumbers}
        {...(grid
          ? { ref: grid.ref, role: "grid", onKeyDown: grid.onKeyDown, "aria-describedby": keys }
          : {})}
      >
        {children}
      </table>
    </div>
  );
}
