import { addDays, type Day } from "../../shared/dates.ts";

const earliestDay: Day = "1900-01-01";
const latestEnd: Day = "2150-12-31";
/** A status granted today may begin later, but not in another decade. */
const daysAhead = 3653;

/** What is wrong with a day in somebody's life so far, as a German sentence; `null` when nothing is or none is given. */
export function lifeDayProblem(day: Day | null | undefined, today: Day): string | null {
  if (!day || (day >= earliestDay && day <= today)) return null;
  return "Das Datum muss zwischen 1900 und heute liegen.";
}

/** What is wrong with the first day of a dated attribute, as a German sentence, or `null`. */
export function validFromProblem(day: Day, today: Day): string | null {
  if (day < earliestDay) return "Bitte geben Sie ein Datum ab 1900 ein.";
  return day > addDays(today, daysAhead)
    ? "Das Datum liegt mehr als zehn Jahre in der Zukunft. Bitte prüfen Sie es."
    : null;
}

/** What is wrong with the last day of a dated attribute, as a German sentence; `null` when nothing is or none is given. */
export function validUntilProblem(from: Day, until: Day | null): string | null {
  if (until === null) return null;
  if (until < from) return "Das Ende liegt vor dem Beginn.";
  return until > latestEnd ? "Bitte prüfen Sie das Jahr." : null;
}
