import type { FarSearch } from "../farSearch.ts";
import { type Layout, linesOfCell } from "../search/layout.ts";
import { Random } from "../search/random.ts";
import { type Goal, WitnessSearch } from "../search/search.ts";
import { added, type IntegerProgramme, less, type Solution, type Sum } from "../solver/programme.ts";
import type { Solver } from "../solver/solver.ts";
import { outerPopulation } from "../world/clusters.ts";
import type { World } from "../world/world.ts";
import { type Counted, foreseen, Keeper, numbersOf } from "./counting.ts";
import { both, type Event, eventOf, nameOf } from "./event.ts";
import { demandLimits, withinLimits } from "./limits.ts";
import { makeWorld } from "./makeWorld.ts";
import { WorldModel } from "./model.ts";
import { NotDescribed } from "./variables.ts";

const mostSolves = 30;
const mostDraws = 4;
/** Solutions of which no draw makes a world. */
const mostMisses = 4;

/** Whatever the first cell holds. */
const anything: Goal = { kind: "value", cell: 0, least: 0, most: Number.POSITIVE_INFINITY };

/** Two cells with different published values: they cannot hold the same persons. */
interface Different {
  one: number;
  other: number;
}

/** Those whom only the one of two cells counts, and those whom only the other counts. */
interface Parts {
  onlyOne: Sum;
  onlyOther: Sum;
}

/** Asks the integer programme for worlds, where the local search has not found one (STATISTIK 3.5). */
export class IntegerSearch implements FarSearch {
  /** How often the solver was asked. */
  solves = 0;
  readonly #solver: Solver;
  readonly #layout: Layout;
  readonly #model: WorldModel;
  readonly #random: Random;
  readonly #truth: World;
  readonly #counted: readonly Counted[];
  /** Real persons whom the model does not foresee, a slip of recording for example: they stay in every world. */
  readonly #others: World;
  readonly #events: readonly Event[];
  readonly #counts: readonly Sum[];
  readonly #different: Different[];
  readonly #parts = new Map<string, Parts | undefined>();
  /** Goals sought in vain: the same persons are counted in many tables. */
  readonly #unreachable = new Set<string>();

  /** The search for a cluster; `undefined` where no exact description of its tables is known. */
  static of(solver: Solver, layout: Layout, truth: World, seed: number): IntegerSearch | undefined {
    try {
      return new IntegerSearch(solver, layout, truth, seed);
    } catch (error) {
      if (error instanceof NotDescribed) return undefined;
      throw error;
    }
  }

