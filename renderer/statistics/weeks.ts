import type { StatisticsPeriod, StatisticsReport } from "../../shared/contract/statistics.ts";
import { addDays, type Day, germanDay } from "../../shared/dates.ts";

/** A bar of the weekly chart. */
export interface WeekBar {
  id: string;
  /** "KW 45", or "KW 45 bis 48" */
  name: string;
  /** "02.11. bis 08.11.2026", only the days within the period. */
  days: string;
  contacts: number;
  /** Not over yet. */
  isRunning: boolean;
  /** Stands below the bar; empty where the bars are too many for a word each. */
  mark: string;
}

/** From here on only every fourth bar has a word below it. */
const mostMarks = 16;

/** More than a year of weeks would be too fine to see. */
const mostWeekBars = 60;

/** How many weeks a bar stands for. */
export function weeksPerBar(weeks: StatisticsReport["contactsPerWeek"]): 1 | 4 {
  return weeks.length > mostWeekBars ? 4 : 1;
}

/** The weeks of a period as bars; the first and the last may be cut off by the period. */
export function weekBars(
  weeks: StatisticsReport["contactsPerWeek"],
  period: Pick<StatisticsPeriod, "start" | "end">,
  today: Day,
): WeekBar[] {
  const span = weeksPerBar(weeks);
  const step = weeks.length > mostMarks ? 4 : 1;
  return weeks.flatMap(({ weekStart }, position) => {
    if (position % span !== 0) return [];
    const together = weeks.slice(position, position + span);
    const lastWeek = together.at(-1)?.weekStart ?? weekStart;
    const first = weekStart < period.start ? period.start : weekStart;
    const sunday = addDays(lastWeek, 6);
    const last = sunday > period.end ? period.end : sunday;
    return {
      id: weekStart,
      name: weekName(weekStart, lastWeek),
      days: first === last ? germanDay(first) : `${germanDay(first).slice(0, 6)} bis ${germanDay(last)}`,
      contacts: together.reduce((sum, { contacts }) => sum + contacts, 0),
      isRunning: last >= today,
      mark: position % (span * step) === 0 ? String(calendarWeek(weekStart)) : "",
    };
  });
}

function weekName(first: Day, last: Day): string {
  const name = `KW ${calendarWeek(first)}`;
  return first === last ? name : `${name} bis ${calendarWeek(last)}`;
}

/** The number of the week that begins on this Monday (ISO 8601: the week of the year's first Thursday is 1). */
export function calendarWeek(monday: Day): number {
  const thursday = addDays(monday, 3);
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * 86_400_000)) + 1;
}
