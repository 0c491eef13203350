import type { Connection, Reader } from "./connection.ts";

/** Facts about the whole database. */
export type MetaKey = "vaultId" | "kind" | "centreAgs" | "centreName" | "sharedTeam" | "recoveryConfirmed";

/** The value of a fact, or `undefined`. */
export function readMeta(reader: Reader, key: MetaKey): string | undefined {
  return reader.first<{ value: string }>("SELECT value FROM meta WHERE key = ?", key)?.value;
}

/** Sets a fact. */
export function writeMeta(connection: Connection, key: MetaKey, value: string): void {
  connection.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
}

/** The secrets of a centre; they exist in the encrypted database and its backups only. */
export type SecretName = "rounding" | "signing";

/** Stores a secret for good. */
export function writeSecret(connection: Connection, name: SecretName, value: Buffer): void {
  connection.run("INSERT INTO secrets (name, value) VALUES (?, ?)", name, value);
}

/** Puts another secret in the place of the one there was, if there was one. */
export function replaceSecret(connection: Connection, name: SecretName, value: Buffer): void {
  connection.run("INSERT OR REPLACE INTO secrets (name, value) VALUES (?, ?)", name, value);
}

/** A secret of the centre; every database has each of them. */
export function readSecret(reader: Reader, name: SecretName): Buffer {
  const secret = findSecret(reader, name);
  if (!secret) throw new Error(`the database lacks its secret "${name}"`);
  return secret;
}

/** A secret of the centre, or `undefined` where it was lost. */
export function findSecret(reader: Reader, name: SecretName): Buffer | undefined {
  return reader.first<{ value: Buffer }>("SELECT value FROM secrets WHERE name = ?", name)?.value;
}

/** Notes an event that touches no row, such as a log-in or a release. */
export function recordEvent(connection: Connection, userId: string, command: string): void {
  connection.run(
    "INSERT INTO auditEntries (at, userId, command) VALUES (?, ?, ?)",
    new Date().toISOString(),
    userId,
    command,
  );
}
