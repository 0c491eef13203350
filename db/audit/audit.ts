import { Gate } from "./gate.ts";
import type { AuditInput, AuditWatch } from "./input.ts";
import { type AuditOutcome, Refusal, refused } from "./outcome.ts";
import type { Solver } from "./solver/solver.ts";

export type { AuditTable } from "./auditTable.ts";
export type { AuditInput, AuditWatch, EarlierRelease } from "./input.ts";
export type {
  AuditDecision,
  AuditFigures,
  AuditOutcome,
  AuditPassed,
  AuditRefused,
  RefusalCode,
} from "./outcome.ts";

/**
 * The audit gate (STATISTIK 3.5): searches witnesses for everything that must stay possible in the eyes of an attacker
 * who knows the method and the whole release, coarsens or withholds tables until nothing is missing,
 * and says in which form the release may leave. It fails closed: a doubt, a time-out, a cancellation or an error of any
 * kind ends in `passed: false`. It never throws, never draws anew, and the same input gives the same outcome.
 *
 * A year is examined together with its sealed quarters; there a linear programme chooses among changes of persons.
 *
 * Takes seconds: `auditInWorker` does the same beside the data process. `solver`: from `loadSolver()`; without it what
 * the local search does not find counts as not witnessed, which is safe but coarsens more. Where the integer programme
 * proves that there is no witness, or gives up after counted steps, tables are coarsened; any other ending but a solution means that nothing leaves.
 */
export function auditRelease(input: AuditInput, watch: AuditWatch = {}, solver?: Solver): AuditOutcome {
  try {
    return new Gate(input, watch, solver).run();
  } catch (error) {
    return refused(error instanceof Refusal ? error.code : "unexpected");
  }
}
