import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import { requirePresentPerson } from "../casework/presentPeople.ts";
import type { Context } from "../context.ts";
import { requireVisibleTask } from "./tasks.ts";

/** Writes down a task of the user. Errors: `notFound`, `invalidInput`. */
export function createTask(context: Context, input: ValidInputOf<"createTask">): Task {
  if (input.personId) requirePresentPerson(context, input.personId);
  refuseProblems({ dueOn: plannedDayProblem(input.dueOn, context.today) });
  const id = context.change((write) => write.insert("tasks", { ...input, assigneeId: context.user.id }));
  return requireVisibleTask(context, id);
}

/** Changes a task; one that moves to another person forgets its consultation. Errors: `notFound`, `invalidInput`. */
export function updateTask(context: Context, { id, changes }: ValidInputOf<"updateTask">): null {
  const task = requireVisibleTask(context, id);
  if (changes.personId) requirePresentPerson(context, changes.personId);
  refuseProblems({ "changes.dueOn": plannedDayProblem(changes.dueOn, context.today) });
  const moves = changes.personId !== undefined && changes.personId !== task.personId;
  return context.change((write) => {
    write.update("tasks", id, moves ? { ...changes, consultationId: null } : changes);
    return null;
  });
}

/** Ticks a task off; one that is done stays as it is. Error `notFound`. */
export function completeTask(context: Context, { id }: ValidInputOf<"completeTask">): null {
  const { doneAt } = requireVisibleTask(context, id);
  return context.change((write) => {
    write.update("tasks", id, { doneAt: doneAt ?? new Date().toISOString() });
    return null;
  });
}

/** Takes a tick back. Error `notFound`. */
export function reopenTask(context: Context, { id }: ValidInputOf<"reopenTask">): null {
  requireVisibleTask(context, id);
  return context.change((write) => {
    write.update("tasks", id, { doneAt: null });
    return null;
  });
}

/** Moves a task to the bin. Error `notFound`. */
export function removeTask(context: Context, { id }: ValidInputOf<"removeTask">): null {
  requireVisibleTask(context, id);
  return context.change((write) => {
    write.remove("tasks", id);
    return null;
  });
}
