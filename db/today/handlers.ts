import type { todayOperations } from "../../shared/contract/casework.ts";
import type { HandlersOf } from "../context.ts";
import { today } from "./today.ts";

/** The start page. */
export const todayHandlers: HandlersOf<typeof todayOperations> = { today };
