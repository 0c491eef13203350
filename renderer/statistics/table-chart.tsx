import type { StatisticsTable } from "../../shared/contract/statistics.ts";
import styles from "./chart.module.css";
import { ChartFigure } from "./chart-figure.tsx";
import { counted, written } from "./numbers.ts";
import { type Line, type TableLayout, total } from "./table-layout.ts";

interface TableChartProps {
  table: StatisticsTable;
  layout: TableLayout;
  rows: readonly Line[];
}

/** The rows of a table by their totals, as bars. */
export function TableChart({ table, layout, rows }: TableChartProps) {
  const bars = rows
    .filter(({ isTotal }) => !isTotal)
    .map(({ code, label }) => ({ code, label, value: layout.cellAt(code, total)?.exact ?? 0 }));
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const title = `${table.id} nach ${layout.rowHeading}`;
  return (
    <ChartFigure
      title={title}
      summary={`Balken für ${counted(bars.length, "Zeile", "Zeilen")} der Tabelle, höchstens ${written(most)}.`}
      headings={[layout.rowHeading, "gesamt"]}
      lines={bars.map(({ code, label, value }) => ({ id: code, name: label, value: written(value) }))}
      note="Genaue Werte der Spalte „gesamt“, nur für das Haus."
    >
      <div className={styles.rows}>
        {bars.map(({ code, label, value }) => (
          <div key={code} className={styles.row}>
            <span className={styles.rowName}>{label}</span>
            <span className={styles.track}>
              <span className={styles.rowBar} style={{ width: `${(value / most) * 100}%` }} />
            </span>
            <span className={styles.rowValue}>{written(value)}</span>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
