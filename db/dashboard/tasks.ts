import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { addDays, type Day } from "../../shared/dates.ts";
import type { Reader } from "../engine/connection.ts";

type ByUser = Dashboard["tasks"]["byUser"];

const waitingSql = `
  SELECT assigneeId AS userId, users.name,
    sum(dueOn < ?) AS overdue, sum(dueOn BETWEEN ? AND ?) AS thisWeek, sum(dueOn > ?) AS later
  FROM tasks JOIN users ON users.id = assigneeId
  LEFT JOIN people ON people.id = tasks.personId
  WHERE tasks.removedAt IS NULL AND doneAt IS NULL AND people.removedAt IS NULL
  GROUP BY assigneeId ORDER BY overdue DESC, thisWeek DESC, users.name`;

/** The open tasks of everybody; those of people in the bin wait for nobody. */
export function waitingTasks(reader: Reader, today: Day): Dashboard["tasks"] {
  const sunday = sundayOf(today);
  const byUser = reader.all<ByUser[number]>(waitingSql, today, today, sunday, sunday);
  const sum = (of: "overdue" | "thisWeek" | "later") => byUser.reduce((all, one) => all + one[of], 0);
  return { overdue: sum("overdue"), thisWeek: sum("thisWeek"), later: sum("later"), byUser };
}

function sundayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}
