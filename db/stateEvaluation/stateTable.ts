import type { ComparedSum, StateCell, StateTable } from "../../shared/contract/stateEvaluation.ts";
import { total } from "../statistics/tables.ts";
import { comparedSums, periodsOf, sumOf } from "./comparison.ts";
import { kindOf, type Merged, type MergedTable } from "./merge.ts";
import { centreName } from "./overview.ts";
import { layoutOf, totalLine } from "./tableLayout.ts";

/** One table in one period, the longer dimension downwards. `null` where there is none. */
export function stateTable(merged: Merged, wanted: { period: string; table: string }): StateTable | null {
  const table = merged.tables.find(({ id }) => id === wanted.table);
  const period = merged.periods.find(({ id }) => id === wanted.period);
  if (!table || !period || !table.kinds.includes(period.kind)) return null;
  const { rows, columns, keyOf } = layoutOf(table);
  const cells = new Map(table.cells.map((cell) => [cell.key.join("|"), cell.periods[wanted.period]]));
  return {
    id: table.id,
    title: table.title,
    population: table.population,
    rowHeading: rows.label,
    columns,
    rows: [...rows.categories, totalLine].map(({ code, label }) => ({
      code,
      label,
      cells: columns.map((column) => {
        const key = keyOf(code, column.code);
        return { key, ...sumOf(cells.get(key.join("|"))) };
      }),
    })),
    withheldBy: (table.withheldBy[wanted.period] ?? []).map(centreName),
    coarsenedBy: (table.coarsenedBy[wanted.period] ?? []).map(centreName),
  };
}

/** One cell by centre in one period, and over all periods of its kind. `null` where there is none. */
export function stateCell(
  merged: Merged,
  wanted: { period: string; table: string; key: string[] },
): StateCell | null {
  const table = merged.tables.find(({ id }) => id === wanted.table);
  const cell = table?.cells.find(({ key }) => key.join("|") === wanted.key.join("|"));
  if (!table || !cell) return null;
  const periods = periodsOf(merged, kindOf(wanted.period));
  const compared = comparedSums(
    table.unit,
    periods.map(({ id }) => cell.periods[id]),
  );
  const values = Object.entries(cell.periods[wanted.period]?.byCentre ?? {});
  return {
    label: [...new Set(cell.key.map((code, position) => labelOf(table, position, code)))].join(", "),
    byCentre: values.map(([ags, value]) => ({ name: centreName(ags), value })),
    periods: periods.map(({ id, title }, position) => ({
      id,
      title,
      ...(compared[position] as ComparedSum),
    })),
  };
}

function labelOf({ dimensions }: MergedTable, position: number, code: string): string {
  if (code === total) return totalLine.label;
  return dimensions[position]?.categories.find((one) => one.code === code)?.label ?? code;
}
