/** A sum of unknowns. */
export type Sum = readonly number[];

/** Whole numbers, one for each unknown. */
export type Solution = Int32Array;

/** `lower <= weighted sum of unknowns <= upper`. */
export interface Condition {
  weights: ReadonlyMap<number, number>;
  lower: number;
  upper: number;
}

/** What an attacker knows of numbers that he does not know: unknown whole numbers and linear conditions on them. */
export class IntegerProgramme {
  /** The greatest value of each unknown; the least is 0. */
  readonly limits: number[] = [];
  readonly conditions: Condition[] = [];

  /** A new unknown between 0 and `limit`. */
  unknown(limit = Number.POSITIVE_INFINITY): number {
    return this.limits.push(limit) - 1;
  }

  /** Demands `lower <= sum of plus - sum of minus <= upper`. */
  demand(plus: Sum, minus: Sum, lower: number, upper = Number.POSITIVE_INFINITY): void {
    const weights = new Map<number, number>();
    for (const unknown of plus) weights.set(unknown, (weights.get(unknown) ?? 0) + 1);
    for (const unknown of minus) weights.set(unknown, (weights.get(unknown) ?? 0) - 1);
    this.weigh(weights, lower, upper);
  }

  /** Demands `lower <= weighted sum <= upper`. */
  weigh(weights: ReadonlyMap<number, number>, lower: number, upper = Number.POSITIVE_INFINITY): void {
    const present = new Map([...weights].filter(([, weight]) => weight !== 0));
    if (present.size > 0 || lower > 0 || upper < 0) this.conditions.push({ weights: present, lower, upper });
  }

  /** True when the numbers fulfil every condition, by plain arithmetic. */
  allows(solution: Solution): boolean {
    const inRange = solution.every((value, unknown) => value >= 0 && value <= (this.limits[unknown] ?? -1));
    return (
      inRange &&
      this.conditions.every(({ weights, lower, upper }) => {
        let sum = 0;
        for (const [unknown, weight] of weights) sum += weight * (solution[unknown] ?? 0);
        return sum >= lower && sum <= upper;
      })
    );
  }
}

/** The value of a sum in a solution. */
export function sumIn(sum: Sum, solution: Solution): number {
  let value = 0;
  for (const unknown of sum) value += solution[unknown] ?? 0;
  return value;
}
