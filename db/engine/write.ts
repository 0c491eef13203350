import { newIdentifier } from "../../shared/identifiers.ts";
import { DomainError } from "../../shared/result.ts";
import { logFailure } from "../log.ts";
import { followActivity } from "../people/activity.ts";
import { followText } from "../search/textIndex.ts";
import { nextTick } from "./clock.ts";
import type { Connection, Reader } from "./connection.ts";
import { schemaVersion } from "./migrations/all.ts";
import { storageError } from "./storageError.ts";
import type { Changes, NewRow, Rows, TableName } from "./tables.ts";
import type { TouchedRow, Vault } from "./vault.ts";

/** Who changes something, and by which command of the contract. */
export interface Actor {
  userId: string;
  command: string;
}

type Value = string | number | null;
type Fields = Record<string, Value>;

/**
 * The one way to change synchronised rows. Each method writes the row, the operation with its
 * field values, and an audit entry without content.
 */
export interface Write {
  /** Reads within the same transaction. */
  read: Reader;
  /** Inserts a row and returns its id, which is made where it is not given. */
  insert<Table extends TableName>(table: Table, row: NewRow<Table>): string;
  /** Sets fields of a row; fields that already have the value are left out. Error `notFound`. */
  update<Table extends TableName>(table: Table, id: string, changes: Changes<Table>): void;
  /** Moves a row to the bin. */
  remove(table: Exclude<TableName, "users">, id: string): void;
  /** Takes a row out of the bin. */
  restore(table: Exclude<TableName, "users">, id: string): void;
}

/**
 * Runs `work` as one transaction of `actor`: all of it is stored durably, or nothing.
 * `undoes` names the transaction that this one takes back.
 * Errors: those of `work`; `diskFull`, `diskUnwritable` from storage.
 */
export function change<Answer>(
  vault: Vault,
  actor: Actor,
  work: (write: Write) => Answer,
  undoes: string | null = null,
): Answer {
  const { connection } = vault;
  const before = { incarnationId: vault.incarnationId, sequence: vault.sequence, clock: vault.clock };
  const transaction = new Transaction(vault, actor);
  try {
    connection.run("BEGIN IMMEDIATE");
    connection.run(
      "INSERT INTO transactions (id, userId, command, at, undoes) VALUES (?, ?, ?, ?, ?)",
      transaction.id,
      actor.userId,
      actor.command,
      transaction.at,
      undoes,
    );
    const answer = work(transaction);
    if (undoes) connection.run("UPDATE transactions SET undoneBy = ? WHERE id = ?", transaction.id, undoes);
    connection.run("COMMIT");
    tellListeners(vault, transaction.touched);
    return answer;
  } catch (error) {
    if (connection.raw.inTransaction) connection.run("ROLLBACK");
    Object.assign(vault, before);
    throw storageError(error);
  }
}

/**
 * What is stored is stored: a listener that fails must neither look like a failed change, nor take back the numbers
 * of its operations, nor keep the others from hearing of it.
 */
function tellListeners({ listeners }: Vault, touched: readonly TouchedRow[]): void {
  for (const listener of listeners) {
    try {
      listener(touched);
    } catch (error) {
      logFailure("followChange", error);
    }
  }
}

class Transaction implements Write {
  readonly id = newIdentifier();
  readonly at = new Date().toISOString();
  readonly touched: TouchedRow[] = [];
  readonly #vault: Vault;
  readonly #actor: Actor;

  constructor(vault: Vault, actor: Actor) {
    this.#vault = vault;
    this.#actor = actor;
  }

  get read(): Reader {
    return this.#vault.connection;
  }

  insert<Table extends TableName>(table: Table, row: NewRow<Table>): string {
    const id = row.id ?? newIdentifier();
    const fields = { ...row, id } as Fields;
    const names = Object.keys(fields);
    this.#vault.connection.run(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
      ...Object.values(fields),
    );
    this.#record(table, id, fields, null);
    return id;
  }

  update<Table extends TableName>(table: Table, id: string, changes: Changes<Table>): void {
    const current = this.read.first<Fields>(`SELECT * FROM ${table} WHERE id = ?`, id);
    if (!current) throw new DomainError("notFound", { detail: table });
    const fields = changedFields(changes as Fields, current);
    const names = Object.keys(fields);
    if (names.length === 0) return;
    this.#vault.connection.run(
      `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE id = ?`,
      ...Object.values(fields),
      id,
    );
    this.#record(table, id, fields, Object.fromEntries(names.map((name) => [name, current[name] ?? null])));
  }

  remove(table: Exclude<TableName, "users">, id: string): void {
    this.update(table, id, { removedAt: this.at } as Changes<typeof table>);
  }

  restore(table: Exclude<TableName, "users">, id: string): void {
    this.update(table, id, { removedAt: null } as Changes<typeof table>);
  }

  #record(table: TableName, id: string, fields: Fields, before: Fields | null): void {
    const { connection } = this.#vault;
    const incarnationId = this.#vault.incarnationId ?? beginIncarnation(connection);
    this.#vault.incarnationId = incarnationId;
    const basedOn = before === null ? null : latestOperation(connection, table, id);
    this.#vault.clock = nextTick(this.#vault.clock, new Date());
    this.#vault.sequence += 1;
    connection.run(
      `INSERT INTO operations
         (incarnationId, sequence, transactionId, tableName, rowId, fields, before, basedOn, clock, schemaVersion)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      incarnationId,
      this.#vault.sequence,
      this.id,
      table,
      id,
      JSON.stringify(fields),
      before === null ? null : JSON.stringify(before),
      basedOn,
      this.#vault.clock,
      schemaVersion,
    );
    connection.run(
      "INSERT INTO auditEntries (at, userId, command, tableName, rowId, fields) VALUES (?, ?, ?, ?, ?, ?)",
      this.at,
      this.#actor.userId,
      this.#actor.command,
      table,
      id,
      Object.keys(fields).join(","),
    );
    const change = { table, id, fields, before };
    followText(connection, change);
    followActivity(connection, change);
    this.touched.push({ table, id });
  }
}

function beginIncarnation(connection: Connection): string {
  const id = newIdentifier();
  connection.run("INSERT INTO incarnations (id, startedAt) VALUES (?, ?)", id, new Date().toISOString());
  return id;
}

function changedFields(changes: Fields, current: Fields): Fields {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => value !== undefined && value !== current[name]),
  );
}

function latestOperation(reader: Reader, table: TableName, rowId: string): string | null {
  const latest = reader.first<{ incarnationId: string; sequence: number }>(
    `SELECT incarnationId, sequence FROM operations
     WHERE tableName = ? AND rowId = ? ORDER BY clock DESC LIMIT 1`,
    table,
    rowId,
  );
  return latest ? `${latest.incarnationId}/${latest.sequence}` : null;
}

/** The row as it stands, bin included. Error `notFound`. */
export function requireRow<Table extends TableName>(reader: Reader, table: Table, id: string): Rows[Table] {
  const row = reader.first<Rows[Table]>(`SELECT * FROM ${table} WHERE id = ?`, id);
  if (!row) throw new DomainError("notFound", { detail: table });
  return row;
}
