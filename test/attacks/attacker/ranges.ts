import { type Solution, type Sum, sumIn } from "./integerProgramme.ts";
import { Solver, weightsOf } from "./solver.ts";
import type { World } from "./world.ts";

/** What an attacker finds out about a cell. */
export interface Range {
  /** Values for which he has a world in whole numbers. */
  seen: Set<number>;
  /** No world has a smaller value. */
  least: number;
  /** No world has a greater value. */
  most: number;
}

/** A range about which nothing is known but one possible value. */
export function unexplored(value: number): Range {
  return { seen: new Set([value]), least: 0, most: Number.POSITIVE_INFINITY };
}

/** Asks a world how far cells can go. Every world that is found tells something about all cells watched. */
export class Explorer {
  readonly #solver: Solver;
  readonly #sums: ReadonlyMap<string, Sum>;
  readonly #ranges: ReadonlyMap<string, Range>;

  private constructor(solver: Solver, world: World, ranges: ReadonlyMap<string, Range>) {
    this.#solver = solver;
    this.#ranges = ranges;
    this.#sums = new Map([...world.cells].filter(([name]) => ranges.has(name)));
  }

  /** Opens a world for questions about the cells in `ranges`; what is found is noted there. */
  static async open(world: World, ranges: ReadonlyMap<string, Range>): Promise<Explorer> {
    return new Explorer(await Solver.open(world.programme), world, ranges);
  }

  /** Questions asked so far. */
  get effort(): { linear: number; integer: number } {
    return this.#solver.effort;
  }

  /** Frees the solver. */
  close(): void {
    this.#solver.close();
  }

  /** Finds the ends of a cell's range in this world, each reached by whole numbers. */
  ends(name: string): { least: number; most: number } {
    return { least: this.#end(name, 1), most: this.#end(name, -1) };
  }

  /** Looks at one world that pulls each of these cells up (1) or down (-1) as far as they let each other. */
  pull(directions: ReadonlyMap<string, number>): void {
    const weights = new Map<number, number>();
    for (const [name, direction] of directions)
      for (const unknown of this.#sumOf(name)) weights.set(unknown, (weights.get(unknown) ?? 0) + direction);
    const { solution } = this.#solver.whole(weights, -1);
    if (solution) this.#look(solution);
  }

  /** True when no whole numbers give the cell this value. */
  excludes(name: string, value: number): boolean {
    const sum = this.#sumOf(name);
    const found = this.#solver.with(weightsOf(sum), value);
    if (found) this.#look(found);
    return found === undefined;
  }

  #end(name: string, direction: 1 | -1): number {
    const sum = this.#sumOf(name);
    const weights = weightsOf(sum);
    const relaxed = this.#solver.relaxed(weights, direction);
    if (relaxed.solution) this.#look(relaxed.solution);
    if (this.#ranges.get(name)?.seen.has(relaxed.bound)) return relaxed.bound;
    const whole = this.#solver.whole(weights, direction);
    if (whole.solution) this.#look(whole.solution);
    return whole.bound;
  }

  #sumOf(name: string): Sum {
    const sum = this.#sums.get(name);
    if (!sum) throw new Error(`the world has no cell ${name}`);
    return sum;
  }

  #look(solution: Solution): void {
    for (const [name, sum] of this.#sums) this.#ranges.get(name)?.seen.add(sumIn(sum, solution));
  }
}
