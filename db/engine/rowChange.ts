import type { TableName } from "./tables.ts";

/** One write to one row, as derived indexes need to know it. */
export interface RowChange {
  table: TableName;
  id: string;
  /** The fields that were set. */
  fields: Readonly<Record<string, string | number | null>>;
  /** What these fields were; null for a new row. */
  before: Readonly<Record<string, string | number | null>> | null;
}

/** True when the change set at least one of these fields. */
export function sets(change: RowChange, ...names: string[]): boolean {
  return names.some((name) => name in change.fields);
}
