import type { Host } from "../host.ts";
import type { Merged } from "./merge.ts";

/** What was received, in memory until the program ends. It holds published packages only. */
export interface Evaluation {
  merged: Merged | null;
  hasConfirmedKeys: boolean;
}

/**
 * All that the receiving side may use. It has no records: whoever adds up packages at the state needs none, and
 * whoever has not unlocked them must not reach them.
 */
export interface EvaluationDesk {
  host: Host;
  evaluation: Evaluation;
}
