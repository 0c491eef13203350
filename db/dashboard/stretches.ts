import { addDays, type Day } from "../../shared/dates.ts";
import {
  freePeriod,
  type Period,
  previousQuarter,
  type Quarter,
  quarterOf,
  quarterPeriod,
} from "../../shared/periods.ts";

/** The running quarter until today, and the quarters it is compared with. */
export interface Stretches {
  quarter: Quarter;
  /** Days of the quarter until today, today included. */
  days: number;
  now: Period;
  previous: Quarter;
  lastYear: Quarter;
}

/** Which stretches of time the overview of a day counts. */
export function stretchesOf(today: Day): Stretches {
  const quarter = quarterOf(today);
  return {
    quarter,
    days: daysBetween(quarter.start, today) + 1,
    now: freePeriod(quarter.start, today),
    previous: previousQuarter(quarter),
    lastYear: quarterPeriod(quarter.year - 1, quarter.quarter),
  };
}

/** The first `days` days of a quarter; all of it where it has no more. */
export function firstDaysOf(quarter: Quarter, days: number): Period {
  const end = addDays(quarter.start, days - 1);
  return freePeriod(quarter.start, end < quarter.end ? end : quarter.end);
}

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
