import type { Day } from "../../shared/dates.ts";
import type { Random } from "./random.ts";

/** A day as the number of days since 1970-01-01: the simulation counts, only rows carry text. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;

/** The number of a day. */
export function numberOf(day: Day): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

const knownDays = new Map<DayNumber, Day>();

/** The text of a day. */
export function textOf(day: DayNumber): Day {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  knownDays.set(day, text);
  return text;
}

/** The UTC instant of a day and a time in milliseconds after its midnight. */
export function instantOf(day: DayNumber, milliseconds: number): string {
  return new Date(day * millisecondsPerDay + milliseconds).toISOString();
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (day + 4) % 7;
}

/** Easter Sunday; Source: Gauss's rule in the form of Heiner Lichtenberg (1997). */
function easter(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const moon = year % 19;
  const seed = (19 * moon + moonShift) % 30;
  const correction = Math.floor((seed + Math.floor(moon / 11)) / 29);
  const fullMoon = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const distance = 7 - ((fullMoon - firstSunday) % 7);
  return numberOf(`${year}-03-01`) - 1 + fullMoon + distance;
}

const fixedHolidays = ["01-01", "05-01", "10-03", "12-24", "12-25", "12-26", "12-31"];
/** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi (holidays of Hessen). */
const daysFromEaster = [-2, 1, 39, 50, 60];

function isHoliday(day: DayNumber): boolean {
  const text = textOf(day);
  if (fixedHolidays.includes(text.slice(5))) return true;
  return daysFromEaster.includes(day - easter(Number(text.slice(0, 4))));
}

/** Sunday to Saturday: how busy a centre is. */
const weekdayActivity = [0, 1, 1.15, 0.85, 1.15, 0.6, 0];

function seasonalActivity(day: DayNumber): number {
  const date = textOf(day).slice(5);
  if (date >= "12-20" || date <= "01-06") return 0.35;
  if (date >= "07-06" && date <= "08-14") return 0.65;
  if (date >= "10-06" && date <= "10-18") return 0.8;
  return date >= "01-15" && date <= "03-15" ? 1.15 : 1;
}

/** The working days of a stretch of time, each with how busy it is. */
export class WorkCalendar {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Activity of all days from `first` up to but not including each day. */
  readonly #before: Float64Array;

  /** Days from `first` to `last`, both included. */
  constructor(first: DayNumber, last: DayNumber) {
    this.first = first;
    this.last = last;
    this.#before = new Float64Array(last - first + 2);
    for (let day = first; day <= last; day++) {
      this.#before[day - first + 1] = this.#at(day) + activityOf(day);
    }
  }

  /** A working day from `from` to `until`, busy ones more often; the last working day before where there is none. */
  draw(random: Random, from: DayNumber, until: DayNumber): DayNumber {
    const start = this.#at(Math.max(from, this.first));
    const end = this.#at(Math.min(until, this.last) + 1);
    if (end <= start) return this.onOrBefore(Math.min(until, this.last));
    return this.#dayAt(start + random.fraction() * (end - start));
  }

  /** The day itself or the last working day before it, but never before the first of the calendar. */
  onOrBefore(day: DayNumber): DayNumber {
    let found = Math.min(day, this.last);
    while (!isWorkday(found)) found -= 1;
    return found < this.first ? nextWorkday(this.first) : found;
  }

  #at(day: DayNumber): number {
    return this.#before[day - this.first] ?? 0;
  }

  #dayAt(activity: number): DayNumber {
    let low = 0;
    let high = this.#before.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#before[middle] ?? 0) <= activity) low = middle;
      else high = middle;
    }
    return this.first + low;
  }
}

function activityOf(day: DayNumber): number {
  return isHoliday(day) ? 0 : (weekdayActivity[weekdayOf(day)] ?? 0) * seasonalActivity(day);
}

/** True from Monday to Friday but not on a holiday of Hessen. */
export function isWorkday(day: DayNumber): boolean {
  return activityOf(day) > 0;
}

/** The day itself or the first working day after it. */
export function nextWorkday(day: DayNumber): DayNumber {
  let found = day;
  while (!isWorkday(found)) found += 1;
  return found;
}
