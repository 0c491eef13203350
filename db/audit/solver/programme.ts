/** A weighted sum of unknowns: for each unknown how often it counts. */
export type Sum = ReadonlyMap<number, number>;

/** Whole numbers, one for each unknown. */
export type Solution = Int32Array;

/** `least <= sum <= most`. */
export interface Condition {
  sum: Sum;
  least: number;
  most: number;
}

/** An integer programme: whole numbers of at least 0 that nobody knows, and linear conditions on them. */
export class IntegerProgramme {
  readonly limits: number[] = [];
  readonly conditions: Condition[] = [];

  /** A new unknown between 0 and `limit`; answers with its number. */
  unknown(limit = Number.POSITIVE_INFINITY): number {
    return this.limits.push(limit) - 1;
  }

  /** Demands `least <= sum <= most`. */
  demand(sum: Sum, least: number, most = Number.POSITIVE_INFINITY): void {
    this.conditions.push({ sum, least, most });
  }

  /** Unknowns and conditions that can be added to without changing this programme. */
  copy(): IntegerProgramme {
    const copy = new IntegerProgramme();
    copy.limits.push(...this.limits);
    copy.conditions.push(...this.conditions);
    return copy;
  }

  /** True when the numbers, one for each unknown, fulfil everything, by plain arithmetic. */
  allows(solution: Solution): boolean {
    return (
      solution.every((value, unknown) => value >= 0 && value <= (this.limits[unknown] ?? -1)) &&
      this.conditions.every(({ sum, least, most }) => {
        const value = valueIn(sum, solution);
        return value >= least && value <= most;
      })
    );
  }
}

/** The value of a sum in a solution. */
export function valueIn(sum: Sum, solution: Solution): number {
  let value = 0;
  for (const [unknown, weight] of sum) value += weight * (solution[unknown] ?? 0);
  return value;
}

/** Several sums together, each with a weight. */
export function added(...parts: readonly (readonly [sum: Sum, weight: number])[]): Sum {
  const all = new Map<number, number>();
  for (const [sum, weight] of parts) {
    for (const [unknown, count] of sum) all.set(unknown, (all.get(unknown) ?? 0) + weight * count);
  }
  return all;
}

/** The first sum less the second. */
export function less(sum: Sum, other: Sum): Sum {
  return added([sum, 1], [other, -1]);
}

/** The sum in which each of the unknowns counts once. */
export function ones(unknowns: readonly number[]): Sum {
  return new Map(unknowns.map((unknown) => [unknown, 1]));
}
