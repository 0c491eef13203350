import { germanDay } from "./dates.ts";

/** What every reporting period (Berichtszeitraum) has. */
interface Days {
  /** As in addresses, packages and on the command line: `2026-Q3`, `2026-H1`, `2026`, `2026-02-01/2026-05-15`. */
  id: string;
  /** The calendar year of the last day; decides which table programme is in force. */
  year: number;
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, `YYYY-MM-DD`. */
  end: string;
}

/** A calendar quarter, `quarter` 1 to 4. */
export interface Quarter extends Days {
  kind: "quarter";
  quarter: number;
}

/** A calendar half-year, `half` 1 or 2. */
export interface HalfYear extends Days {
  kind: "halfYear";
  half: number;
}

/** A calendar year. */
export interface Year extends Days {
  kind: "year";
}

/** Any days in a row. */
export interface FreePeriod extends Days {
  kind: "free";
}

/**
 * What may leave the house. Quarters never overlap, and a year holds exactly four of them; published tables of other
 * stretches of time would tell about single persons by their difference.
 */
export type ReleasePeriod = Quarter | Year;

/** What the exact tables of the house may be counted for. */
export type Period = ReleasePeriod | HalfYear | FreePeriod;

export type PeriodKind = Period["kind"];

/** Whether a release of the period may be sealed. */
export function isReleasePeriod(period: Period): period is ReleasePeriod {
  return period.kind === "quarter" || period.kind === "year";
}

/** Whether a period is for the house only, because nothing about it may leave. */
export function isInternal({ kind }: Pick<Period, "kind">): boolean {
  return kind === "halfYear" || kind === "free";
}

const calendarPattern = /^(20\d{2})(?:-(?:Q([1-4])|H([12])))?$/;
const freePattern = /^(20\d{2}-\d{2}-\d{2})\/(20\d{2}-\d{2}-\d{2})$/;
const dayPattern = /^(\d{4})-(\d{2})-\d{2}$/;
const mostYears = 5;

/** The quarter `quarter` (1 to 4) of `year`. */
export function quarterPeriod(year: number, quarter: number): Quarter {
  const months = monthsOf(year, quarter * 3 - 2, quarter * 3);
  return { kind: "quarter", id: `${year}-Q${quarter}`, year, quarter, ...months };
}

/** The first (`half` 1) or second (2) half of `year`. */
export function halfYearPeriod(year: number, half: number): HalfYear {
  const months = monthsOf(year, half * 6 - 5, half * 6);
  return { kind: "halfYear", id: `${year}-H${half}`, year, half, ...months };
}

/** The calendar year `year`. */
export function yearPeriod(year: number): Year {
  return { kind: "year", id: String(year), year, ...monthsOf(year, 1, 12) };
}

/** The days from `start` to `end` (`YYYY-MM-DD`), both included. */
export function freePeriod(start: string, end: string): FreePeriod {
  return { kind: "free", id: `${start}/${end}`, year: Number(end.slice(0, 4)), start, end };
}

/**
 * Reads `2026-Q3`, `2026-H1`, `2026` or `2026-02-01/2026-05-15` (years 2000 to 2099, a free period of existing days in
 * order and of five years at most); anything else gives `undefined`.
 */
export function parsePeriod(text: string): Period | undefined {
  const [, year, quarter, half] = calendarPattern.exec(text) ?? [];
  if (year === undefined) return parseFreePeriod(text);
  if (quarter !== undefined) return quarterPeriod(Number(year), Number(quarter));
  return half === undefined ? yearPeriod(Number(year)) : halfYearPeriod(Number(year), Number(half));
}

/** Reads the id of a quarter or a year; anything else gives `undefined`. */
export function parseReleasePeriod(text: string): ReleasePeriod | undefined {
  const period = parsePeriod(text);
  return period && isReleasePeriod(period) ? period : undefined;
}

/** True where a free period from `start` to `end` would be longer than five years. */
export function isTooLong(start: string, end: string): boolean {
  return end > latestEnd(start);
}

/** The last day that a free period from `start` may have. */
export function latestEnd(start: string): string {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + mostYears, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** The quarter in which a day (`YYYY-MM-DD`) lies. */
export function quarterOf(day: string): Quarter {
  const [, year, month] = dayPattern.exec(day) ?? [];
  if (year === undefined || month === undefined) throw new RangeError("not a calendar day");
  return quarterPeriod(Number(year), Math.ceil(Number(month) / 3));
}

/** The quarter that begins the day after this one ends. */
export function nextQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? quarterPeriod(year + 1, 1) : quarterPeriod(year, quarter + 1);
}

/** The quarter that ends the day before this one begins. */
export function previousQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? quarterPeriod(year - 1, 4) : quarterPeriod(year, quarter - 1);
}

/** True when `day` (`YYYY-MM-DD`) lies in the period, its first and last day included. */
export function containsDay(period: Pick<Period, "start" | "end">, day: string): boolean {
  return period.start <= day && day <= period.end;
}

/** The latest quarter that was over before the day `today` began. */
export function lastCompletedQuarter(today: string): Quarter {
  return previousQuarter(quarterOf(today));
}

/** German title: "3. Quartal 2026", "1. Halbjahr 2026", "Jahr 2026", "01.02.2026 bis 15.05.2026". */
export function periodTitle(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `${period.quarter}. Quartal ${period.year}`;
    case "halfYear":
      return `${period.half}. Halbjahr ${period.year}`;
    case "year":
      return `Jahr ${period.year}`;
    case "free":
      return period.start === period.end
        ? germanDay(period.start)
        : `${germanDay(period.start)} bis ${germanDay(period.end)}`;
  }
}

/** The title of the period with this id; what is no period keeps its name. */
export function titleOfPeriod(id: string): string {
  const period = parsePeriod(id);
  return period ? periodTitle(period) : id;
}

function parseFreePeriod(text: string): FreePeriod | undefined {
  const [, start, end] = freePattern.exec(text) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const isSound = [start, end].every(isCalendarDay) && start <= end && !isTooLong(start, end);
  return isSound ? freePeriod(start, end) : undefined;
}

function monthsOf(year: number, first: number, last: number): { start: string; end: string } {
  const [from, until] = [first, last].map((month) => String(month).padStart(2, "0"));
  return { start: `${year}-${from}-01`, end: `${year}-${until}-${lastDayOf(year, last)}` };
}

/** `month`: 1 to 12. */
function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** False for a 31st of April and the like. */
function isCalendarDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day;
}
