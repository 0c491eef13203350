import type { InputOf } from "../../shared/contract/contract.ts";
import { addDays, type Day } from "../../shared/dates.ts";
import type { Task } from "../../shared/model/tasks.ts";
import type { PickedPerson } from "../people/person-picker.tsx";

/** The form of a task, as it stands on screen and in the draft. */
export interface TaskEntry {
  title: string;
  person: PickedPerson | null;
  dueOn: Day | null;
  note: string;
}

/** The draft of a new task. */
export const taskDraftKey = "task";

/** The draft of changes to a task. */
export function changedTaskDraftKey(taskId: string): string {
  return `task-changes:${taskId}`;
}

/** An empty form; due tomorrow unless said otherwise. */
export function emptyTask(today: Day): TaskEntry {
  return { title: "", person: null, dueOn: addDays(today, 1), note: "" };
}

/** The form filled with a task. */
export function taskEntryOf({ title, personId, personName, dueOn, note }: Task): TaskEntry {
  return { title, person: personId ? { id: personId, name: personName ?? "" } : null, dueOn, note };
}

/** What still has to be answered: field → German sentence. */
export function openTaskQuestions({ title, dueOn }: TaskEntry): Record<string, string> {
  const questions: Record<string, string> = {};
  if (title.trim() === "") questions.title = "Schreiben Sie, was zu tun ist.";
  if (!dueOn) questions.dueOn = "Wählen Sie einen Tag.";
  return questions;
}

/** The command's input for a form without open questions. */
export function newTaskOf({ title, person, dueOn, note }: TaskEntry): InputOf<"createTask"> {
  return { title: title.trim(), personId: person?.id ?? null, dueOn: dueOn ?? "", note };
}
