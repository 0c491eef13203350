import type { Highs, Model } from "highs";
import type { Sum } from "./programme.ts";
import { type Limits, stateOf } from "./solved.ts";

/** The best sizes of all unknowns, and what each condition costs. */
export interface Optimum {
  sizes: Float64Array;
  /** For each condition by how much the cost would fall if one more were there of what it sums up. */
  prices: Float64Array;
}

/**
 * A linear programme, without a demand for whole numbers, to which conditions and unknowns are added between one solution and the
 * next; each solution begins where the last one ended. The least cost is wanted. Must be closed.
 */
export class GrowingProgramme {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #limits: Limits;
  #conditions = 0;
  #unknowns = 0;

  constructor(highs: Highs, limits: Limits) {
    this.#highs = highs;
    this.#limits = limits;
    this.#model = highs.createModel(nothing);
    this.#model.options.set({
      output_flag: false,
      presolve: "off",
      simplex_iteration_limit: limits.iterations,
    });
  }

  /** Demands `least <= sum <= most` of unknowns that are there already; answers with the number of the condition. */
  condition(sum: Sum, least: number, most: number): number {
    this.#model.addRow(this.#finite(least), this.#finite(most), entriesOf(sum));
    this.#conditions += 1;
    return this.#conditions - 1;
  }

  /** An unknown between 0 and `most`, with its weight in each of these conditions; answers with its number. */
  unknown(cost: number, most: number, weights: Sum): number {
    this.#model.addCol(cost, 0, this.#finite(most), entriesOf(weights));
    this.#unknowns += 1;
    return this.#unknowns - 1;
  }

  /** Other limits of a condition. */
  limitCondition(condition: number, least: number, most: number): void {
    this.#model.changeRowBounds(condition, this.#finite(least), this.#finite(most));
  }

  /** Other limits of an unknown. */
  limitUnknown(unknown: number, least: number, most: number): void {
    this.#model.changeColBounds(unknown, least, this.#finite(most));
  }

  /**
   * The best sizes; `undefined` where there are none or too many steps are needed. Throws `SolverTooSlow` or `SolverFailed`
   * like `Solver.solve`.
   */
  solve(): Optimum | undefined {
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: this.#limits.seconds });
    this.#model.run();
    if (stateOf(this.#highs, this.#model.getModelStatus()) !== "optimal") return undefined;
    const { colValue, rowDual } = this.#model.getSolution();
    return { sizes: colValue, prices: rowDual };
  }

  /** Lets go of the solver's memory. */
  close(): void {
    this.#model.dispose();
  }

  #finite(value: number): number {
    if (Number.isFinite(value)) return value;
    return value > 0 ? this.#highs.infinity : -this.#highs.infinity;
  }
}

function entriesOf(sum: Sum): { indices: number[]; values: number[] } {
  const entries = [...sum].filter(([, weight]) => weight !== 0).sort(([one], [other]) => one - other);
  return { indices: entries.map(([place]) => place), values: entries.map(([, weight]) => weight) };
}

const none = new Float64Array(0);
const nothing = {
  numCols: 0,
  numRows: 0,
  colCost: none,
  colLower: none,
  colUpper: none,
  rowLower: none,
  rowUpper: none,
  matrix: {
    format: "csr",
    numRows: 0,
    numCols: 0,
    starts: Int32Array.of(0),
    indices: new Int32Array(0),
    values: none,
  },
} as const;
