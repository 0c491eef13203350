import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { DomainError } from "../../shared/result.ts";
import { personIsVisible, readSharedTeam } from "../access.ts";
import type { Context } from "../context.ts";
import { joinedName, personNameColumns } from "../rows.ts";

type Condition = { sql: string; parameters: (string | null)[] };

interface TaskRow extends Omit<Task, "personName"> {
  firstName: string | null;
  lastName: string | null;
  anonymous: number | null;
}

/** The tasks that meet an SQL condition on `tasks` and are open to the user, earliest first. */
export function visibleTasks(context: Context, condition: Condition): Task[] {
  const rows = context.read.all<TaskRow>(
    `SELECT tasks.id, tasks.personId, title, dueOn, note, assigneeId, doneAt, ${personNameColumns}
     FROM tasks LEFT JOIN people ON people.id = tasks.personId
     WHERE tasks.removedAt IS NULL AND ${taskIsVisible(context)} AND ${condition.sql}
     ORDER BY dueOn, tasks.id`,
    ...condition.parameters,
  );
  return rows.map(({ firstName, lastName, anonymous, ...row }) => ({
    ...row,
    personName: joinedName({ firstName, lastName, anonymous }),
  }));
}

/** Open tasks due on or before `until`, earliest first. */
export function listTasks(context: Context, { mine, until, personId }: ValidInputOf<"listTasks">): Task[] {
  const filters: [sql: string, value: string | null][] = [
    ["assigneeId = ?", mine ? context.user.id : null],
    ["dueOn <= ?", until],
    ["tasks.personId = ?", personId],
  ];
  const given = filters.filter(([, value]) => value !== null);
  return visibleTasks(context, {
    sql: ["doneAt IS NULL", ...given.map(([sql]) => sql)].join(" AND "),
    parameters: given.map(([, value]) => value),
  });
}

/** The earliest open task of a person; `null` where there is none or the user may not see the person. */
export function nextTaskOf(context: Context, personId: string): Task | null {
  const sql = "doneAt IS NULL AND tasks.personId = ?";
  return visibleTasks(context, { sql, parameters: [personId] })[0] ?? null;
}

/** A task open to the user, done or not. Error `notFound`. */
export function requireVisibleTask(context: Context, id: string): Task {
  const [task] = visibleTasks(context, { sql: "tasks.id = ?", parameters: [id] });
  if (!task) throw new DomainError("notFound", { detail: "tasks" });
  return task;
}

/**
 * SQL: a task of a person is open to those to whom the person is; a task without person to its assignee,
 * and to the others where everybody sees everything.
 */
function taskIsVisible(context: Context): string {
  const seesEveryTask = context.user.role === "teamLead" || readSharedTeam(context);
  const withoutPerson = seesEveryTask ? "1" : `tasks.assigneeId = '${context.user.id}'`;
  return `CASE WHEN tasks.personId IS NULL THEN ${withoutPerson}
    ELSE people.removedAt IS NULL AND ${personIsVisible(context, "tasks.personId")} END`;
}
