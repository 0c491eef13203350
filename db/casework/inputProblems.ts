import { addDays, type Day, germanDay } from "../../shared/dates.ts";
import { DomainError } from "../../shared/result.ts";

const earliestDay: Day = "2000-01-01";
/** Ten years: beyond that a day ahead is a slip of the keyboard. */
const daysAhead = 3653;

/** Refuses the input when a field has a problem, naming all of them at once. Error `invalidInput`. */
export function refuseProblems(problems: Record<string, string | null>): void {
  const fields: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(problems)) {
    if (sentence !== null) fields[path] = sentence;
  }
  if (Object.keys(fields).length > 0) throw new DomainError("invalidInput", { fields });
}

/** What is wrong with the day of something that has happened, as a German sentence; `null` when nothing is. */
export function pastDayProblem(day: Day, today: Day): string | null {
  if (day > today) return "Das Datum liegt in der Zukunft. Bitte prüfen Sie es.";
  return tooEarlyProblem(day);
}

/** What is wrong with a day that may lie ahead, as a German sentence; `null` when nothing is or none is given. */
export function plannedDayProblem(day: Day | null | undefined, today: Day): string | null {
  if (!day) return null;
  if (day > addDays(today, daysAhead)) {
    return "Das Datum liegt mehr als zehn Jahre in der Zukunft. Bitte prüfen Sie es.";
  }
  return tooEarlyProblem(day);
}

function tooEarlyProblem(day: Day): string | null {
  return day < earliestDay ? `Bitte geben Sie ein Datum ab dem ${germanDay(earliestDay)} ein.` : null;
}
