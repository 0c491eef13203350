/** By which column a list is sorted, and which way. */
export interface RowOrder {
  columnId: string;
  direction: "ascending" | "descending";
}

/** What a row is sorted by; `null` for a row that says nothing there. */
export type SortValue = string | number | null;

const alphabet = new Intl.Collator("de", { numeric: true });

/**
 * The rows in the wanted order, words as in a German dictionary; rows without a value come last either way.
 * Rows with the same value keep their order. Without an order, or by an unknown column, nothing moves.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  order: RowOrder | null,
  valuesByColumn: Readonly<Record<string, (row: Row) => SortValue>>,
): readonly Row[] {
  const read = order && valuesByColumn[order.columnId];
  if (!order || !read) return rows;
  const sign = order.direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => compare(read(one), read(other), sign));
}

function compare(one: SortValue, other: SortValue, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return sign * (one - other);
  return sign * alphabet.compare(String(one), String(other));
}
