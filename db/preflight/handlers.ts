import type { preflightOperations } from "../../shared/contract/preflight.ts";
import type { HandlersOf } from "../context.ts";

export const preflightHandlers: HandlersOf<typeof preflightOperations> = {};
