import { expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { loneRows } from "./attacker/loneRows.ts";
import { Publication, total } from "./attacker/publication.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { gatedRelease } from "./gated.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Lone rows: what is left of them behind the gate", lines);

const dimensions = ["gender", "residenceGroup", total];
const rowsIn = (publication: Publication) => dimensions.flatMap((one) => loneRows(publication, one));

/**
 * 5: one `divers` person in nine tables, whose topics and interpreting stood alone when only these nine were merged.
 * 8: two persons under a total of 0, of whom one shows six attributes. 7: new persons in two tables.
 */
test.each([5, 7, 8])("behind the gate no row shows one person's profile (centre %d)", async (seed) => {
  const input = believableCentre({ people: 200, seed, rare: true });
  const secret = secretOf(seed * 977);
  const before = rowsIn(new Publication(buildRelease(input, secret, null)));
  expect(before).not.toEqual([]);

  const release = await gatedRelease(input, secret);
  expect(rowsIn(new Publication(release))).toEqual([]);
  const { coarsened, withheld } = release.protection.audit;
  lines.push({
    centre: 200,
    seed,
    "lone rows before": before.length,
    behind: 0,
    coarsened: coarsened.length,
    withheld: withheld.length,
  });
});
