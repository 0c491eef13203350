import type { Highs, Model, ModelData } from "highs";
import { Random } from "../search/random.ts";
import { GrowingProgramme } from "./growingProgramme.ts";
import type { IntegerProgramme, Solution, Sum } from "./programme.ts";
import { SolverFailed, stateOf } from "./solved.ts";

/** Longest time for one programme, in seconds; nothing leaves when it is over. */
const longestSolve = 120;

/**
 * Most steps for one programme, far more than nearly all need. They are counted, not timed: a slow computer gives up
 * exactly where a fast one does, so that both let out the same.
 */
const mostSteps = { simplex_iteration_limit: 100_000, mip_max_nodes: 2_000 };

/** Broken sizes settled one by one before whole numbers are demanded of all at once. */
const mostSettled = 60;

/** Far more than a step costs: a wish is worth many steps. */
const reward = 100;

/** Where a programme grows, each solution begins near the next one; one that is hard to find is given up early. */
const mostIterationsAtOnce = 5_000;

/** The start is nearly a solution: clever preparations cost more than they save, and any solution will do. */
const straightforward = {
  output_flag: false,
  presolve: "off",
  mip_heuristic_effort: 0,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  mip_rel_gap: 1e9,
  mip_abs_gap: 1e9,
} as const;

/** Which of all solutions is wanted. */
export interface Wishes {
  /** Another number, another solution, if there are several. */
  variant?: number;
  /** Unknowns that are to become large (or, where negative, small) as far as possible. */
  rewards?: Sum;
}

/** The integer programme's solver. */
export class Solver {
  readonly #highs: Highs;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  /**
   * Whole numbers near `start` that fulfil the programme, checked by plain arithmetic; `undefined` where there are provably
   * none at all or too many steps are needed to find one.
   * Throws `SolverTooSlow` after two minutes, `SolverFailed` where the solver ends in any other way.
   */
  solve(
    programme: IntegerProgramme,
    start: Solution,
    { variant = 0, rewards }: Wishes = {},
  ): Solution | undefined {
    const steps = stepsFrom(programme, start);
    const model = this.#highs.createModel(dataOf(this.#highs, programme, start, steps));
    try {
      model.options.set({ ...straightforward, ...mostSteps, time_limit: longestSolve });
      const all = { kind: "range", from: 0, to: steps.length - 1 } as const;
      if (variant > 0) model.changeColsCost(all, costsOf(steps, variant));
      if (rewards) model.changeColsCost(all, rewardedCosts(steps, rewards));
      // Without the demand for whole numbers it is many times as quick, and often gives some all the same.
      const relaxed = this.#sizesOf(model);
      if (!relaxed) return undefined;
      const rounded = this.#madeWhole(model, relaxed);
      const found = rounded && moved(start, programme, steps, rounded);
      if (found && programme.allows(found)) return found;
      if (rewards) return undefined;
      model.changeColsBounds(all, new Float64Array(steps.length), upperBounds(this.#highs, steps));
      model.changeColsIntegrality(all, new Int32Array(steps.length).fill(1));
      const whole = this.#sizesOf(model);
      if (!whole) return undefined;
      const solution = moved(start, programme, steps, whole);
      if (!programme.allows(solution))
        throw new SolverFailed("the numbers found do not fulfil the programme");
      return solution;
    } finally {
      model.dispose();
    }
  }

  /** An empty linear programme that can grow; whoever asks for it closes it. */
  growing(): GrowingProgramme {
    return new GrowingProgramme(this.#highs, {
      iterations: mostIterationsAtOnce,
      seconds: longestSolve,
    });
  }

  /** Settles one broken size after the other; the rest stays nearly where it is, so that this takes little. */
  #madeWhole(model: Model, relaxed: Float64Array): Float64Array | undefined {
    let sizes: Float64Array | undefined = relaxed;
    for (let settled = 0; sizes && settled < mostSettled; settled += 1) {
      const broken = nearestToWhole(sizes);
      if (broken === undefined) return sizes;
      const size: number = sizes[broken] ?? 0;
      const nearest = Math.round(size);
      sizes = undefined;
      for (const whole of [nearest, nearest > size ? nearest - 1 : nearest + 1]) {
        model.changeColBounds(broken, whole, whole);
        sizes ??= this.#sizesOf(model);
        if (sizes) break;
      }
    }
    return undefined;
  }

