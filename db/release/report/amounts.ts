import type { Release, ReleaseCell, ReleaseTable } from "../../../shared/statistics/release.ts";
import { isInternal } from "../notes.ts";

/** A number of a release in the words of a sentence. */
export interface Amount {
  /** "etwa 145", "0 bis 4", "145" where it is exact. */
  text: string;
  isOne: boolean;
}

/**
 * What a published number says: protected numbers are near the truth, and a 0 of persons is 0 to 4. `undefined` where
 * the table or the cell is not in the release, or withheld.
 */
export function amountOf(
  release: Release,
  table: ReleaseTable | undefined,
  cell?: ReleaseCell,
): Amount | undefined {
  if (!table || cell?.value == null) return undefined;
  const { value } = cell;
  const number = value.toLocaleString("de-DE");
  if (isInternal(release) || table.unit === "item") return { text: number, isOne: value === 1 };
  if (table.unit === "person" && value === 0) return { text: "0 bis 4", isOne: false };
  return { text: `etwa ${number}`, isOne: false };
}

/** The total of a table as an amount. */
export function totalOf(release: Release, tableId: string): Amount | undefined {
  const table = release.tables.find(({ id }) => id === tableId);
  return amountOf(release, table, table && totalCell(table));
}

/** The cell over everything. */
export function totalCell(table: ReleaseTable): ReleaseCell | undefined {
  return table.cells.find(({ key }) => key.every((code) => code === "_T"));
}

/** Categories of a dimension with their totals over the other one, as the table lists them. */
export function categoryTotals(
  table: ReleaseTable,
  dimension: string,
): { label: string; cell: ReleaseCell | undefined }[] {
  const position = table.dimensions.findIndex(({ id }) => id === dimension);
  const categories = table.dimensions[position]?.categories ?? [];
  return categories.map(({ code, label }) => ({
    label,
    cell: table.cells.find(({ key }) => key.every((part, at) => part === (at === position ? code : "_T"))),
  }));
}

/** A number and its noun: "1 Person", "etwa 145 Personen". */
export function counted({ text, isOne }: Amount, one: string, many: string): string {
  return `${text} ${isOne ? one : many}`;
}
