import type { taskOperations } from "../../shared/contract/casework.ts";
import type { HandlersOf } from "../context.ts";
import { completeTask, createTask, removeTask, reopenTask, updateTask } from "./changeTasks.ts";
import { listTasks } from "./tasks.ts";

/** Everything about tasks. */
export const taskHandlers: HandlersOf<typeof taskOperations> = {
  listTasks,
  createTask,
  updateTask,
  completeTask,
  reopenTask,
  removeTask,
};
