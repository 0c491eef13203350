import type { ReactNode } from "react";
import styles from "./chart.module.css";
import { ChartFigure } from "./chart-figure.tsx";

export interface ListedBar {
  id: string;
  name: string;
  value: number;
  /** A few words after the number: "3 mehr". */
  remark?: string;
}

interface BarListProps {
  title: string;
  level?: 2 | 3;
  /** Headings of the table; the last one where bars have remarks. */
  headings: readonly [name: string, value: string, remark?: string];
  bars: readonly ListedBar[];
  note?: ReactNode;
}

const german = new Intl.NumberFormat("de-DE");

/** Bars lying below each other, for names that are long; always with the same numbers as a table. */
export function BarList({ title, level, headings, bars, note }: BarListProps) {
  const top = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ChartFigure
      title={title}
      level={level}
      summary={`${german.format(bars.length)} Balken, höchstens ${german.format(top)}.`}
      headings={headings.filter((heading) => heading !== undefined) as [string, ...string[]]}
      lines={bars.map(({ id, name, value, remark }) => ({
        id,
        name,
        numbers: [german.format(value), ...(remark === undefined ? [] : [remark])],
      }))}
      note={note}
      showsNumbers
    >
      <div className={styles.rows} data-remarks={headings.length > 2}>
        {bars.map(({ id, name, value, remark }) => (
          <div key={id} className={styles.row}>
            <span className={styles.rowName}>{name}</span>
            <span className={styles.track}>
              <span className={styles.rowBar} style={{ width: `${(value / top) * 100}%` }} />
            </span>
            <span className={styles.rowValue}>{german.format(value)}</span>
            {remark === undefined ? null : <span className={styles.remark}>{remark}</span>}
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
