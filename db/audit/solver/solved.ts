import type { Highs, ModelStatusCode } from "highs";

/** How long the solver may take for one programme. */
export interface Limits {
  /** Steps: counted, so that a slow computer gives up exactly where a fast one does. */
  iterations: number;
  /** Nothing leaves when these are over. */
  seconds: number;
}

/** The solver ended in any other way than with a solution, the proof that there is none, or after too many steps. */
export class SolverFailed extends Error {}

/** The solver has not come to an end in the time that it has. */
export class SolverTooSlow extends Error {}

/**
 * How the solver ended: with the best solution, or without one because there is none or it takes too many steps. Throws
 * `SolverTooSlow` where the time was over, `SolverFailed` where it ended in any other way.
 */
export function stateOf({ constants }: Highs, status: ModelStatusCode): "optimal" | "none" {
  const { infeasible, optimal, timeLimit, iterationLimit, solutionLimit } = constants.modelStatus;
  if (status === optimal) return "optimal";
  if (status === infeasible || status === iterationLimit || status === solutionLimit) return "none";
  if (status === timeLimit) throw new SolverTooSlow("no end in sight");
  throw new SolverFailed(`the solver ended with status ${status}`);
}
