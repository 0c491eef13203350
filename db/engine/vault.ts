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
  /** The current life of this file on this device, author of its operations. */
  incarnationId: string;
  /** Number of the latest operation of this incarnation. */
  sequence: number;
  /** Latest tick of the hybrid logical clock. */
  clock: string;
  /** Called after each commit; derived indexes in memory rest on it. */
  listeners: ((rows: readonly TouchedRow[]) => void)[];
}
