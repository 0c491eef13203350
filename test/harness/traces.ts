import type { TestVault } from "./vault.ts";

/** What the latest transaction left behind. */
export interface Trace {
  command: string;
  userId: string;
  /** One line a written row: table and the fields set, as the audit log keeps them. */
  audit: { tableName: string; fields: string }[];
  operations: { tableName: string; fields: Record<string, unknown> }[];
}

/** The operations and audit entries of the latest transaction, in the order of writing. */
export function latestTrace({ vault }: TestVault): Trace {
  const { connection } = vault;
  const transaction = connection.first<{ id: string; command: string; userId: string; at: string }>(
    "SELECT id, command, userId, at FROM transactions ORDER BY id DESC LIMIT 1",
  );
  if (!transaction) throw new Error("Nothing was written.");
  const operations = connection.all<{ tableName: string; fields: string }>(
    "SELECT tableName, fields FROM operations WHERE transactionId = ? ORDER BY sequence",
    transaction.id,
  );
  const audit = connection.all<{ tableName: string; fields: string }>(
    "SELECT tableName, fields FROM auditEntries ORDER BY id DESC LIMIT ?",
    operations.length,
  );
  return {
    command: transaction.command,
    userId: transaction.userId,
    audit: audit.reverse(),
    operations: operations.map(({ tableName, fields }) => ({ tableName, fields: JSON.parse(fields) })),
  };
}

/** The whole audit log as one text, to look for content that must not be there. */
export function auditText({ vault }: TestVault): string {
  return JSON.stringify(vault.connection.all("SELECT * FROM auditEntries"));
}

/** How many transactions have left operations so far. */
export function transactionCount({ vault }: TestVault): number {
  const found = vault.connection.first<{ transactions: number }>(
    "SELECT count(DISTINCT transactionId) AS transactions FROM operations",
  );
  return found?.transactions ?? 0;
}
