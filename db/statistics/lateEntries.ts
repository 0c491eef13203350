import {
  isReleasePeriod,
  nextQuarter,
  type Period,
  parseReleasePeriod,
  previousQuarter,
  type Quarter,
  quarterOf,
  type ReleasePeriod,
  type Year,
} from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import type { Category } from "./categories.ts";

/** The table of entries recorded after their quarter was sealed (Nachmeldungen, STATISTIK 3.6). */
export const lateTable = "L01";

/** How far back the quarter of a late entry lies, seen from the release that reports it. */
export type LateQuarter = "letztes" | "vorletztes" | "frueher";

/** The lines of the table. */
export const lateQuarters: readonly Category[] = [
  { code: "letztes", label: "Quartal davor" },
  { code: "vorletztes", label: "vorletztes Quartal" },
  { code: "frueher", label: "früheres Quartal" },
];

/** A contact that was recorded after its quarter was sealed. */
export interface LateContact {
  personId: string;
  /** Day of the contact. */
  date: string;
  /** Instant of recording. */
  recordedAt: string;
}

/** A sealed release, as far as late entries are concerned. */
interface Sealing<Sealed extends ReleasePeriod = ReleasePeriod> {
  period: Sealed;
  sealedAt: string;
  /** Whether the block of late entries stood in the release. */
  hasBlock: boolean;
}

/** From after the first instant until the second, included. */
interface Span {
  after: string;
  until: string;
}

/**
 * The late contacts that belong to the release of `period`, each contact to one release at most:
 * a quarter reports what was recorded between the sealing of the quarter before and its own;
 * a year reports what lies before it, was recorded after the release of its own year, and whose quarter's block
 * was too small to be published. A period that is not next in turn has none, nor has one that is never sealed.
 */
export function readLateContacts(reader: Reader, period: Period, now: string): LateContact[] {
  if (!isReleasePeriod(period)) return [];
  const sealings = readSealings(reader);
  const own = sealings.findIndex((sealing) => sealing.period.id === period.id);
  const earlier = own < 0 ? sealings : sealings.slice(0, own);
  const until = sealings[own]?.sealedAt ?? now;
  return period.kind === "year"
    ? lateInYear(reader, period, { earlier, until })
    : lateInQuarter(reader, period, { earlier, until });
}

/** Which line of the table a late contact stands in. */
export function lateQuarterOf(date: string, period: Period): LateQuarter {
  if (period.kind !== "quarter") return "frueher";
  const last = previousQuarter(period);
  const quarter = quarterOf(date);
  if (quarter.id === last.id) return "letztes";
  return quarter.id === previousQuarter(last).id ? "vorletztes" : "frueher";
}

interface Earlier {
  earlier: readonly Sealing[];
  until: string;
}

function lateInQuarter(reader: Reader, period: Quarter, { earlier, until }: Earlier): LateContact[] {
  const quarters = earlier.filter(isQuarter);
  const latest = quarters.at(-1);
  if (!latest || nextQuarter(latest.period).id !== period.id) return [];
  return recordedWithin(reader, { after: latestInstant(quarters), until }, quarters);
}

function lateInYear(reader: Reader, period: Year, { earlier, until }: Earlier): LateContact[] {
  const quarters = earlier.filter(isQuarter);
  const before = quarters.filter((sealing) => sealing.period.year < period.year);
  const reported = quarters.flatMap((sealing, position) =>
    sealing.hasBlock ? [spanOf(quarters, position)] : [],
  );
  const years = earlier.filter((sealing) => !isQuarter(sealing));
  // What was recorded after the latest quarter still has a quarter's release before it.
  const settled = latestInstant(quarters) < until ? latestInstant(quarters) : until;
  return recordedWithin(reader, { after: firstInstant(years), until: settled }, before).filter(
    ({ date, recordedAt }) =>
      !reported.some((span) => lies(recordedAt, span)) &&
      isMissingInItsYear(years, date, recordedAt) &&
      !years.some(
        (year) => year.hasBlock && date < year.period.start && recordedAt <= settledBy(quarters, year),
      ),
  );
}

/** True where the release of the contact's own year had left before the contact was recorded. */
function isMissingInItsYear(years: readonly Sealing[], date: string, recordedAt: string): boolean {
  const own = years.find(({ period }) => period.start <= date && date <= period.end);
  return own !== undefined && own.sealedAt < recordedAt;
}

/** The instant up to which the block of an earlier year had looked. */
function settledBy(quarters: readonly Sealing[], year: Sealing): string {
  return latestInstant(quarters.filter(({ sealedAt }) => sealedAt <= year.sealedAt));
}

const lateSql = `
  SELECT personId, date, recordedAt FROM consultations
  WHERE removedAt IS NULL AND personId IS NOT NULL AND recordedAt > ? AND recordedAt <= ? AND date BETWEEN ? AND ?`;

function recordedWithin(reader: Reader, span: Span, quarters: readonly Sealing[]): LateContact[] {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return [];
  return reader.all<LateContact>(lateSql, span.after, span.until, first.period.start, last.period.end);
}

function readSealings(reader: Reader): Sealing[] {
  return reader
    .all<{ periodId: string; sealedAt: string; hasBlock: number }>(
      `SELECT periodId, sealedAt, instr(document, ?) > 0 AS hasBlock FROM releases
       WHERE event = 'sealed' ORDER BY sequence`,
      // Releases are canonical JSON, so a table's id is written in one way only.
      `"id":"${lateTable}"`,
    )
    .flatMap(({ periodId, sealedAt, hasBlock }) => {
      const period = parseReleasePeriod(periodId);
      return period ? [{ period, sealedAt, hasBlock: hasBlock === 1 }] : [];
    });
}

function isQuarter(sealing: Sealing): sealing is Sealing<Quarter> {
  return sealing.period.kind === "quarter";
}

/** What the quarter at `position` had to report: recorded since every sealing before it. */
function spanOf(quarters: readonly Sealing[], position: number): Span {
  return {
    after: latestInstant(quarters.slice(0, position)),
    until: quarters[position]?.sealedAt ?? "",
  };
}

/** Even where the clock was set back in between, the spans of two releases never overlap. */
function latestInstant(sealings: readonly Sealing[]): string {
  return sealings.reduce((latest, { sealedAt }) => (sealedAt > latest ? sealedAt : latest), "");
}

function firstInstant(sealings: readonly Sealing[]): string {
  return sealings.reduce((first, { sealedAt }) => (sealedAt < first ? sealedAt : first), "9999");
}

function lies(instant: string, { after, until }: Span): boolean {
  return after < instant && instant <= until;
}
