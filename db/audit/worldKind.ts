import { type Bounds, boundsOf } from "./bounds/bounds.ts";
import { brokenRule } from "./checker/rules.ts";
import type { FarSearch } from "./farSearch.ts";
import { IntegerSearch } from "./integer/integerSearch.ts";
import type { Asked } from "./needs.ts";
import { Edits } from "./search/edits.ts";
import { Layout, type SearchTable } from "./search/layout.ts";
import type { Random } from "./search/random.ts";
import type { Editing } from "./search/search.ts";
import type { Solver } from "./solver/solver.ts";
import type { World, WorldPerson } from "./world/world.ts";

/** How the persons of a world are counted, changed and judged: those of one period, or of a year with its quarters. */
export interface WorldKind {
  layoutOf(tables: readonly SearchTable[]): Layout;
  editing(layout: Layout, random: Random): Editing;
  boundsOf(layout: Layout): Bounds;
  /** The search by mathematical programming; `undefined` where there is none for these tables. `onStep` may throw to stop. */
  farSearch(
    solver: Solver,
    layout: Layout,
    begin: { truth: World; seed: number; onStep: () => void },
  ): FarSearch | undefined;
  /** How many needs one walk tries to meet. */
  readonly goalsOfWalk: number;
  /** How often one need is sought where no integer programme goes on. */
  readonly attempts: number;
  /** Whether what is published or what is true says which cells must be open. */
  readonly asked: Asked;
  /** True for a table that has left already, so that its form can never change. */
  isFrozen(table: string): boolean;
  /** For the checker: the first rule that a person breaks. */
  brokenRule(person: WorldPerson): string | undefined;
}

/** Persons as the tables of one period see them. */
export const onePeriod: WorldKind = {
  layoutOf: (tables) => new Layout(tables),
  editing: (layout, random) => new Edits(layout, random),
  boundsOf: (layout) => boundsOf(layout),
  farSearch: (solver, layout, { truth, seed }) => IntegerSearch.of(solver, layout, truth, seed),
  goalsOfWalk: Number.POSITIVE_INFINITY,
  attempts: 4,
  asked: "couldBeSmall",
  isFrozen: () => false,
  brokenRule,
};
