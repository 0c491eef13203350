import * as z from "zod";
import { lead, query } from "./operation.ts";

/** What the overview counts, in its order. Each is a total of the table programme. */
export const dashboardFigureIds = [
  "people",
  "newPeople",
  "contacts",
  "activeCases",
  "openedCases",
  "closedCases",
  "measures",
  "participants",
] as const;
export type DashboardFigureId = (typeof dashboardFigureIds)[number];

/** Counts from the first day of a quarter until a day of it, that day included. */
export type DashboardCounts = Record<DashboardFigureId, number>;

/** An earlier quarter to compare with. */
export interface DashboardComparison {
  id: string;
  /** "3. Quartal 2026" */
  title: string;
  start: string;
  end: string;
  /** The day as far into that quarter as today is into the running one, at most its last. */
  sameDay: string;
  untilSameDay: DashboardCounts;
  whole: DashboardCounts;
}

/** Seven days counted from the first of the quarter; the last stretch is shorter. */
export interface DashboardWeek {
  from: string;
  to: string;
  contacts: number;
  /** The same stretch of the quarter before; `null` where that has no such days. */
  before: { from: string; to: string; contacts: number } | null;
}

/** Persons with a topic in at least one contact, and as many in the quarter before until the same day. */
export interface DashboardTopic {
  code: string;
  label: string;
  people: number;
  before: number | null;
}

/** Open tasks: due before today, from today to Sunday, and after that. */
export interface WaitingTasks {
  overdue: number;
  thisWeek: number;
  later: number;
}

export interface Dashboard {
  today: string;
  quarter: { id: string; title: string; start: string; end: string };
  /** Days of the quarter until today, today included. */
  days: number;
  counts: DashboardCounts;
  /** `null` where nothing is recorded for that quarter. */
  previous: DashboardComparison | null;
  lastYear: DashboardComparison | null;
  weeks: DashboardWeek[];
  /** Those with most persons first. */
  topics: DashboardTopic[];
  tasks: WaitingTasks & { byUser: (WaitingTasks & { userId: string; name: string })[] };
  cases: {
    active: number;
    resting: number;
    closed: number;
    /** Persons with an active case and no contact since `quietSince`. */
    quiet: number;
    quietSince: string;
  };
}

export const dashboardOperations = {
  /** The running quarter until today. */
  dashboard: query(lead, z.object({}))<Dashboard>(),
};
