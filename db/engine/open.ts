import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { DomainError } from "../../shared/result.ts";
import { Connection } from "./connection.ts";
import { migrate } from "./migrate.ts";
import { storageError } from "./storageError.ts";
import type { Vault } from "./vault.ts";

const keyBytes = 32;

/** Decrypted pages kept in memory: each page that must be read again must be decrypted again. */
const cacheKibibytes = 65_536;

/** A new random database key. */
export function newDatabaseKey(): Buffer {
  return randomBytes(keyBytes);
}

/**
 * Opens the encrypted database at `path`, creating it where there is none, and brings its schema up to date.
 * Errors: `databaseDamaged`, `databaseNewer`, `databaseBusy`, `diskUnwritable`; the file is left as it was.
 */
export function openVault(path: string, key: Uint8Array): Vault {
  const connection = openConnection(path, key);
  try {
    migrate(connection, path);
    return {
      connection,
      path,
      incarnationId: null,
      sequence: 0,
      clock: latestTick(connection),
      listeners: [],
    };
  } catch (error) {
    connection.close();
    throw storageError(error);
  }
}

/** Opens the file with its key; nothing is written yet. */
export function openConnection(
  path: string,
  key: Uint8Array,
  options: { readonly?: boolean } = {},
): Connection {
  if (key.length !== keyBytes)
    throw new DomainError("unexpected", { detail: "database key of wrong length" });
  assertNotPlaintext(path);
  try {
    const raw = new Database(path, { readonly: options.readonly ?? false, timeout: 2000 });
    try {
      raw.pragma("cipher = 'sqlcipher'");
      raw.pragma("legacy = 4");
      raw.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
      raw.pragma("locking_mode = EXCLUSIVE");
      raw.pragma("temp_store = MEMORY");
      raw.prepare("SELECT count(*) FROM sqlite_master").get();
      if (!options.readonly) raw.pragma("journal_mode = WAL");
      raw.pragma("synchronous = FULL");
      raw.pragma("foreign_keys = ON");
      raw.pragma("secure_delete = ON");
      raw.pragma("trusted_schema = OFF");
      // Without it, INSERT OR REPLACE would delete a row of the ledger unseen by its trigger.
      raw.pragma("recursive_triggers = ON");
      raw.pragma(`cache_size = -${cacheKibibytes}`);
      return new Connection(raw);
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    throw storageError(error);
  }
}

/** An empty key would silently make a readable file; such a file must never be taken for ours. */
export function assertNotPlaintext(path: string): void {
  if (!existsSync(path)) return;
  const start = Buffer.alloc(15);
  const file = openSync(path, "r");
  try {
    readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  if (start.toString("latin1") === "SQLite format 3") {
    throw new DomainError("databaseDamaged", { detail: "the file is not encrypted" });
  }
}

/**
 * The latest tick this file has seen. Each incarnation begins after the one before it, so the last operation of
 * the latest incarnation has it.
 */
function latestTick(connection: Connection): string {
  const latest = connection.first<{ clock: string }>(
    `SELECT clock FROM operations
     WHERE incarnationId = (SELECT id FROM incarnations ORDER BY ordinal DESC LIMIT 1)
     ORDER BY sequence DESC LIMIT 1`,
  );
  return latest?.clock ?? "";
}
