/** How a date without a full year is completed: birthdays lie in the past, reminders in the future. */
export type DateDirection = "past" | "future" | "any";

export interface DateLimits {
  direction?: DateDirection;
  /** Earliest and latest allowed day, `YYYY-MM-DD`. */
  minimum?: string;
  maximum?: string;
}

export type DateReading = { ok: true; date: string } | { ok: false; message: string };

const DAYS_BY_WORD: Record<string, number> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  morgen: 1,
  übermorgen: 2,
  uebermorgen: 2,
};

const RELATIVE = /^([+-])\s*(\d{1,4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;
const WITH_SEPARATORS = /^(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]*(\d{2}|\d{4})?$/;

/** Today on this machine's clock, `YYYY-MM-DD`. */
export function localToday(now = new Date()): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** `2026-04-03` → `03.04.2026`. */
export function germanDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}.${month}.${year}`;
}

/**
 * Reads what people type into a date field: 3.4.26, 03042026, 0304, heute, +7, 2026-04-03.
 * `today` is `YYYY-MM-DD`. Gives the date as `YYYY-MM-DD` or a German text that says what to do.
 */
export function readDate(typed: string, today: string, limits: DateLimits = {}): DateReading {
  const text = typed.trim().toLowerCase().normalize("NFC");
  const date = relativeDate(text, today) ?? writtenDate(text, today, limits.direction ?? "any");
  if (date === undefined) return { ok: false, message: `Geben Sie das Datum so ein: ${germanDate(today)}.` };
  if (!exists(date)) {
    return { ok: false, message: `Den ${germanDate(date)} gibt es nicht. Prüfen Sie Tag, Monat und Jahr.` };
  }
  if (limits.minimum && date < limits.minimum) {
    return { ok: false, message: `Geben Sie ein Datum ab dem ${germanDate(limits.minimum)} ein.` };
  }
  if (limits.maximum && date > limits.maximum) {
    return { ok: false, message: `Geben Sie ein Datum bis zum ${germanDate(limits.maximum)} ein.` };
  }
  return { ok: true, date };
}

function relativeDate(text: string, today: string): string | undefined {
  const days = DAYS_BY_WORD[text];
  if (days !== undefined) return addDays(today, days);
  const match = RELATIVE.exec(text);
  return match ? addDays(today, Number(`${match[1]}${match[2]}`)) : undefined;
}

function writtenDate(text: string, today: string, direction: DateDirection): string | undefined {
  const iso = ISO.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = DIGITS_ONLY.exec(text) ?? WITH_SEPARATORS.exec(text);
  if (!match) return undefined;
  const [, day, month, year] = match;
  const inYear = (fullYear: number) => isoDate(fullYear, Number(month), Number(day));
  if (year?.length === 4) return inYear(Number(year));
  return year ? inCentury(Number(year), inYear, today, direction) : inNearestYear(inYear, today, direction);
}

/** Two digits: a birthday is never in the future; otherwise up to 30 years ahead belong to this century. */
function inCentury(
  year: number,
  inYear: (year: number) => string,
  today: string,
  direction: DateDirection,
): string {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const date = inYear(century + year);
  const isTooLate =
    direction === "past" ? date > today : direction === "any" && year > Number(today.slice(2, 4)) + 30;
  return isTooLate ? inYear(century - 100 + year) : date;
}

function inNearestYear(inYear: (year: number) => string, today: string, direction: DateDirection): string {
  const thisYear = Number(today.slice(0, 4));
  const date = inYear(thisYear);
  if (direction === "past" && date > today) return inYear(thisYear - 1);
  if (direction === "future" && date < today) return inYear(thisYear + 1);
  return date;
}

function isoDate(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function exists(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
