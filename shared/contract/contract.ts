import type * as z from "zod";
import { caseOperations, consultationOperations, taskOperations, todayOperations } from "./casework.ts";
import { dashboardOperations } from "./dashboard.ts";
import { deliveryOperations } from "./delivery.ts";
import { explanationOperations } from "./explanation.ts";
import { measureOperations } from "./measures.ts";
import { peopleOperations } from "./people.ts";
import { preflightOperations } from "./preflight.ts";
import { stateEvaluationOperations } from "./stateEvaluation.ts";
import { statisticsOperations } from "./statistics.ts";
import { draftOperations, settingsOperations, teamOperations, vaultOperations } from "./vault.ts";

/** Everything the window may ask of the data core. */
export const contract = {
  ...vaultOperations,
  ...teamOperations,
  ...settingsOperations,
  ...draftOperations,
  ...peopleOperations,
  ...caseOperations,
  ...consultationOperations,
  ...taskOperations,
  ...todayOperations,
  ...measureOperations,
  ...statisticsOperations,
  ...explanationOperations,
  ...preflightOperations,
  ...deliveryOperations,
  ...stateEvaluationOperations,
  ...dashboardOperations,
};

/** The name of an operation. */
export type OperationName = keyof typeof contract;

/** What a caller passes. */
export type InputOf<Name extends OperationName> = z.input<(typeof contract)[Name]["input"]>;

/** What a handler receives after validation. */
export type ValidInputOf<Name extends OperationName> = z.output<(typeof contract)[Name]["input"]>;

/** What an operation answers. */
export type OutputOf<Name extends OperationName> = NonNullable<(typeof contract)[Name]["answer"]>["value"];
