import type { StatisticsTable } from "../../shared/contract/statistics.ts";
import { BarList } from "../ui/index.ts";
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
    .map(({ code, label }) => ({ id: code, name: label, value: layout.cellAt(code, total)?.exact ?? 0 }));
  if (bars.length === 0) return null;
  return (
    <BarList
      title={`${table.id} nach ${layout.rowHeading}`}
      headings={[layout.rowHeading, "gesamt"]}
      bars={bars}
      note="Genaue Werte der Spalte „gesamt“, nur für das Haus."
    />
  );
}
