import type { ReactNode } from "react";
import styles from "./description-list.module.css";

export interface Description {
  term: string;
  /** Empty values are shown as "unbekannt". */
  value: ReactNode;
}

interface DescriptionListProps {
  items: readonly Description[];
  /** Two columns of pairs where there is room. */
  isWide?: boolean;
  /** Values at the right edge, for numbers. */
  alignsEnd?: boolean;
}

/** Facts as pairs of name and value. */
export function DescriptionList({ items, isWide = false, alignsEnd = false }: DescriptionListProps) {
  return (
    <dl className={styles.list} data-wide={isWide} data-end={alignsEnd}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles.pair}>
          <dt>{term}</dt>
          <dd>{value ?? <span className={styles.unknown}>unbekannt</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
