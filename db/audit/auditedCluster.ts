import type { ReleaseTable } from "../../shared/statistics/release.ts";
import type { Need } from "./needs.ts";
import type { Solver } from "./solver/solver.ts";
import type { World } from "./world/world.ts";
import type { WorldKind } from "./worldKind.ts";

/** A published person table with what the programme says of it. */
export interface AuditedTable {
  table: ReleaseTable;
  population: string;
  structuralZeros: readonly (readonly string[])[];
}

/** What the audit of one cluster found. */
export interface ClusterFindings {
  needs: readonly Need[];
  unmet: Need[];
  /** False where sums alone ruled out some needs, so that nothing was sought. */
  sought: boolean;
  /** For each table id and cell the values that witnesses have shown. */
  seen: ReadonlyMap<string, readonly Set<number>[]>;
  witnesses: number;
  rejected: number;
  /** How often the solver was asked, where the local search found nothing. */
  solves: number;
  /** The worlds that the checker accepted. */
  worlds: readonly World[];
  /** For each need that was sought in vain the cells that stood in its way, as far as that is known. */
  inTheWay: ReadonlyMap<Need, readonly CellInTheWay[]>;
}

/** A published cell but for which a need could be met. */
export interface CellInTheWay {
  table: string;
  key: readonly string[];
  /** How much it stands in the way, beside others. */
  weight: number;
}

/** What is special about an audit. */
export interface Circumstances {
  /** What the persons of the world are; left out, those of one period. */
  kind?: WorldKind;
  /** Which needs are to be witnessed; left out, all. */
  asks?: (need: Need) => boolean;
  /** Asked where the local search finds nothing; left out, that counts as not witnessed. */
  solver?: Solver | undefined;
  /** Worlds that an audit of other forms of the same tables accepted. */
  worlds?: readonly World[];
}

/** Called now and then with the number of needs met and of all; may throw to stop. */
export type OnStep = (met: number, all: number) => void;

/** The true world lies outside what is published, or breaks a rule: nothing can be said of such a release. */
export class TruthRejected extends Error {}
