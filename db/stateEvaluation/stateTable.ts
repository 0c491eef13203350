import type { StateCell, StateSum, StateTable } from "../../shared/contract/stateEvaluation.ts";
import { total } from "../statistics/tables.ts";
import type { Merged, MergedTable, MergedValue } from "./merge.ts";
import { centreName } from "./overview.ts";

const totalLine = { code: total, label: "Insgesamt" };

/** One table in one period, the longer dimension downwards. `null` where there is none. */
export function stateTable(
  merged: Merged | null,
  wanted: { period: string; table: string },
): StateTable | null {
  const table = merged?.tables.find(({ id }) => id === wanted.table);
  if (!table || !merged?.periods.some(({ id }) => id === wanted.period)) return null;
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

/** One cell by centre in one period, and over all periods. `null` where there is none. */
export function stateCell(
  merged: Merged | null,
  wanted: { period: string; table: string; key: string[] },
): StateCell | null {
  const table = merged?.tables.find(({ id }) => id === wanted.table);
  const cell = table?.cells.find(({ key }) => key.join("|") === wanted.key.join("|"));
  if (!merged || !table || !cell) return null;
  const values = Object.entries(cell.periods[wanted.period]?.byCentre ?? {});
  return {
    label: [...new Set(cell.key.map((code, position) => labelOf(table, position, code)))].join(", "),
    byCentre: values.map(([ags, value]) => ({ name: centreName(ags), value })),
    periods: merged.periods.map(({ id, title }) => ({ id, title, ...sumOf(cell.periods[id]) })),
  };
}

function layoutOf({ dimensions: [first, second] }: MergedTable) {
  if (!first) throw new Error("A table has a dimension.");
  if (!second) return { rows: first, columns: [{ code: "", label: "Summe" }], keyOf: (row: string) => [row] };
  if (second.categories.length > first.categories.length)
    return {
      rows: second,
      columns: [...first.categories, totalLine],
      keyOf: (row: string, column: string) => [column, row],
    };
  return {
    rows: first,
    columns: [...second.categories, totalLine],
    keyOf: (row: string, column: string) => [row, column],
  };
}

function labelOf({ dimensions }: MergedTable, position: number, code: string): string {
  if (code === total) return totalLine.label;
  return dimensions[position]?.categories.find((one) => one.code === code)?.label ?? code;
}

function sumOf(value: MergedValue | undefined): StateSum {
  if (!value) return { sum: null, standardError: null, centres: 0 };
  const { sum, standardError, byCentre } = value;
  return { sum, standardError, centres: Object.keys(byCentre).length };
}
