import type { Goal } from "./search/search.ts";
import type { World } from "./world/world.ts";

/** Seeks worlds where the local search does not come, by mathematical programming (STATISTIK 3.5). */
export interface FarSearch {
  /** How often the solver was asked. */
  readonly solves: number;
  /** A world for the goal that holds the persons in these places of the truth, or `undefined`. */
  seek(goal: Goal, places: ReadonlySet<number>): World | undefined;
  /** A world that pulls cells up (1) or down (-1) as far as they let each other. */
  pull?(directions: ReadonlyMap<number, number>): World | undefined;
  /**
   * For each cell that stood in the way of what was last sought in vain, how much: what one person more or less in it would
   * save. Left out where that is not known.
   */
  readonly inTheWay?: ReadonlyMap<number, number>;
  /** Lets go of the solver's memory. */
  close?(): void;
}
