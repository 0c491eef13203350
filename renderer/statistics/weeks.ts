import type { StatisticsPeriod, StatisticsReport } from "../../shared/contract/statistics.ts";
import { addDays, type Day, germanDay } from "../../shared/dates.ts";

/** A bar of the weekly chart. */
export interface WeekBar {
  id: string;
  /** "KW 45" */
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

/** The weeks of a period as bars; the first and the last may be cut off by the period. */
export function weekBars(
  weeks: StatisticsReport["contactsPerWeek"],
  period: Pick<StatisticsPeriod, "start" | "end">,
  today: Day,
): WeekBar[] {
  const step = weeks.length > mostMarks ? 4 : 1;
  return weeks.map(({ weekStart, contacts }, position) => {
    const first = weekStart < period.start ? period.start : weekStart;
    const sunday = addDays(weekStart, 6);
    const last = sunday > period.end ? period.end : sunday;
    const number = calendarWeek(weekStart);
    return {
      id: weekStart,
      name: `KW ${number}`,
      days: first === last ? germanDay(first) : `${germanDay(first).slice(0, 6)} bis ${germanDay(last)}`,
      contacts,
      isRunning: last >= today,
      mark: position % step === 0 ? String(number) : "",
    };
  });
}

/** The number of the week that begins on this Monday (ISO 8601: the week of the year's first Thursday is 1). */
export function calendarWeek(monday: Day): number {
  const thursday = addDays(monday, 3);
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * 86_400_000)) + 1;
}
