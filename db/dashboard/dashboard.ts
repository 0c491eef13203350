import type { Dashboard, DashboardComparison, DashboardCounts } from "../../shared/contract/dashboard.ts";
import { type Period, periodTitle, type Quarter } from "../../shared/periods.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { casesToday, countMovement } from "./cases.ts";
import { contactsByWeek, countContacts, newcomersIn, topTopics } from "./contacts.ts";
import { measuresIn } from "./measures.ts";
import { peopleInBin } from "./peopleInBin.ts";
import { firstDaysOf, stretchesOf } from "./stretches.ts";
import { waitingTasks } from "./tasks.ts";

/**
 * The running quarter until today beside the first days of earlier ones. Every number is the total of an exact table
 * of the same stretch of time, counted by statements of its own, so that no facts of people are read for it.
 */
export function dashboard(context: Context): Dashboard {
  const { read, today } = context;
  const { quarter, days, now, previous, lastYear } = stretchesOf(today);
  const bin = peopleInBin(read);
  const countsIn = counter(read, bin);
  const compare = (earlier: Quarter) => comparison(earlier, firstDaysOf(earlier, days), countsIn(earlier));
  const before = compare(previous);
  const sameDays = before && firstDaysOf(previous, days);
  return {
    today,
    quarter: described(quarter),
    days,
    counts: countsIn(quarter)(now),
    previous: before,
    lastYear: compare(lastYear),
    weeks: contactsByWeek(read, now, before && previous, bin),
    topics: topTopics(read, now, sameDays, bin),
    tasks: waitingTasks(read, today),
    cases: casesToday(context),
  };
}

type CountsOf = (period: Period) => DashboardCounts;

/** Gives for each quarter a function that counts stretches of it. */
function counter(reader: Reader, bin: string): (quarter: Period) => CountsOf {
  const newcomers = newcomersIn(reader, bin);
  const inBin = new Set<string>(JSON.parse(bin));
  return (quarter) => {
    const measures = measuresIn(reader, quarter, inBin);
    return (period) => ({
      ...countContacts(reader, period, bin),
      newPeople: newcomers(period),
      ...countMovement(reader, period),
      ...measures(period),
    });
  };
}

function comparison(quarter: Period, sameDays: Period, countsOf: CountsOf): DashboardComparison | null {
  const whole = countsOf(quarter);
  if (whole.contacts === 0 && whole.measures === 0) return null;
  return { ...described(quarter), sameDay: sameDays.end, untilSameDay: countsOf(sameDays), whole };
}

function described(period: Period): Dashboard["quarter"] {
  return { id: period.id, title: periodTitle(period), start: period.start, end: period.end };
}
