import { expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { loneRows } from "./attacker/loneRows.ts";
import { Publication } from "./attacker/publication.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { gatedRelease } from "./gated.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Lone rows: what is left of them behind the gate", lines);

const dimensions = ["gender", "residenceGroup"];
const rowsIn = (publication: Publication) => dimensions.flatMap((one) => loneRows(publication, one));

test("behind the gate no row shows one person's profile", async () => {
  let exposed = 0;
  for (let seed = 1; seed <= 60 && exposed < 2; seed += 1) {
    const input = believableCentre({ people: 200, seed, rare: true });
    const secret = secretOf(seed * 977);
    if (rowsIn(new Publication(buildRelease(input, secret, null))).length === 0) continue;
    exposed += 1;
    const release = await gatedRelease(input, secret);
    expect({ seed, rows: rowsIn(new Publication(release)) }).toEqual({ seed, rows: [] });
    const { coarsened, withheld } = release.protection.audit;
    lines.push({ centre: 200, seed, "lone rows": 0, coarsened: coarsened.length, withheld: withheld.length });
  }
  expect(exposed).toBe(2);
});
