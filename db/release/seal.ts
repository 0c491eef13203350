import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import type { Day } from "../../shared/dates.ts";
import type { ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { AuditPassed } from "../audit/audit.ts";
import { readSecret, recordEvent } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { appendToLedger } from "../ledger/ledger.ts";
import { reconcileLedger, writeSecondCopy } from "../ledger/secondCopy.ts";
import { summaryText } from "../ledger/summary.ts";
import { logFailure, logNotice } from "../log.ts";
import { programmeFor } from "../statistics/programme.ts";
import { auditedRelease } from "./build.ts";
import { canonicalBytes, sha256Hex } from "./canonical.ts";
import { countNow, type Examined, examinePeriod, type OnProgress, requirePassed } from "./examine.ts";
import { fingerprintOf, freezeFiles } from "./frozenFiles.ts";
import { filesOf, type PackageFiles, type PrintPdf } from "./packageFiles.ts";
import { forgetPrepared, requirePrepared } from "./preparedPackage.ts";
import { keepPlaces } from "./sealedPlaces.ts";
import { assertSealable } from "./turn.ts";

export { readCentre, readReportInput } from "./readReportInput.ts";
export { assertSealable, quartersWithContacts } from "./turn.ts";

/**
 * Sends a period through the audit gate, freezes its release and enters it into the ledger; there is no way back and
 * no way round the gate. Errors: `periodNotOver`, `periodSealed`, `periodBeforeFirst`, `periodOutOfOrder`, `quartersOpen`, `ledgerBroken`, those of
 * `reconcileLedger` and `requireRoundingSecret`, `auditRefused`, `cancelled`, `recordsChanged`, `dayChanged`, and those of storage.
 */
export async function sealPeriod(
  vault: Vault,
  userId: string,
  period: ReleasePeriod,
  today: Day,
  { onProgress, examined: expected, shown, printPdf }: SealOptions = {},
): Promise<LedgerEntry> {
  reconcileLedger(vault, userId);
  assertSealable(vault.connection, period, today);
  if (expected !== undefined && countNow(vault.connection, period, today).state !== expected) {
    throw new DomainError("recordsChanged");
  }
  const examined = await examinePeriod(vault, period, today, onProgress);
  const passed = requirePassed(examined.outcome);
  const release = auditedRelease(examined.counted.draft, passed);
  const files =
    shown === undefined
      ? await filesOf(release, readSecret(vault.connection, "signing"), printPdf)
      : requirePrepared(vault, period, { shown, state: examined.counted.state });
  if (printPdf && !files.has("bericht.pdf")) logNotice("sealPeriod", `${period.id}, no printed report`);
  const entry = freeze(vault, userId, { period, today, examined, passed, files });
  forgetPrepared(vault, period);
  keepSecondCopy(vault);
  return entry;
}

const nothing = Buffer.alloc(0);

/** What sealing may be given beside the period. */
export interface SealOptions {
  onProgress?: OnProgress;
  /** Stands for the numbers that the team lead has seen examined; others are not sealed. */
  examined?: string | undefined;
  /** Stands for the files that were looked at; exactly these are frozen, or nothing. */
  shown?: string | undefined;
  /** Makes `bericht.pdf`; without it the package has none, now and later. */
  printPdf?: PrintPdf;
}

interface Plan {
  period: ReleasePeriod;
  today: Day;
  examined: Examined;
  passed: AuditPassed;
  files: PackageFiles;
}

/** Counts again within the transaction, so that exactly what the gate has seen is frozen, or nothing. */
function freeze(vault: Vault, userId: string, plan: Plan): LedgerEntry {
  const { period, today, examined, passed, files } = plan;
  const { connection } = vault;
  return change(vault, { userId, command: "sealPeriod" }, () => {
    assertSealable(connection, period, today);
    const now = new Date().toISOString();
    const counted = countNow(connection, period, today, now);
    const document = canonicalBytes(auditedRelease(counted.draft, passed));
    if (counted.state !== examined.counted.state) throw new DomainError("recordsChanged");
    // The same numbers make other bytes only with another day of sealing.
    if (!document.equals(files.get("statistik.json") ?? nothing)) throw new DomainError("dayChanged");
    const packageHash = sha256Hex(document);
    keepPlaces(connection, period.id, counted.tables);
    freezeFiles(connection, packageHash, files);
    recordEvent(connection, userId, `sealPeriod ${period.id}, audit passed`);
    logNotice("sealPeriod", `${period.id}, protection audit passed`);
    return appendToLedger(connection, {
      event: "sealed",
      periodId: period.id,
      programmeVersion: programmeFor(period).version,
      packageHash,
      auditSummary: summaryText(passed.audit, counted.secret, fingerprintOf(files)),
      sealedBy: userId,
      sealedAt: now,
      document: document.toString("utf8"),
      exactTables: canonicalBytes(counted.exact).toString("utf8"),
    });
  });
}

/** The period is sealed whether or not the copy can be written now; nothing leaves before it is. */
function keepSecondCopy(vault: Vault): void {
  try {
    writeSecondCopy(vault);
  } catch (error) {
    logFailure("sealPeriod", error);
  }
}
