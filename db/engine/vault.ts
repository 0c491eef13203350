import type { Connection } from "./connection.ts";
import type { TableName } from "./tables.ts";

/** A row that a committed change has touched. */
export interface TouchedRow {
  table: TableName;
  id: string;
}

/** The open records of a centre. */
export interface Vault {
  connection: Connection;
  path: string;
  /**
   * The author of the operations written since the file was opened; null until the first one. Every opening begins
   * a new incarnation, so a copied or restored file can never reuse the numbers of its original.
   */
  incarnationId: string | null;
  /** Number of the latest operation of this incarnation. */
  sequence: number;
  /** Latest tick of the hybrid logical clock. */
  clock: string;
  /** Called after each commit; derived indexes in memory rest on it. */
  listeners: ((rows: readonly TouchedRow[]) => void)[];
}
