import type { Highs, Model, ModelData } from "highs";
import { Random } from "../search/random.ts";
import { type IntegerProgramme, type Solution, valueIn } from "./programme.ts";

/** Longest time for one programme, in seconds: far more than any needs. */
const longestSolve = 60;

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

/** The solver ended in any other way than with a solution or the proof that there is none. */
export class SolverFailed extends Error {}

/** The integer programme's solver. */
export class Solver {
  readonly #highs: Highs;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  /**
   * Whole numbers near `start` that fulfil the programme, checked by plain arithmetic; `undefined` where there are provably
   * none at all. With another `variant` another solution, if there are several. Throws `SolverFailed` where the solver
   * ends in any other way, or too late.
   */
  solve(programme: IntegerProgramme, start: Solution, variant = 0): Solution | undefined {
    const steps = stepsFrom(programme, start);
    const model = this.#highs.createModel(dataOf(this.#highs, programme, start, steps));
    try {
      model.options.set({ ...straightforward, time_limit: longestSolve });
      const all = { kind: "range", from: 0, to: steps.length - 1 } as const;
      if (variant > 0) model.changeColsCost(all, costsOf(steps, variant));
      // Without the demand for whole numbers it is many times as quick, and often gives some all the same.
      const relaxed = this.#sizesOf(model);
      if (!relaxed) return undefined;
      const found = moved(start, programme, steps, relaxed);
      if (relaxed.every(isWhole) && programme.allows(found)) return found;
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

  /** The sizes of the steps, or `undefined` where the solver has proved that there are none. */
  #sizesOf(model: Model): Float64Array | undefined {
    const { infeasible, optimal } = this.#highs.constants.modelStatus;
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return undefined;
    if (status !== optimal) throw new SolverFailed(`the solver ended with status ${status}`);
    return model.getSolution().colValue;
  }
}

function costsOf(steps: readonly Step[], variant: number): Float64Array {
  const random = new Random(variant);
  return Float64Array.from(steps, () => 1 + random.next());
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

/** The programme in terms of steps away from the start, of which there should be few. */
function dataOf(
  highs: Highs,
  { limits, conditions }: IntegerProgramme,
  start: Solution,
  steps: readonly Step[],
): ModelData {
  const finite = (value: number) => (Number.isFinite(value) ? value : highs.infinity);
  const stepsOf: number[][] = limits.map(() => []);
  for (const [position, { unknown }] of steps.entries()) stepsOf[unknown]?.push(position);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { sum } of conditions) {
    for (const [unknown, weight] of sum) {
      if (weight === 0) continue;
      for (const position of stepsOf[unknown] ?? []) {
        indices.push(position);
        values.push(weight * (steps[position]?.direction ?? 0));
      }
    }
    starts.push(indices.length);
  }
  const already = conditions.map(({ sum }) => valueIn(sum, start));
  return {
    numCols: steps.length,
    numRows: conditions.length,
    colCost: new Float64Array(steps.length).fill(1),
    colLower: new Float64Array(steps.length),
    colUpper: Float64Array.from(steps, ({ most }) => finite(most)),
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
