import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { LedgerEntry, LedgerEvent } from "../../shared/contract/statistics.ts";
import { DomainError } from "../../shared/result.ts";
import type { Connection, Reader } from "../engine/connection.ts";
import { auditOf } from "./summary.ts";

/** The chain begins with this in place of a previous entry. */
const beginning = "0".repeat(64);

/** What a new entry of the ledger says. */
export interface NewEntry {
  event: LedgerEvent;
  /** `null` for an event that seals nothing. */
  periodId: string | null;
  programmeVersion: string;
  /** SHA-256 of statistik.json, hex. */
  packageHash: string;
  /** How the audit gate ended and with which rounding secret, see `summary.ts`. */
  auditSummary: string;
  sealedBy: string;
  sealedAt: string;
  /** The bytes of statistik.json as they leave the house. */
  document: string;
  /** The exact tables as they were when sealed; they stay in the house. */
  exactTables: string;
}

/** An entry as it stands in the database. */
export interface LedgerRow extends Omit<NewEntry, "event"> {
  sequence: number;
  event: string;
  previousHash: string;
  entryHash: string;
}

/** Appends an entry, chained to the one before. To be called within a transaction. */
export function appendToLedger(connection: Connection, entry: NewEntry): LedgerEntry {
  const latest = connection.first<{ sequence: number; entryHash: string }>(
    "SELECT sequence, entryHash FROM releases ORDER BY sequence DESC LIMIT 1",
  );
  const chained = {
    ...entry,
    sequence: (latest?.sequence ?? 0) + 1,
    previousHash: latest?.entryHash ?? beginning,
  };
  const row: LedgerRow = { ...chained, entryHash: hashOf(chained) };
  insertRow(connection, row);
  return entryOf(row);
}

/** Puts entries back as they were, hashes included. To be called within a transaction. */
export function putBackEntries(connection: Connection, rows: readonly LedgerRow[]): void {
  for (const row of rows) insertRow(connection, row);
}

/** All entries as they stand in the database, oldest first. */
export function ledgerRows(reader: Reader): LedgerRow[] {
  return reader.all<LedgerRow>("SELECT * FROM releases ORDER BY sequence");
}

/** All entries, oldest first, and whether the chain is whole. */
export function readLedger(reader: Reader): { entries: LedgerEntry[]; unbroken: boolean } {
  const rows = ledgerRows(reader);
  return { entries: rows.map(entryOf), unbroken: isUnbroken(rows) };
}

/** Error `ledgerBroken`: nothing may be sealed on top of a changed ledger, or leave the house from it. */
export function requireUnbroken(reader: Reader): void {
  if (!isUnbroken(ledgerRows(reader))) throw new DomainError("ledgerBroken");
}

/** The frozen release of a period, or `undefined`. */
export function sealedRelease(reader: Reader, periodId: string): LedgerRow | undefined {
  return reader.first<LedgerRow>("SELECT * FROM releases WHERE periodId = ? AND event = 'sealed'", periodId);
}

/** All frozen releases, in the order in which they were sealed. */
export function sealedReleases(reader: Reader): (LedgerRow & { periodId: string })[] {
  return reader.all("SELECT * FROM releases WHERE event = 'sealed' ORDER BY sequence");
}

/** SHA-256 of the latest release that left, or null for the first one. */
export function latestPackageHash(reader: Reader): string | null {
  const latest = reader.first<{ packageHash: string }>(
    "SELECT packageHash FROM releases WHERE event = 'sealed' ORDER BY sequence DESC LIMIT 1",
  );
  return latest?.packageHash ?? null;
}

/** True where every entry is as it was written and none is missing between the first and the last. */
export function isUnbroken(rows: readonly LedgerRow[]): boolean {
  return rows.every((row, index) => {
    const { entryHash, ...chained } = row;
    const previousHash = rows[index - 1]?.entryHash ?? beginning;
    const documentHash = createHash("sha256").update(row.document).digest("hex");
    return (
      row.sequence === index + 1 &&
      row.previousHash === previousHash &&
      row.packageHash === documentHash &&
      entryHash === hashOf(chained)
    );
  });
}

function insertRow(connection: Connection, row: LedgerRow): void {
  const names = Object.keys(row);
  connection.run(
    `INSERT INTO releases (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    ...Object.values(row),
  );
}

/** The hash covers every field of the entry, so nothing of it can be changed unseen. */
function hashOf(entry: Omit<LedgerRow, "entryHash">): string {
  const text = canonicalize(entry);
  if (text === undefined) throw new TypeError("a ledger entry is always representable");
  return createHash("sha256").update(text).digest("hex");
}

function entryOf(row: LedgerRow): LedgerEntry {
  const { sequence, periodId, programmeVersion, packageHash, entryHash, sealedBy, sealedAt } = row;
  const event = row.event as LedgerEvent;
  const audit = auditOf(row.auditSummary);
  return { sequence, periodId, event, programmeVersion, packageHash, entryHash, sealedBy, sealedAt, audit };
}
