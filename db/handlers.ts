import type { contract } from "../shared/contract/contract.ts";
import type { stateEvaluationOperations } from "../shared/contract/stateEvaluation.ts";
import type { vaultOperations } from "../shared/contract/vault.ts";
import { caseHandlers } from "./cases/handlers.ts";
import { consultationHandlers } from "./consultations/handlers.ts";
import type { HandlersOf } from "./context.ts";
import { dashboardHandlers } from "./dashboard/handlers.ts";
import { deliveryHandlers } from "./delivery/handlers.ts";
import { draftHandlers } from "./drafts/handlers.ts";
import { explanationHandlers } from "./explanation/handlers.ts";
import { measureHandlers } from "./measures/handlers.ts";
import { peopleHandlers } from "./people/handlers.ts";
import { preflightHandlers } from "./preflight/handlers.ts";
import { settingsHandlers, teamHandlers } from "./settings/handlers.ts";
import { statisticsHandlers } from "./statistics/handlers.ts";
import { taskHandlers } from "./tasks/handlers.ts";
import { todayHandlers } from "./today/handlers.ts";

/** Every operation that needs an open vault; one without a handler does not compile. */
export const handlers: HandlersOf<
  Omit<typeof contract, keyof typeof vaultOperations | keyof typeof stateEvaluationOperations>
> = {
  ...settingsHandlers,
  ...teamHandlers,
  ...draftHandlers,
  ...peopleHandlers,
  ...caseHandlers,
  ...consultationHandlers,
  ...taskHandlers,
  ...todayHandlers,
  ...measureHandlers,
  ...statisticsHandlers,
  ...explanationHandlers,
  ...preflightHandlers,
  ...deliveryHandlers,
  ...dashboardHandlers,
};
