import highs, { type Highs, type Model, type ModelData } from "highs";
import { IntegerProgramme, type Solution, type Sum } from "./integerProgramme.ts";

// The package's types describe its CommonJS form; what Node loads is the ES module, whose default is the loader.
const loadHighs = highs as unknown as typeof highs.default;
const runtime: Promise<Highs> = loadHighs();
const tolerance = 1e-5;

/** The answer to "how far can this sum go?" */
export interface Extreme {
  /** No solution goes further. */
  bound: number;
  /** A solution in whole numbers, checked by plain arithmetic; `undefined` where only the bound is known. */
  solution: Solution | undefined;
}

/** An integer programme loaded into HiGHS, for many questions one after the other. `close` frees its memory. */
export class Solver {
  /** Questions answered by linear and by integer programming. */
  readonly effort = { linear: 0, integer: 0 };
  readonly #programme: IntegerProgramme;
  readonly #highs: Highs;
  readonly #relaxed: Model;
  #whole: Model | undefined;

  private constructor(highs: Highs, programme: IntegerProgramme) {
    this.#highs = highs;
    this.#programme = programme;
    this.#relaxed = load(highs, programme, false);
  }

  /** Loads the programme. */
  static async open(programme: IntegerProgramme): Promise<Solver> {
    return new Solver(await runtime, programme);
  }

  /** Frees the solver's memory. */
  close(): void {
    this.#relaxed.dispose();
    this.#whole?.dispose();
  }

  /** The least (`direction` 1) or greatest (-1) value of a sum by linear programming. */
  relaxed(weights: ReadonlyMap<number, number>, direction: 1 | -1): Extreme {
    this.effort.linear += 1;
    return this.#extreme(this.#relaxed, weights, direction);
  }

  /** The same in whole numbers. */
  whole(weights: ReadonlyMap<number, number>, direction: 1 | -1): Extreme {
    this.effort.integer += 1;
    this.#whole ??= load(this.#highs, this.#programme, true);
    return this.#extreme(this.#whole, weights, direction);
  }

  /** A solution in whole numbers in which the sum has this value; `undefined` where there is none. */
  with(weights: ReadonlyMap<number, number>, value: number): Solution | undefined {
    this.effort.integer += 1;
    const narrowed = new IntegerProgramme();
    narrowed.limits.push(...this.#programme.limits);
    narrowed.conditions.push(...this.#programme.conditions, { weights, lower: value, upper: value });
    const model = load(this.#highs, narrowed, true);
    try {
      model.run();
      if (this.#isInfeasible(model)) return undefined;
      const solution = this.#checked(model.getSolution().colValue);
      if (!solution) throw new Error("the solver's numbers are none");
      return solution;
    } finally {
      model.dispose();
    }
  }

  #extreme(model: Model, weights: ReadonlyMap<number, number>, direction: 1 | -1): Extreme {
    const costs = new Float64Array(this.#programme.limits.length);
    for (const [unknown, weight] of weights) costs[unknown] = weight * direction;
    model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
    model.run();
    if (this.#isInfeasible(model)) throw new Error("no world fits the publication");
    const value = model.getObjectiveValue() * direction;
    const bound = direction === 1 ? Math.ceil(value - tolerance) : Math.floor(value + tolerance);
    return { bound: bound + 0, solution: this.#checked(model.getSolution().colValue) };
  }

  #isInfeasible(model: Model): boolean {
    const status = model.getModelStatus();
    const { infeasible, optimal } = this.#highs.constants.modelStatus;
    if (status !== infeasible && status !== optimal)
      throw new Error(`the solver ended with status ${status}`);
    return status === infeasible;
  }

  #checked(values: ArrayLike<number>): Solution | undefined {
    const rounded = Int32Array.from(values, Math.round);
    return this.#programme.allows(rounded) ? rounded : undefined;
  }
}

/** Each unknown of a sum with the number of times it stands there. */
export function weightsOf(sum: Sum): Map<number, number> {
  const weights = new Map<number, number>();
  for (const unknown of sum) weights.set(unknown, (weights.get(unknown) ?? 0) + 1);
  return weights;
}

function load(highs: Highs, programme: IntegerProgramme, whole: boolean): Model {
  const model = highs.createModel(dataOf(highs, programme, whole));
  model.options.set({ output_flag: false });
  return model;
}

function dataOf(highs: Highs, { limits, conditions }: IntegerProgramme, whole: boolean): ModelData {
  const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
  const entries = conditions.map(({ weights }) => [...weights]);
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    numCols: limits.length,
    numRows: conditions.length,
    colCost: new Float64Array(limits.length),
    colLower: new Float64Array(limits.length),
    colUpper: Float64Array.from(limits, finite),
    rowLower: Float64Array.from(conditions, ({ lower }) => finite(lower)),
    rowUpper: Float64Array.from(conditions, ({ upper }) => finite(upper)),
    matrix: {
      format: "csr",
      numRows: conditions.length,
      numCols: limits.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries.flat(), ([unknown]) => unknown),
      values: Float64Array.from(entries.flat(), ([, weight]) => weight),
    },
    ...(whole ? { integrality: new Int32Array(limits.length).fill(1) } : {}),
  };
}
