import { dimension } from "../../../../db/statistics/dimensions.ts";
import { combinations, Grid } from "../grid.ts";
import { type Publication, total } from "../publication.ts";
import { addTable, codesOf, emptyWorld, planned, type World } from "../world.ts";
import { addPeriod, allOf, demandDifferences, type PublishedYear, sumAt } from "./periods.ts";

const targets = codesOf(dimension("referralTarget"));
const results = codesOf(dimension("referralResult"));
const open = "offen";

/**
 * Worlds of the tables of referrals: a referral of a quarter is one of the year, and what was open can have come to any
 * result since. More worlds than there are: of persons with several referrals only the simplest sums are used.
 */
export function referredYear(published: PublishedYear): World {
  const { quarters, year } = published;
  const all = emptyWorld();
  const { programme } = all;
  for (const publication of allOf(published)) addPeriod(all, publication, () => describe(publication));
  for (const [target = "", result = ""] of combinations([
    [...targets, total],
    [...results, total],
  ])) {
    const whole = sumAt(all, year, "R01", target, result);
    const parts = quarters.map((quarter) => sumAt(all, quarter, "R01", target, result));
    const cameFromOpen = quarters.map((quarter) => sumAt(all, quarter, "R01", target, open));
    if (result !== open) for (const part of parts) programme.demand(whole, part, 0);
    const isAlways = result === open || result === total;
    programme.demand([...parts, ...(isAlways ? [] : cameFromOpen)].flat(), whole, 0);
  }
  demandDifferences(all, published, ["R01"], (_, [, result = ""]) => !result.split(",").includes(open));
  return all;

  function describe(publication: Publication): void {
    const cells = new Grid(() => programme.unknown());
    const [everywhere, anyhow] = [targets.join(), results.join()];
    for (const table of planned(["R01"]))
      addTable(all, publication, table, (codes) => [
        union(cells, codes.get("referralTarget") ?? targets, codes.get("referralResult") ?? results),
      ]);
    for (const target of targets)
      programme.demand([cells.at(everywhere, anyhow)], [cells.at(target, anyhow)], 0);
    for (const result of results)
      programme.demand([cells.at(everywhere, anyhow)], [cells.at(everywhere, result)], 0);
    const advised = publication.value("P02", total, total);
    if (advised !== undefined) programme.demand([cells.at(everywhere, anyhow)], [], 0, advised + 4);
  }

  /** Persons with a referral to one of these bodies with one of these results. */
  function union(cells: Grid, to: readonly string[], as: readonly string[]): number {
    const isNew = !cells.has(to.join(), as.join());
    const whole = cells.at(to.join(), as.join());
    if (isNew && to.length + as.length > 2) {
      const parts = combinations([to, as]).map(([target = "", result = ""]) => cells.at(target, result));
      programme.demand(parts, [whole], 0);
      for (const part of parts) programme.demand([whole], [part], 0);
    }
    return whole;
  }
}
