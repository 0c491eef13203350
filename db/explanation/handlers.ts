import type { explanationOperations } from "../../shared/contract/explanation.ts";
import type { HandlersOf } from "../context.ts";

export const explanationHandlers: HandlersOf<typeof explanationOperations> = {};
