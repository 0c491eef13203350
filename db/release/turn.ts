import type { Day } from "../../shared/dates.ts";
import {
  previousQuarter,
  type Quarter,
  quarterOf,
  quarterPeriod,
  type ReleasePeriod,
} from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { Reader } from "../engine/connection.ts";
import { requireUnbroken, sealedRelease } from "../ledger/ledger.ts";

/** Errors: `periodNotOver`, `periodSealed`, `periodBeforeFirst`, `periodOutOfOrder`, `quartersOpen`, `ledgerBroken`. */
export function assertSealable(reader: Reader, period: ReleasePeriod, today: Day): void {
  if (today <= period.end) throw new DomainError("periodNotOver");
  if (sealedRelease(reader, period.id)) throw new DomainError("periodSealed");
  requireUnbroken(reader);
  // Quarters are sealed in their order, a year after its quarters and only with them.
  if (period.kind === "year") {
    if (!hasItsQuarters(reader, period)) throw new DomainError("quartersOpen");
    return;
  }
  const next = firstOpenQuarter(reader, today);
  if (period.id < next) throw new DomainError("periodBeforeFirst");
  if (period.id > next) throw new DomainError("periodOutOfOrder");
}

function hasItsQuarters(reader: Reader, { year }: ReleasePeriod): boolean {
  const { first, latest } = sealedQuarters(reader);
  const quarters = [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter));
  // What lies before the first sealed quarter can never be sealed, so it holds nothing up.
  const last = `${year}-Q4`;
  return (
    first !== null &&
    first <= last &&
    latest !== null &&
    latest >= last &&
    quarters.every(({ id }) => id < first || sealedRelease(reader, id) !== undefined)
  );
}

function sealedQuarters(reader: Reader): { first: string | null; latest: string | null } {
  return (
    reader.first<{ first: string | null; latest: string | null }>(
      `SELECT min(periodId) AS first, max(periodId) AS latest FROM releases
       WHERE event = 'sealed' AND periodId LIKE '%-Q_'`,
    ) ?? { first: null, latest: null }
  );
}

/**
 * The quarter whose turn it is: the one after the latest sealed quarter, or the one of the first contact.
 * Sealing in order keeps the chain readable and leaves no quarter behind.
 */
function firstOpenQuarter(reader: Reader, today: Day): string {
  const { latest } = sealedQuarters(reader);
  const open = quartersWithContacts(reader, today).filter(({ id }) => latest === null || id > latest);
  return open[0]?.id ?? "";
}

/** Every quarter from the one of the first contact to the running one, oldest first. */
export function quartersWithContacts(reader: Reader, today: Day): Quarter[] {
  const first = reader.first<{ day: Day | null }>(
    "SELECT min(date) AS day FROM consultations WHERE removedAt IS NULL",
  );
  const quarters: Quarter[] = [];
  const begin = first?.day ?? today;
  for (let quarter = quarterOf(today); quarter.end >= begin; quarter = previousQuarter(quarter))
    quarters.push(quarter);
  return quarters.reverse();
}
