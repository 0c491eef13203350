import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { Connection } from "../../db/engine/connection.ts";
import { openConnection } from "../../db/engine/open.ts";
import type { Executed } from "./recordingConnection.ts";

/** Settings of a connection that change how fast it is; the peer takes them over. */
const pragmas = [
  "locking_mode",
  "temp_store",
  "journal_mode",
  "synchronous",
  "foreign_keys",
  "secure_delete",
  "trusted_schema",
  "cache_size",
  "mmap_size",
];

/** The settings of a connection, to open a peer alike. */
export function settingsOf({ raw }: Connection): [pragma: string, value: unknown][] {
  return pragmas.map((pragma) => [pragma, raw.pragma(pragma, { simple: true })]);
}

/**
 * Writes the rows of the encrypted database at `source` unencrypted to `target`: the same tables, indexes and
 * full-text index, freshly packed. `source` must be closed.
 */
export function copyDecrypted(source: string, databaseKey: Uint8Array, target: string): void {
  copyFileSync(source, target);
  const connection = openConnection(target, databaseKey);
  // The cipher refuses a new key in WAL mode. A copy needs no way back, and no gigabytes of memory.
  connection.raw.pragma("journal_mode = DELETE");
  connection.raw.pragma("journal_mode = OFF");
  connection.raw.pragma("synchronous = OFF");
  connection.raw.pragma("temp_store = FILE");
  connection.raw.pragma("rekey = ''");
  connection.close();
}

/** Raw better-sqlite3 on an unencrypted database, which repeats what the core has just carried out. */
export class Peer {
  readonly #raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>();

  constructor(path: string, settings: readonly [pragma: string, value: unknown][]) {
    this.#raw = new Database(path);
    for (const [pragma, value] of settings) this.#raw.pragma(`${pragma} = ${value}`);
    this.#raw.prepare("SELECT count(*) FROM sqlite_master").get();
  }

  /** Carries out the statements in their order and reads all they give. */
  replay(executed: readonly Executed[]): void {
    for (const { sql, how, parameters } of executed) {
      const statement = this.#prepared(sql);
      if (how === "iterate") for (const _row of statement.iterate(...parameters));
      else statement[how](...parameters);
    }
  }

  close(): void {
    this.#raw.close();
  }

  #prepared(sql: string): Database.Statement<unknown[], unknown> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#raw.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
