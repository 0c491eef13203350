import { total } from "../statistics/tables.ts";
import type { MergedTable } from "./merge.ts";

/** The line or column that stands for all of a dimension. */
export const totalLine = { code: total, label: "Insgesamt" };

/** How a table is read: the longer dimension downwards. `keyOf` names the cell of a row and a column. */
export function layoutOf({ dimensions: [first, second] }: MergedTable) {
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
