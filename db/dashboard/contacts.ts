import type { DashboardTopic, DashboardWeek } from "../../shared/contract/dashboard.ts";
import { addDays, type Day } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { dimension } from "../statistics/dimensions.ts";
import { contactCounts } from "./peopleInBin.ts";

/** Contacts of a stretch of time and the different people behind them, as X01 and P01 count them. */
export function countContacts(
  reader: Reader,
  { start, end }: Period,
  bin: string,
): { people: number; contacts: number } {
  const row = reader.first<{ people: number; contacts: number }>(
    `SELECT count(DISTINCT personId) AS people, count(*) AS contacts FROM consultations
     WHERE date BETWEEN ? AND ? AND ${contactCounts}`,
    start,
    end,
    bin,
  );
  return { people: row?.people ?? 0, contacts: row?.contacts ?? 0 };
}

/** Calls a function with a stretch of time to get the people whose first contact lies in it, as N01 counts them. */
export function newcomersIn(reader: Reader, bin: string): (period: Period) => number {
  // One walk along the index serves every stretch of time.
  const days = reader.all<{ day: Day; people: number }>(
    `SELECT day, count(*) AS people FROM (
       SELECT min(date) AS day FROM consultations
       WHERE personId IS NOT NULL AND ${contactCounts} GROUP BY personId
     ) GROUP BY day`,
    bin,
  );
  return ({ start, end }) =>
    days.reduce((sum, { day, people }) => (start <= day && day <= end ? sum + people : sum), 0);
}

/** So many topics stand on the overview. */
const topicsShown = 8;

/** The topics with most people now, each with its people in an earlier stretch, as P09 counts them. */
export function topTopics(reader: Reader, now: Period, before: Period | null, bin: string): DashboardTopic[] {
  const current = peopleByTopic(reader, now, bin);
  const earlier = before && peopleByTopic(reader, before, bin);
  return dimension("topic")
    .categories.map(({ code, label }) => ({
      code,
      label,
      people: current.get(code) ?? 0,
      before: earlier && (earlier.get(code) ?? 0),
    }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people)
    .slice(0, topicsShown);
}

function peopleByTopic(reader: Reader, { start, end }: Period, bin: string): Map<string, number> {
  const rows = reader.all<{ code: string; people: number }>(
    `SELECT topic.value AS code, count(DISTINCT personId) AS people FROM (
       SELECT DISTINCT personId, topics FROM consultations
       WHERE date BETWEEN ? AND ? AND personId IS NOT NULL AND ${contactCounts}
     ), json_each(topics) AS topic GROUP BY topic.value`,
    start,
    end,
    bin,
  );
  return new Map(rows.map(({ code, people }) => [code, people]));
}

/** The weeks of the quarter so far, each beside the same week of the quarter before. */
export function contactsByWeek(
  reader: Reader,
  now: Period,
  before: Period | null,
  bin: string,
): DashboardWeek[] {
  const current = weeksOf(reader, now, bin);
  const earlier = before ? weeksOf(reader, before, bin) : [];
  return current.map((week, position) => ({ ...week, before: earlier[position] ?? null }));
}

interface Week {
  from: Day;
  to: Day;
  contacts: number;
}

function weeksOf(reader: Reader, period: Period, bin: string): Week[] {
  const days = new Map(
    reader
      .all<{ date: Day; contacts: number }>(
        `SELECT date, count(*) AS contacts FROM consultations
         WHERE date BETWEEN ? AND ? AND ${contactCounts} GROUP BY date`,
        period.start,
        period.end,
        bin,
      )
      .map(({ date, contacts }) => [date, contacts]),
  );
  const weeks: Week[] = [];
  for (let from = period.start; from <= period.end; from = addDays(from, 7)) {
    const seventh = addDays(from, 6);
    const to = seventh < period.end ? seventh : period.end;
    weeks.push({ from, to, contacts: contactsBetween(days, from, to) });
  }
  return weeks;
}

function contactsBetween(days: ReadonlyMap<Day, number>, from: Day, to: Day): number {
  let sum = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) sum += days.get(day) ?? 0;
  return sum;
}
