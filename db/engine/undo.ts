import { DomainError } from "../../shared/result.ts";
import type { Changes, TableName } from "./tables.ts";
import type { Vault } from "./vault.ts";
import { change, type Write } from "./write.ts";

interface Operation {
  incarnationId: string;
  sequence: number;
  tableName: TableName;
  rowId: string;
  fields: string;
  before: string | null;
  clock: string;
}

/** What has left the house, or came back from outside, is not undone by forgetting it. */
const final: readonly TableName[] = ["deliveries", "receipts"];

/**
 * Takes back the latest change of a user that was made since `since` (an instant) and not yet undone.
 * Returns the command that was undone. Errors: `nothingToUndo`; `undoBlocked` when a field it set
 * has been changed by somebody afterwards.
 */
export function undoLatest(vault: Vault, userId: string, since: string): string {
  const { connection } = vault;
  const latest = connection.first<{ id: string; command: string }>(
    `SELECT id, command FROM transactions
     WHERE userId = ? AND at >= ? AND undoes IS NULL AND undoneBy IS NULL
       AND EXISTS (SELECT 1 FROM operations WHERE transactionId = transactions.id
                   AND tableName NOT IN (${final.map((table) => `'${table}'`).join(", ")}))
     ORDER BY id DESC LIMIT 1`,
    userId,
    since,
  );
  if (!latest) throw new DomainError("nothingToUndo");
  const operations = connection.all<Operation>(
    `SELECT incarnationId, sequence, tableName, rowId, fields, before, clock FROM operations
     WHERE transactionId = ? ORDER BY sequence DESC`,
    latest.id,
  );
  change(
    vault,
    { userId, command: "undo" },
    (write) => {
      for (const operation of operations) assertUntouched(write, operation, latest.id);
      for (const operation of operations) takeBack(write, operation);
    },
    latest.id,
  );
  return latest.command;
}

/** Later changes that were themselves undone, and the undoing ones, cancel each other out. */
function assertUntouched(write: Write, operation: Operation, transactionId: string): void {
  const fields = Object.keys(JSON.parse(operation.fields));
  const later = write.read.all<{ fields: string }>(
    `SELECT fields FROM operations JOIN transactions ON transactions.id = transactionId
     WHERE tableName = ? AND rowId = ? AND clock > ? AND transactionId <> ? AND undoes IS NULL AND undoneBy IS NULL`,
    operation.tableName,
    operation.rowId,
    operation.clock,
    transactionId,
  );
  const overwritten = later.some((other) => fields.some((field) => field in JSON.parse(other.fields)));
  if (overwritten) throw new DomainError("undoBlocked");
}

function takeBack(write: Write, operation: Operation): void {
  if (operation.before !== null) {
    write.update(operation.tableName, operation.rowId, JSON.parse(operation.before) as Changes<TableName>);
  } else if (operation.tableName !== "users") {
    write.remove(operation.tableName, operation.rowId);
  }
}
