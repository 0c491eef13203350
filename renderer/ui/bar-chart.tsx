import { useState } from "react";
import styles from "./bar-chart.module.css";
import { LinkButton } from "./button.tsx";

export interface ChartSeries {
  id: string;
  label: string;
}

export interface ChartBar {
  id: string;
  /** Under the bar: "KW 45". */
  label: string;
  /** By series id. */
  values: Record<string, number | undefined>;
  /** Still running: drawn as an outline. */
  isProvisional?: boolean;
}

interface BarChartProps {
  title: string;
  /** Level of the heading. */
  level?: 2 | 3;
  /** Heading of the first column of the table: "Woche". */
  barHeading: string;
  /** Up to four; each has its own colour and pattern. */
  series: readonly ChartSeries[];
  bars: readonly ChartBar[];
}

const german = new Intl.NumberFormat("de-DE");

function largest(bars: readonly ChartBar[]): number {
  return Math.max(1, ...bars.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)));
}

/** One sentence for those who do not see the picture; the numbers are in the table. */
function summary({ title, bars, series }: BarChartProps): string {
  const first = bars[0]?.label ?? "";
  const last = bars.at(-1)?.label ?? "";
  const names = series.map(({ label }) => label).join(", ");
  return `${title}: Säulen für ${names}, ${first} bis ${last}. Die Zahlen zeigt „Als Tabelle“.`;
}

/** Bars for one to four series, always with the same numbers as a table. */
export function BarChart(props: BarChartProps) {
  const { title, level = 2, series } = props;
  const [isTable, setTable] = useState(false);
  const Heading = `h${level}` as const;
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        <LinkButton
          onPress={() => setTable(!isTable)}
          aria-label={`${title}: ${isTable ? "als Bild" : "als Tabelle"}`}
        >
          {isTable ? "Als Bild" : "Als Tabelle"}
        </LinkButton>
      </div>
      {isTable ? <ChartTable {...props} /> : <ChartPicture {...props} />}
      {series.length > 1 && !isTable ? (
        <figcaption className={styles.legend}>
          {series.map(({ id, label }, index) => (
            <span key={id} className={styles.legendItem}>
              <span className={styles.key} data-series={index} aria-hidden />
              {label}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

function ChartPicture(props: BarChartProps) {
  const { bars, series } = props;
  const top = largest(bars);
  return (
    <div className={styles.picture} role="img" aria-label={summary(props)}>
      {bars.map((bar) => (
        <div key={bar.id} className={styles.slot}>
          <div className={styles.bars}>
            {series.map(({ id }, index) => (
              <div
                key={id}
                className={styles.bar}
                data-series={index}
                data-provisional={bar.isProvisional}
                style={{ height: `${((bar.values[id] ?? 0) / top) * 100}%` }}
                title={`${bar.label}: ${german.format(bar.values[id] ?? 0)}`}
              />
            ))}
          </div>
          <div className={styles.label}>{bar.label}</div>
        </div>
      ))}
    </div>
  );
}

function ChartTable({ title, barHeading, bars, series }: BarChartProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{barHeading}</th>
          {series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              {bar.label}
              {bar.isProvisional ? " (läuft noch)" : ""}
            </th>
            {series.map(({ id }) => (
              <td key={id}>{bar.values[id] === undefined ? "–" : german.format(bar.values[id])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