  /** The sizes of the steps, or `undefined` where the solver has proved that there are none, or gives up. */
  #sizesOf(model: Model): Float64Array | undefined {
    model.run();
    return stateOf(this.#highs, model.getModelStatus()) === "optimal"
      ? model.getSolution().colValue
      : undefined;
  }
}

function costsOf(steps: readonly Step[], variant: number): Float64Array {
  const random = new Random(variant);
  return Float64Array.from(steps, () => 1 + random.next());
}

function rewardedCosts(steps: readonly Step[], rewards: Sum): Float64Array {
  return Float64Array.from(
    steps,
    ({ unknown, direction }) => 1 - reward * direction * (rewards.get(unknown) ?? 0),
  );
}

/** The place of the broken size nearest to a whole number, if there is one. */
function nearestToWhole(sizes: Float64Array): number | undefined {
  let nearest: number | undefined;
  let least = 1;
  sizes.forEach((size, position) => {
    const distance = Math.abs(size - Math.round(size));
    if (isWhole(size) || distance >= least) return;
    least = distance;
    nearest = position;
  });
  return nearest;
}

function isWhole(size: number): boolean {
  return Math.abs(size - Math.round(size)) < 1e-6;
}

/** The start after steps of these sizes, rounded. */
function moved(
  start: Solution,
  { limits }: IntegerProgramme,
  steps: readonly Step[],
  sizes: Float64Array,
): Solution {
  const solution = Int32Array.from(limits, (_, unknown) => start[unknown] ?? 0);
  sizes.forEach((size, position) => {
    const { unknown = 0, direction = 0 } = steps[position] ?? {};
    solution[unknown] = (solution[unknown] ?? 0) + direction * Math.round(size);
  });
  return solution;
}

/** A change of an unknown, up or down; the sum of all is to be small. */
interface Step {
  unknown: number;
  direction: 1 | -1;
  most: number;
}

function stepsFrom({ limits }: IntegerProgramme, start: Solution): Step[] {
  return limits.flatMap((limit, unknown) => {
    const value = start[unknown] ?? 0;
    const up: Step = { unknown, direction: 1, most: limit - value };
    return value > 0 ? [up, { unknown, direction: -1, most: value }] : [up];
  });
}

function upperBounds({ infinity }: Highs, steps: readonly Step[]): Float64Array {
  return Float64Array.from(steps, ({ most }) => (Number.isFinite(most) ? most : infinity));
}

/** The programme in terms of steps away from the start, of which there should be few. */
function dataOf(
  highs: Highs,
  { limits, conditions }: IntegerProgramme,
  start: Solution,
  steps: readonly Step[],
): ModelData {
  const finite = (value: number) => (Number.isFinite(value) ? value : highs.infinity);
  /** Where the step up of each unknown stands; the one down follows, where there is one. */
  const upOf = new Int32Array(limits.length);
  for (const [position, { unknown, direction }] of steps.entries())
    if (direction === 1) upOf[unknown] = position;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const already = new Int32Array(conditions.length);
  for (const [row, { sum }] of conditions.entries()) {
    let value = 0;
    for (const [unknown, weight] of sum) {
      if (weight === 0) continue;
      value += weight * (start[unknown] ?? 0);
      const up = upOf[unknown] ?? 0;
      indices.push(up);
      values.push(weight);
      if ((start[unknown] ?? 0) === 0) continue;
      indices.push(up + 1);
      values.push(-weight);
    }
    already[row] = value;
    starts.push(indices.length);
  }
  return {
    numCols: steps.length,
    numRows: conditions.length,
    colCost: new Float64Array(steps.length).fill(1),
    colLower: new Float64Array(steps.length),
    colUpper: upperBounds(highs, steps),
    rowLower: Float64Array.from(conditions, ({ least }, row) => least - (already[row] ?? 0)),
    rowUpper: Float64Array.from(conditions, ({ most }, row) => finite(most - (already[row] ?? 0))),
    matrix: {
      format: "csr",
      numRows: conditions.length,
      numCols: steps.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
