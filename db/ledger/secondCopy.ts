import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { DomainError } from "../../shared/result.ts";
import { writeFileSafely } from "../engine/files.ts";
import { readMeta, readSecret, recordEvent } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { logNotice } from "../log.ts";
import { isUnbroken, type LedgerRow, ledgerRows, putBackEntries } from "./ledger.ts";

const fileSchema = z.object({
  format: z.literal("vielfaltsakte-lieferbuch"),
  formatVersion: z.literal(1),
  vaultId: z.string(),
  nonce: z.base64(),
  ciphertext: z.base64(),
  tag: z.base64(),
});

/**
 * Brings the ledger and its second copy beside the database together. A database restored from before a sealing gets
 * the missing entries back, so that no period can be sealed a second time. The copy lies there twice, encrypted and
 * authenticated with a key from the secrets of the database; one intact file is enough.
 *
 * What it cannot see: somebody who restores an old database and also takes away both files. Then the receiving side
 * has the other release of the period. Errors: `ledgerCopyDamaged`, `ledgerCopyForeign`, and those of storage.
 */
export function reconcileLedger(vault: Vault, userId: string): void {
  const paths = secondCopyPaths(vault.path);
  if (!paths) return;
  const copies = paths.map((path) => readCopy(vault, path));
  const intact = copies.filter((copy) => Array.isArray(copy));
  if (intact.length === 0 && copies.includes("damaged")) throw new DomainError("ledgerCopyDamaged");
  const own = ledgerRows(vault.connection);
  if (own.length > 0 && copies.every((copy) => copy === "missing")) noteMissing(vault, userId);
  const longest = intact.reduce<LedgerRow[]>((best, copy) => (copy.length > best.length ? copy : best), []);
  assertSameBeginning(own, longest);
  if (longest.length > own.length) putBack(vault, userId, longest.slice(own.length));
  const complete = Math.max(own.length, longest.length);
  const isCurrent = copies.every((copy) => Array.isArray(copy) && copy.length === complete);
  if (!isCurrent && complete > 0) writeSecondCopy(vault);
}

/** A backup on a new computer comes without them; so does a database set back to seal a period again. */
function noteMissing({ connection }: Vault, userId: string): void {
  recordEvent(connection, userId, "reconcileLedger, no second copy");
  logNotice("reconcileLedger", "no second copy of the ledger beside the database");
}

/** Writes the second copy of the ledger as it stands; one of another database is kept under another name. */
export function writeSecondCopy(vault: Vault): void {
  const text = encrypted(vault, ledgerRows(vault.connection));
  for (const path of secondCopyPaths(vault.path) ?? []) {
    if (readCopy(vault, path) === "foreign") setAside(path);
    writeFileSafely(path, text);
  }
}

/** Where the copies lie; `undefined` for a database that has not got its final name yet. */
export function secondCopyPaths(databasePath: string): string[] | undefined {
  if (!databasePath.endsWith(".db")) return undefined;
  const base = databasePath.slice(0, -".db".length);
  return [`${base}.lieferbuch-kopie.json`, `${base}.lieferbuch.json`];
}

function assertSameBeginning(own: readonly LedgerRow[], copy: readonly LedgerRow[]): void {
  const common = Math.min(own.length, copy.length);
  const differs = own.slice(0, common).some(({ entryHash }, index) => entryHash !== copy[index]?.entryHash);
  if (differs) throw new DomainError("ledgerCopyForeign");
}

function putBack(vault: Vault, userId: string, rows: readonly LedgerRow[]): void {
  change(vault, { userId, command: "putBackLedger" }, () => {
    putBackEntries(vault.connection, rows);
    if (!isUnbroken(ledgerRows(vault.connection))) throw new DomainError("ledgerCopyForeign");
  });
}

type Copy = LedgerRow[] | "missing" | "foreign" | "damaged";

function readCopy(vault: Vault, path: string): Copy {
  if (!existsSync(path)) return "missing";
  try {
    const file = fileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return file.vaultId === vaultIdOf(vault) ? decrypted(vault, file) : "foreign";
  } catch {
    return "damaged";
  }
}

function encrypted(vault: Vault, rows: readonly LedgerRow[]): string {
  const vaultId = vaultIdOf(vault);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(vault), nonce);
  cipher.setAAD(Buffer.from(vaultId, "utf8"));
  const content = gzipSync(JSON.stringify(rows));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return `${JSON.stringify({
    format: "vielfaltsakte-lieferbuch",
    formatVersion: 1,
    vaultId,
    nonce: nonce.toString("base64"),
    ciphertext: ciphertext.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  })}\n`;
}

function decrypted(vault: Vault, file: z.infer<typeof fileSchema>): LedgerRow[] {
  const decipher = createDecipheriv("aes-256-gcm", keyOf(vault), Buffer.from(file.nonce, "base64"), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(file.vaultId, "utf8"));
  decipher.setAuthTag(Buffer.from(file.tag, "base64"));
  const content = Buffer.concat([decipher.update(Buffer.from(file.ciphertext, "base64")), decipher.final()]);
  return JSON.parse(gunzipSync(content).toString("utf8")) as LedgerRow[];
}

/** The key comes from a secret that every copy and backup of the database has. */
function keyOf(vault: Vault): Buffer {
  const secret = readSecret(vault.connection, "signing");
  return Buffer.from(hkdfSync("sha256", secret, vaultIdOf(vault), "vielfaltsakte ledger copy 1", 32));
}

function vaultIdOf({ connection }: Vault): string {
  return readMeta(connection, "vaultId") ?? "";
}

function setAside(path: string): void {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, "-");
  renameSync(path, path.replace(/\.json$/, `.frueher-${moment}.json`));
}
