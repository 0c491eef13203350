/** A reporting period (Berichtszeitraum): a calendar quarter (`2026-Q3`) or a calendar year (`2026`). */
export interface Period {
  id: string;
  year: number;
  /** `null` for a whole year. */
  quarter: number | null;
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, `YYYY-MM-DD`. */
  end: string;
}

const lastDayOfQuarter = ["03-31", "06-30", "09-30", "12-31"];
const periodPattern = /^(20\d{2})(?:-Q([1-4]))?$/;
const dayPattern = /^(\d{4})-(\d{2})-\d{2}$/;

/** The quarter `quarter` (1 to 4) of `year`. */
export function quarterPeriod(year: number, quarter: number): Period {
  const firstMonth = String(quarter * 3 - 2).padStart(2, "0");
  return {
    id: `${year}-Q${quarter}`,
    year,
    quarter,
    start: `${year}-${firstMonth}-01`,
    end: `${year}-${lastDayOfQuarter[quarter - 1]}`,
  };
}

/** The calendar year `year`. */
export function yearPeriod(year: number): Period {
  return { id: String(year), year, quarter: null, start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Reads `2026-Q3` or `2026` (years 2000 to 2099); anything else gives `undefined`. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, quarter] = periodPattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  return quarter === undefined ? yearPeriod(Number(year)) : quarterPeriod(Number(year), Number(quarter));
}

/** The quarter in which a day (`YYYY-MM-DD`) lies. */
export function quarterOf(day: string): Period {
  const [, year, month] = dayPattern.exec(day) ?? [];
  if (year === undefined || month === undefined) throw new RangeError("not a calendar day");
  return quarterPeriod(Number(year), Math.ceil(Number(month) / 3));
}

/** The period of the same length that begins the day after this one ends. */
export function nextPeriod(period: Period): Period {
  if (period.quarter === null) return yearPeriod(period.year + 1);
  return period.quarter === 4
    ? quarterPeriod(period.year + 1, 1)
    : quarterPeriod(period.year, period.quarter + 1);
}

/** The period of the same length that ends the day before this one begins. */
export function previousPeriod(period: Period): Period {
  if (period.quarter === null) return yearPeriod(period.year - 1);
  return period.quarter === 1
    ? quarterPeriod(period.year - 1, 4)
    : quarterPeriod(period.year, period.quarter - 1);
}

/** True when `day` (`YYYY-MM-DD`) lies in the period, its first and last day included. */
export function containsDay(period: Period, day: string): boolean {
  return period.start <= day && day <= period.end;
}

/** The latest quarter that was over before the day `today` began. */
export function lastCompletedQuarter(today: string): Period {
  return previousPeriod(quarterOf(today));
}

/** German title: "3. Quartal 2026", "Jahr 2026". */
export function periodTitle(period: Period): string {
  return period.quarter === null ? `Jahr ${period.year}` : `${period.quarter}. Quartal ${period.year}`;
}
