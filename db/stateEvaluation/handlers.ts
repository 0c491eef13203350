import type { stateEvaluationOperations } from "../../shared/contract/stateEvaluation.ts";
import type { HandlersOf } from "../context.ts";

export const stateEvaluationHandlers: HandlersOf<typeof stateEvaluationOperations> = {};
