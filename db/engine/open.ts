import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { hostname } from "node:os";
import Database from "better-sqlite3";
import { newIdentifier } from "../../shared/identifiers.ts";
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
    const vault: Vault = { connection, path, incarnationId: "", sequence: 0, clock: "", listeners: [] };
    beginLife(vault);
    return vault;
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
 * Continues the current life of the file or begins a new one. Operations are numbered per life, so a copy or
 * a restored backup must not continue the numbers of its original.
 */
function beginLife(vault: Vault): void {
  const { connection } = vault;
  const binding = bindingOf(vault.path);
  const latest = connection.first<{ id: string; binding: string }>(
    "SELECT id, binding FROM incarnations ORDER BY id DESC LIMIT 1",
  );
  if (latest?.binding === binding) {
    vault.incarnationId = latest.id;
  } else {
    vault.incarnationId = newIdentifier();
    connection.run(
      "INSERT INTO incarnations (id, binding, startedAt) VALUES (?, ?, ?)",
      vault.incarnationId,
      binding,
      new Date().toISOString(),
    );
  }
  const progress = connection.first<{ sequence: number | null }>(
    "SELECT max(sequence) AS sequence FROM operations WHERE incarnationId = ?",
    vault.incarnationId,
  );
  vault.sequence = progress?.sequence ?? 0;
  vault.clock = latestTick(vault);
}

function latestTick(vault: Vault): string {
  const latest = vault.connection.first<{ clock: string }>(
    "SELECT clock FROM operations WHERE incarnationId = ? ORDER BY sequence DESC LIMIT 1",
    vault.incarnationId,
  );
  if (latest) return latest.clock;
  return (
    vault.connection.first<{ clock: string | null }>("SELECT max(clock) AS clock FROM operations")?.clock ??
    ""
  );
}

/** What tells this file on this machine from its copies: machine, place and the file system's own number. */
function bindingOf(path: string): string {
  const file = statSync(path, { bigint: true });
  return createHash("sha256")
    .update(`${hostname()}\n${realpathSync(path)}\n${file.dev}\n${file.ino}`)
    .digest("hex");
}
