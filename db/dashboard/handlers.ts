import type { dashboardOperations } from "../../shared/contract/dashboard.ts";
import type { HandlersOf } from "../context.ts";
import { dashboard } from "./dashboard.ts";

export const dashboardHandlers: HandlersOf<typeof dashboardOperations> = { dashboard };
