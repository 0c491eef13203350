import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import type { Day } from "../../shared/dates.ts";
import { type Period, previousPeriod, quarterOf } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { Reader } from "../engine/connection.ts";
import { readMeta, readSecret, recordEvent } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { appendToLedger, latestPackageHash, readLedger, sealedRelease } from "../ledger/ledger.ts";
import { programmeFor } from "../statistics/programme.ts";
import { readFacts } from "../statistics/readFacts.ts";
import { buildBothReports, type ReportInput } from "./build.ts";
import { canonicalBytes, sha256Hex } from "./canonical.ts";

/** Written into the ledger as long as there is no audit gate (STATISTIK 3.5). */
const auditNotRun = "not run";

/** The centre as releases name it. */
export function readCentre(reader: Reader): { ags: string; name: string } {
  return { ags: readMeta(reader, "centreAgs") ?? "", name: readMeta(reader, "centreName") ?? "" };
}

/** Everything the report of a period is made of, read from the records. `day` stands in it as its date, `now` bounds late entries. */
export function readReportInput(
  reader: Reader,
  period: Period,
  day: Day,
  now = new Date().toISOString(),
): ReportInput {
  const centre = readCentre(reader);
  return {
    facts: readFacts(reader, centre.ags, period, now),
    period,
    programme: programmeFor(period),
    centre,
    sealedOn: day,
  };
}

/**
 * Freezes the release of a period and enters it into the ledger; there is no way back.
 * Errors: `periodNotOver`, `periodSealed`, `periodOutOfOrder`, `ledgerBroken`, and those of storage.
 */
export function sealPeriod(vault: Vault, userId: string, period: Period, today: Day): LedgerEntry {
  assertSealable(vault.connection, period, today);
  const { connection } = vault;
  const input = readReportInput(connection, period, today);
  const secret = readSecret(connection, "rounding");
  const { release, exact } = buildBothReports(input, secret, latestPackageHash(connection));
  const document = canonicalBytes(release);
  return change(vault, { userId, command: "sealPeriod" }, () => {
    recordEvent(connection, userId, `sealPeriod ${period.id}, audit ${auditNotRun}`);
    return appendToLedger(connection, {
      event: "sealed",
      periodId: period.id,
      programmeVersion: input.programme.version,
      packageHash: sha256Hex(document),
      auditSummary: auditNotRun,
      sealedBy: userId,
      sealedAt: new Date().toISOString(),
      document: document.toString("utf8"),
      exactTables: canonicalBytes(exact).toString("utf8"),
    });
  });
}

/** Errors: `periodNotOver`, `periodSealed`, `periodOutOfOrder`, `ledgerBroken`. */
export function assertSealable(reader: Reader, period: Period, today: Day): void {
  if (today <= period.end) throw new DomainError("periodNotOver");
  if (sealedRelease(reader, period.id)) throw new DomainError("periodSealed");
  if (!readLedger(reader).unbroken) throw new DomainError("ledgerBroken");
  if (!isNext(reader, period, today)) throw new DomainError("periodOutOfOrder");
}

/** Quarters are sealed in their order, a year after its quarters. */
function isNext(reader: Reader, period: Period, today: Day): boolean {
  const turn = firstOpenQuarter(reader, today);
  return period.quarter === null ? turn === "" || turn > `${period.id}-Q4` : turn === period.id;
}

/**
 * The quarter whose turn it is: the one after the latest sealed quarter, or the one of the first contact.
 * Sealing in order keeps the chain readable and leaves no quarter behind.
 */
function firstOpenQuarter(reader: Reader, today: Day): string {
  const latest = reader.first<{ periodId: string | null }>(
    "SELECT max(periodId) AS periodId FROM releases WHERE periodId LIKE '%-Q_'",
  );
  const quarters = quartersWithContacts(reader, today);
  const open = quarters.filter(({ id }) => !latest?.periodId || id > latest.periodId);
  return open[0]?.id ?? "";
}

/** Every quarter from the one of the first contact to the running one, oldest first. */
export function quartersWithContacts(reader: Reader, today: Day): Period[] {
  const first = reader.first<{ day: string | null }>(
    "SELECT min(date) AS day FROM consultations WHERE removedAt IS NULL",
  );
  const quarters: Period[] = [];
  const begin = first?.day ?? today;
  for (let quarter = quarterOf(today); quarter.end >= begin; quarter = previousPeriod(quarter))
    quarters.push(quarter);
  return quarters.reverse();
}