  private constructor(solver: Solver, layout: Layout, truth: World, seed: number) {
    this.#solver = solver;
    this.#layout = layout;
    this.#random = new Random(seed);
    this.#model = new WorldModel(layout, truth);
    this.#events = Array.from({ length: layout.size }, (_, cell) => eventOf(layout, cell));
    this.#counts = this.#events.map((event) => {
      const count = this.#model.count(event);
      if (!count) throw new NotDescribed(event.population);
      return count;
    });
    this.#truth = truth;
    const { counted, others } = foreseen(this.#model, truth);
    this.#counted = counted;
    this.#others = others;
    this.#different = nestedPairs(layout, this.#events);
  }

  /** A world for the goal that holds the persons in these places of the truth, or `undefined` where there is none. */
  seek(goal: Goal, places: ReadonlySet<number>): World | undefined {
    const name = this.#nameOf(goal, places);
    if (this.#unreachable.has(name)) return undefined;
    const world = this.#solveFor(goal, places);
    if (!world) this.#unreachable.add(name);
    return world;
  }

  /** A world that pulls cells up (1) or down (-1) as far as they let each other. */
  pull(directions: ReadonlyMap<number, number>): World | undefined {
    const rewards = added(
      ...[...directions].map(([cell, direction]) => [this.#count(cell), direction] as const),
    );
    return this.#solveFor(anything, new Set(), rewards);
  }

  #solveFor(goal: Goal, places: ReadonlySet<number>, rewards?: Sum): World | undefined {
    const fixed = this.#truth.filter((_, place) => places.has(place));
    const known = [...fixed, ...this.#others.filter((person) => !fixed.includes(person))];
    const free = this.#counted.filter(({ person }) => !known.includes(person));
    const cellsOf = known.map((person) => new Set(this.#layout.cellsOf(person)));
    const programme = this.#programmeFor(goal, cellsOf);
    demandLimits(programme, this.#layout, known, (cell) => this.#count(cell));
    const start = numbersOf(
      this.#model,
      free.map(({ unknowns }) => unknowns),
    );
    let misses = 0;
    for (let solve = 0; solve < mostSolves && misses < mostMisses; solve += 1) {
      this.solves += 1;
      const solution = this.#solver.solve(programme, start, rewards ? { rewards } : { variant: misses });
      if (!solution) return undefined;
      const found = this.#draw(solution, goal, known, free);
      if (found && !isDifferent(found)) return found;
      if (found) {
        this.#demandDifference(programme, found, cellsOf);
        this.#different.push(found);
      } else misses += 1;
    }
    return undefined;
  }

  /**
   * A world with the numbers of the solution, with as many of the real persons as they allow; or two cells that these
   * numbers alone make alike.
   */
  #draw(
    solution: Solution,
    goal: Goal,
    known: World,
    free: readonly Counted[],
  ): World | Different | undefined {
    const keeper = new Keeper(this.#model, solution);
    const kept = free.filter(({ unknowns }) => keeper.takeOut(unknowns)).map(({ person }) => person);
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const drawn = [...kept, ...makeWorld(this.#model, keeper.rest, this.#random)];
      const world = [...known, ...withinLimits(drawn, known, this.#layout)];
      const clash = this.#clashIn(world);
      if (!clash) return world;
      if (this.#common(clash.one, clash.other)) return clash;
      const repaired = this.#repair(world, goal, known.length);
      if (repaired) return repaired;
    }
    return undefined;
  }

  /** Chance has made two cells alike: the local search parts them again. */
  #repair(world: World, goal: Goal, known: number): World | undefined {
    const search = new WitnessSearch(this.#layout, world, this.#random.below(2 ** 31));
    return search.seek(goal, new Set(Array.from({ length: known }, (_, place) => place)), []);
  }

  /** The numbers of all others than the known persons: every cell in its interval, the goal reached. */
  #programmeFor(goal: Goal, known: readonly ReadonlySet<number>[]): IntegerProgramme {
    const { published, least, most, size } = this.#layout;
    const programme = this.#model.programme.copy();
    const knownIn = (cell: number) => known.filter((cells) => cells.has(cell)).length;
    for (let cell = 0; cell < size; cell += 1) {
      if (published[cell] === null) continue;
      const here = knownIn(cell);
      programme.demand(this.#count(cell), (least[cell] ?? 0) - here, (most[cell] ?? 0) - here);
    }
    const here = knownIn(goal.cell);
    if (goal.kind === "value") {
      programme.demand(this.#count(goal.cell), goal.least - here, goal.most - here);
    } else {
      const beside = less(this.#count(goal.total), this.#count(goal.cell));
      programme.demand(beside, goal.least - (knownIn(goal.total) - here));
    }
    for (const pair of this.#different) this.#demandDifference(programme, pair, known);
    return programme;
  }

  /** Demands that one of the two cells counts somebody whom the other does not; false where that cannot be said. */
  #demandDifference(
    programme: IntegerProgramme,
    { one, other }: Different,
    known: readonly ReadonlySet<number>[],
  ): boolean {
    if (known.some((cells) => cells.has(one) !== cells.has(other))) return true;
    const parts = this.#partsOf({ one, other });
    if (!parts) return false;
    const { onlyOne, onlyOther } = parts;
    if (onlyOne.size === 0) programme.demand(onlyOther, 1);
    else if (onlyOther.size === 0) programme.demand(onlyOne, 1);
    else {
      const choice = new Map([[programme.unknown(1), 1]]);
      programme.demand(less(onlyOne, choice), 0);
      programme.demand(added([onlyOther, 1], [choice, 1]), 1);
    }
    return true;
  }

  /** Those whom only one of two cells counts; worked out once. */
  #partsOf({ one, other }: Different): Parts | undefined {
    const name = `${one}/${other}`;
    if (!this.#parts.has(name)) {
      const common = this.#common(one, other);
      this.#parts.set(
        name,
        common && {
          onlyOne: withoutZeros(less(this.#count(one), common)),
          onlyOther: withoutZeros(less(this.#count(other), common)),
        },
      );
    }
    return this.#parts.get(name);
  }

  #nameOf(goal: Goal, places: ReadonlySet<number>): string {
    const range = goal.kind === "value" ? [goal.least, goal.most] : [goal.least];
    const cells = goal.kind === "value" ? [goal.cell] : [goal.total, goal.cell];
    const names = cells
      .map((cell) => this.#events[cell])
      .map((event) => event && nameOf(event, event.population));
    return [...names, ...range, ...places].join(" / ");
  }

  #common(one: number, other: number): Sum | undefined {
    const [first, second] = [this.#events[one], this.#events[other]];
    const event = first && second && both(first, second);
    return event && this.#model.count(event);
  }

  #count(cell: number): Sum {
    return this.#counts[cell] ?? new Map();
  }

  /** Two cells with the same persons that are published differently. */
  #clashIn(world: World): Different | undefined {
    const { published, size } = this.#layout;
    const sets = Array.from({ length: size }, () => [] as number[]);
    world.forEach((person, place) => {
      for (const cell of this.#layout.cellsOf(person)) sets[cell]?.push(place);
    });
    const firstOf = new Map<string, number>();
    for (const [cell, places] of sets.entries()) {
      if (places.length === 0 || published[cell] === null) continue;
      const set = places.join();
      const first = firstOf.get(set);
      if (first === undefined) firstOf.set(set, cell);
      else if (published[first] !== published[cell]) return { one: first, other: cell };
    }
    return undefined;
  }
}

function withoutZeros(sum: Sum): Sum {
  return new Map([...sum].filter(([, weight]) => weight !== 0));
}

function isDifferent(found: World | Different): found is Different {
  return "one" in found;
}

/** Cells within a total, or within the same cell of the outer population, that are published 5 apart. */
function nestedPairs(layout: Layout, events: readonly Event[]): Different[] {
  const cellOf = new Map(events.map((event, cell) => [nameOf(event, event.population), cell]));
  const pairs: Different[] = [];
  for (const table of layout.tables) {
    const [height, across] = [table.sides[0]?.totalLine ?? 0, table.sides[1]?.totalLine ?? 0];
    for (let one = table.first; one < table.first + table.size; one += 1) {
      const [row, column] = linesOfCell(table, one);
      const event = events[one];
      const outer = event && cellOf.get(nameOf(event, outerPopulation[event.population] ?? ""));
      for (const other of [
        table.first + row * table.width + across,
        table.first + height * table.width + column,
        outer ?? one,
      ]) {
        if (Math.abs((layout.published[one] ?? 0) - (layout.published[other] ?? 0)) === 5)
          pairs.push({ one, other });
      }
    }
  }
  return pairs;
}
