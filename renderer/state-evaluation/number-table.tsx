import type { ReactNode } from "react";
import styles from "../statistics/statistics.module.css";
import { useOverflow } from "../statistics/use-overflow.ts";
import { classes } from "../ui/index.ts";

interface NumberTableProps {
  name: string;
  /** The first is that of the rows. */
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A table of numbers that scrolls sideways where it must, with the keyboard too. */
export function NumberTable({ name, heads, children }: NumberTableProps) {
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  return (
    <section
      ref={frame}
      className={styles.ledgerFrame}
      aria-label={`Tabelle ${name}`}
      tabIndex={overflows ? 0 : undefined}
    >
      <table className={classes(styles.ledger, styles.numbers)} aria-label={name}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
