import type { Today } from "../../shared/contract/casework.ts";
import { addDays } from "../../shared/dates.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { countCases } from "../cases/list.ts";
import { caseIsMine, caseIsSubstituted } from "../cases/state.ts";
import type { Context } from "../context.ts";
import { sessionsOn } from "../measures/sessionsOn.ts";
import { recentPeople } from "../people/recent.ts";
import { visibleTasks } from "../tasks/tasks.ts";

const daysAhead = 7;
const recentPeopleShown = 8;

/**
 * What the start page shows. `counts.tasks` are the tasks overdue or due today.
 * `contactsToday` are the contacts dated today that this user recorded.
 */
export function today(context: Context): Today {
  const tasks = tasksUntil(context, addDays(context.today, daysAhead));
  const overdue = tasks.filter((task) => task.dueOn < context.today);
  const dueToday = tasks.filter((task) => task.dueOn === context.today);
  return {
    date: context.today,
    overdue,
    dueToday,
    soon: tasks.filter((task) => task.dueOn > context.today),
    sessions: sessionsOn(context, context.today),
    recentPeople: recentPeople(context, recentPeopleShown),
    contactsToday: contactsOn(context, context.today),
    counts: {
      tasks: overdue.length + dueToday.length,
      activeCases: countCases(context, caseIsMine(context)).active,
    },
  };
}

/** Open tasks of the user, and those of an owner for a person whose case the user substitutes today. */
function tasksUntil(context: Context, until: string): Task[] {
  return visibleTasks(context, {
    sql: `doneAt IS NULL AND dueOn <= ? AND (assigneeId = ? OR (tasks.personId, assigneeId) IN (
            SELECT personId, ownerId FROM cases WHERE removedAt IS NULL AND ${caseIsSubstituted(context)}))`,
    parameters: [until, context.user.id],
  });
}

function contactsOn(context: Context, day: string): number {
  const found = context.read.first<{ contacts: number }>(
    "SELECT count(*) AS contacts FROM consultations WHERE date = ? AND authorId = ? AND removedAt IS NULL",
    day,
    context.user.id,
  );
  return found?.contacts ?? 0;
}
