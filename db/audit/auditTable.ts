import type { Dimension } from "../statistics/dimensions.ts";
import type { ExactTable } from "../statistics/tables.ts";

/** An exact table without the functions that made it, so that it can be handed to another thread. */
export interface AuditTable extends Omit<ExactTable, "dimensions"> {
  dimensions: AuditDimension[];
}

/** What the audit needs of a dimension. */
export type AuditDimension = Omit<Dimension, "categoriesOf">;

/** The table as plain data. */
export function plainTable({ definition, dimensions, ids, cells }: AuditTable): AuditTable {
  const plain = dimensions.map(({ id, label, multi, categories }) => ({ id, label, multi, categories }));
  return { definition, dimensions: plain, ids, cells };
}
