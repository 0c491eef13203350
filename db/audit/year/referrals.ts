import { pairMark } from "../world/world.ts";
import { union } from "./record.ts";

/** The attribute that holds referrals: body and result. */
export const referralPairs = ["referralTarget", "referralResult"].join(pairMark);

const open = "offen";

/**
 * The referrals of a year, seen from those of its quarters: what has a result keeps it, what was open can have any of those
 * `wished` by the time of the year's release.
 */
export function referralsOfYear(
  quarters: readonly (readonly string[])[],
  wished: readonly string[],
): string[] {
  return union(
    quarters.flat().map((pair) => {
      const [target = "", result] = pair.split(pairMark);
      if (result !== open) return [pair];
      const since = wished.filter((wish) => wish.startsWith(target + pairMark));
      return since.length > 0 ? since : [pair];
    }),
  );
}

/** The referrals of a quarter that fit those of its year. */
export function referralsWithin(quarter: readonly string[], year: readonly string[]): string[] {
  return quarter.filter((pair) => {
    const [target = "", result] = pair.split(pairMark);
    return year.includes(pair) || (result === open && year.some((one) => one.startsWith(target + pairMark)));
  });
}
