import type { ReleaseTable } from "../../shared/statistics/release.ts";

/**
 * The expected variance that protection adds to one published value (STATISTIK 3.2 and 3.4), in squared units.
 *
 * - person: keyed rounding publishes n - r + 5 with probability r/5, else n - r, where r = n mod 5. Its variance is
 *   25 · r/5 · (1 - r/5) = r · (5 - r): 0, 4, 6, 6, 4 for r = 0 to 4, never more than 6. Nobody outside knows r;
 *   with every r equally likely the mean is 20 / 5 = 4. The same holds for a published 0, behind which 0 to 4 persons
 *   may stand; where most are truly none this errs on the safe side.
 * - contact: rounded to the nearest 10, an error uniform over ten units: 10² / 12. (Halves go up, so that on average
 *   half a contact is added to each value.)
 * - item: exact.
 */
export const varianceOf: Readonly<Record<ReleaseTable["unit"], number>> = {
  person: 4,
  contact: 100 / 12,
  item: 0,
};

/**
 * The standard error of a sum of `values` published values of different centres, whose secrets and so whose rounding
 * errors are independent. 33 person cells: √(33 · 4) = 11.5.
 */
export function standardError(unit: ReleaseTable["unit"], values: number): number {
  return Math.sqrt(values * varianceOf[unit]);
}

/**
 * The standard error of the difference of two sums. Two periods share persons, whose rounding may agree; taking them
 * as independent errs on the safe side.
 */
export function errorOfDifference(one: number, other: number): number {
  return Math.hypot(one, other);
}
