import type { Day } from "../../shared/dates.ts";
import { parseReleasePeriod, type ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { AuditOutcome, AuditPassed, EarlierRelease } from "../audit/audit.ts";
import { auditInWorker } from "../audit/auditInWorker.ts";
import type { Reader } from "../engine/connection.ts";
import type { Vault } from "../engine/vault.ts";
import { latestPackageHash, sealedReleases } from "../ledger/ledger.ts";
import { requireRoundingSecret } from "../ledger/roundingSecret.ts";
import { type CountedPeriod, countPeriod } from "./build.ts";
import { canonicalBytes, sha256Hex } from "./canonical.ts";
import { readReportInput } from "./readReportInput.ts";
import { auditOnce } from "./runningAudits.ts";
import { personsAsSealed, tablesAsSealed } from "./sealedPlaces.ts";

/** Told how far the audit has come: steps done, all steps, and what is being done, in German. */
export type OnProgress = (done: number, total: number, text: string) => void;

/** A period as it stands now, counted and ready for the gate. */
export interface Counted extends CountedPeriod {
  secret: Uint8Array;
  /** The same for the same true and published values, whoever recorded them when. */
  state: string;
}

/** What the gate said of a period. */
export interface Examined {
  counted: Counted;
  outcome: AuditOutcome;
}

/** Counts a period as the records stand. `now` bounds late entries. Errors: those of `requireRoundingSecret`. */
export function countNow(reader: Reader, period: ReleasePeriod, today: Day, now?: string): Counted {
  const secret = requireRoundingSecret(reader);
  const input = readReportInput(reader, period, today, now);
  const counted = countPeriod(input, secret, latestPackageHash(reader));
  const { sealedOn: _day, ...draft } = counted.draft;
  const { sealedOn: _sameDay, ...exact } = counted.exact;
  return { ...counted, secret, state: sha256Hex(canonicalBytes([draft, exact])) };
}

/**
 * Sends a period through the audit gate, in a worker; an outcome already known for this state of the records is given
 * back at once. Nothing is written. Errors: those of `requireRoundingSecret`.
 */
export async function examinePeriod(
  vault: Vault,
  period: ReleasePeriod,
  today: Day,
  onProgress: OnProgress = () => {},
): Promise<Examined> {
  const counted = countNow(vault.connection, period, today);
  const { published, secret, state } = counted;
  const outcome = await auditOnce(vault, { periodId: period.id, state }, (signal) =>
    auditInWorker(
      {
        period,
        tables: published.map(({ table }) => table),
        published: published.map(({ cells }) => cells),
        secret,
        earlier: earlierReleases(vault.connection, period, today),
      },
      { onProgress, signal },
    ),
  );
  return { counted, outcome };
}

/** The outcome where the gate let the release pass. Errors: `cancelled`, `auditRefused`. */
export function requirePassed(outcome: AuditOutcome): AuditPassed {
  if (outcome.passed) return outcome;
  if (outcome.code === "cancelled") throw new DomainError("cancelled");
  throw new DomainError("auditRefused", { fields: { audit: outcome.reason }, detail: outcome.code });
}

/**
 * Every release sealed before with the persons counted in it; for the quarters of the year that is examined, and where the
 * persons were not kept, the tables behind it.
 */
function earlierReleases(reader: Reader, period: ReleasePeriod, today: Day): EarlierRelease[] {
  return sealedReleases(reader).flatMap(({ periodId, document }) => {
    const sealed = parseReleasePeriod(periodId);
    if (!sealed || sealed.id === period.id) return [];
    const isPart = period.kind === "year" && sealed.year === period.year;
    const persons = personsAsSealed(reader, sealed.id);
    return {
      period: sealed,
      tables: (JSON.parse(document) as Release).tables,
      exact: isPart || !persons ? tablesAsSealed(reader, readReportInput(reader, sealed, today)) : [],
      ...(persons && { persons }),
    };
  });
}
