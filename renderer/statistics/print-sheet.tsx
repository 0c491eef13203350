import type {
  StatisticsPeriod,
  StatisticsReport,
  StatisticsTable,
} from "../../shared/contract/statistics.ts";
import { germanDay, today } from "../../shared/dates.ts";
import { isInternal } from "../../shared/periods.ts";
import { useSession } from "../app/session.ts";
import { Paper } from "../ui/index.ts";
import { FiguresTable } from "./figures-table.tsx";
import { stateWords } from "./periods.ts";
import styles from "./print-sheet.module.css";
import { valuesNote } from "./rounding-note.ts";
import { TableChart } from "./table-chart.tsx";
import { hiddenWords, layOut, shownLines } from "./table-layout.ts";
import { WeeksChart } from "./weeks-chart.tsx";

interface PrintSheetProps {
  report: StatisticsReport;
  tables: readonly StatisticsTable[];
  showsEmpty: boolean;
}

/** What comes out of the printer: the tables, marked as internal on every page. Not seen on the screen. */
export function PrintSheet({ report, tables, showsEmpty }: PrintSheetProps) {
  const centre = useSession((session) => session.status?.centre?.name ?? "");
  const { period } = report;
  return (
    <Paper className={styles.sheet}>
      {tables.map((table) => (
        <section key={table.id} className={styles.table}>
          <p className={styles.origin}>
            {centre} · {period.title}, {stateWords(period)} · Stand {germanDay(today())}
          </p>
          <h1 className={styles.title}>
            {table.id} {table.title}
          </h1>
          <p className={styles.population}>{table.population}</p>
          <PrintedTable period={period} table={table} showsEmpty={showsEmpty} />
        </section>
      ))}
      <section className={styles.table}>
        <WeeksChart report={report} />
      </section>
    </Paper>
  );
}

interface PrintedTableProps {
  period: StatisticsPeriod;
  table: StatisticsTable;
  showsEmpty: boolean;
}

function PrintedTable({ period, table, showsEmpty }: PrintedTableProps) {
  const layout = layOut(table);
  const lines = shownLines(layout, showsEmpty);
  const hidden = hiddenWords(lines);
  return (
    <>
      <FiguresTable isInternal={isInternal(period)} table={table} layout={layout} lines={lines} />
      <TableChart table={table} layout={layout} rows={lines.rows} />
      <p className={styles.note}>
        {valuesNote(period, table)} {hidden ? `${hidden}: überall 0.` : ""}
      </p>
    </>
  );
}
