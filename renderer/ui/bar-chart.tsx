import type { ReactNode } from "react";
import styles from "./chart.module.css";
import { ChartFigure } from "./chart-figure.tsx";
import { NoValue } from "./no-value.tsx";

export interface ChartSeries {
  id: string;
  label: string;
}

export interface ChartBar {
  id: string;
  /** What the bar stands for: "KW 45, 02.11. bis 08.11.2026". */
  name: string;
  /** Under the bar: "45"; may be empty where the bars are many. */
  mark: string;
  /** By series id; what is missing is shown as "–". */
  values: Readonly<Record<string, number | null>>;
  /** Still running: the first series is drawn as an outline. */
  isProvisional?: boolean;
}

interface BarChartProps {
  title: string;
  level?: 2 | 3;
  /** Heading of the first column of the table: "Woche". */
  barHeading: string;
  /** Up to three; each has its own colour and pattern. */
  series: readonly ChartSeries[];
  bars: readonly ChartBar[];
  note?: ReactNode;
}

const german = new Intl.NumberFormat("de-DE");

/** From here on the bars stand close together. */
const many = 16;

/** Upright bars for one to three series, always with the same numbers as a table. */
export function BarChart({ title, level, barHeading, series, bars, note }: BarChartProps) {
  const top = Math.max(1, ...bars.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)));
  return (
    <ChartFigure
      title={title}
      level={level}
      summary={`${german.format(bars.length)} Säulen für ${series.map(({ label }) => label).join(" und ")}, höchstens ${german.format(top)}.`}
      headings={[barHeading, ...series.map(({ label }) => label)]}
      lines={bars.map(({ id, name, values, isProvisional }) => ({
        id,
        name: isProvisional ? `${name} (läuft)` : name,
        numbers: series.map((one) => numberOf(values[one.id])),
      }))}
      note={
        <>
          {series.length > 1 ? <Legend series={series} /> : null}
          {note}
        </>
      }
    >
      <div className={styles.columns} data-many={bars.length > many}>
        {bars.map((bar) => (
          <Column key={bar.id} bar={bar} series={series} top={top} />
        ))}
      </div>
    </ChartFigure>
  );
}

function Column({ bar, series, top }: { bar: ChartBar; series: readonly ChartSeries[]; top: number }) {
  const words = series.map(({ id, label }) => `${label} ${written(bar.values[id])}`).join(", ");
  return (
    <div className={styles.slot} title={`${bar.name}: ${words}`}>
      <div className={styles.bars}>
        {series.map(({ id }, index) => (
          <div
            key={id}
            className={styles.bar}
            data-series={index}
            data-provisional={index === 0 && bar.isProvisional}
            style={{ height: `${((bar.values[id] ?? 0) / top) * 100}%` }}
          />
        ))}
      </div>
      <span className={styles.mark}>{bar.mark}</span>
    </div>
  );
}

function Legend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <span className={styles.legend}>
      {series.map(({ id, label }, index) => (
        <span key={id} className={styles.legendItem}>
          <span className={styles.key} data-series={index} aria-hidden />
          {label}
        </span>
      ))}
    </span>
  );
}

/** In the table, where a missing number needs a word. */
function numberOf(value: number | null | undefined): ReactNode {
  return value === null || value === undefined ? <NoValue meaning="keine Zahl" /> : german.format(value);
}

function written(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : german.format(value);
}
