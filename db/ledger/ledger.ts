import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import type { Connection, Reader } from "../engine/connection.ts";

/** The chain begins with this in place of a previous entry. */
const beginning = "0".repeat(64);

/** What a new entry of the ledger says. */
export interface NewEntry {
  event: "sealed";
  periodId: string;
  programmeVersion: string;
  /** SHA-256 of statistik.json, hex. */
  packageHash: string;
  /** How the audit gate ended; `not run` as long as the gate does not exist. */
  auditSummary: string;
  sealedBy: string;
  sealedAt: string;
  /** The bytes of statistik.json as they leave the house. */
  document: string;
  /** The exact tables as they were when sealed; they stay in the house. */
  exactTables: string;
}

interface Row extends Omit<NewEntry, "event"> {
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
  const row: Row = { ...chained, entryHash: hashOf(chained) };
  const names = Object.keys(row);
  connection.run(
    `INSERT INTO releases (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    ...Object.values(row),
  );
  return entryOf(row);
}

/** All entries, oldest first, and whether the chain is whole. */
export function readLedger(reader: Reader): { entries: LedgerEntry[]; unbroken: boolean } {
  const rows = reader.all<Row>("SELECT * FROM releases ORDER BY sequence");
  return { entries: rows.map(entryOf), unbroken: isUnbroken(rows) };
}

/** The frozen release of a period, or `undefined`. */
export function sealedRelease(reader: Reader, periodId: string): Row | undefined {
  return reader.first<Row>("SELECT * FROM releases WHERE periodId = ?", periodId);
}

/** SHA-256 of the latest release that left, or null for the first one. */
export function latestPackageHash(reader: Reader): string | null {
  const latest = reader.first<{ packageHash: string }>(
    "SELECT packageHash FROM releases ORDER BY sequence DESC LIMIT 1",
  );
  return latest?.packageHash ?? null;
}

function isUnbroken(rows: readonly Row[]): boolean {
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

/** The hash covers every field of the entry, so nothing of it can be changed unseen. */
function hashOf(entry: Omit<Row, "entryHash">): string {
  const text = canonicalize(entry);
  if (text === undefined) throw new TypeError("a ledger entry is always representable");
  return createHash("sha256").update(text).digest("hex");
}

function entryOf(row: Row): LedgerEntry {
  const { sequence, periodId, event, programmeVersion, packageHash, entryHash, sealedBy, sealedAt } = row;
  return { sequence, periodId, event, programmeVersion, packageHash, entryHash, sealedBy, sealedAt };
}
