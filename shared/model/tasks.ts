import * as z from "zod";
import { calendarDay, filledLine, identifier, note } from "./fields.ts";

/** A task (Wiedervorlage) to be written down; it may belong to a person or to nobody. */
export const newTask = z.object({
  personId: identifier.nullable(),
  title: filledLine,
  dueOn: calendarDay,
  note,
});

/** A task as kept. `doneAt` is an instant. */
export interface Task extends z.infer<typeof newTask> {
  id: string;
  personName: string | null;
  assigneeId: string;
  doneAt: string | null;
}
