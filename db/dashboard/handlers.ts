import type { dashboardOperations } from "../../shared/contract/dashboard.ts";
import type { HandlersOf } from "../context.ts";

export const dashboardHandlers: HandlersOf<typeof dashboardOperations> = {};
