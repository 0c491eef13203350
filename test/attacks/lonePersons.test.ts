import { expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { loneRows } from "./attacker/loneRows.ts";
import { Publication, total } from "./attacker/publication.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { personsInAll, personTables } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Lone rows: profiles of single persons that shine through equal draws, before the gate", lines);

const centres = 30;

test.each([30, 200])("centres of %d: what the gate has to catch", (people) => {
  const found = { gender: 0, residenceGroup: 0, [total]: 0 };
  let [right, exposed] = [0, 0];
  for (let seed = 1; seed <= centres; seed += 1) {
    const input = believableCentre({ people, seed, rare: true });
    const publication = new Publication(buildRelease(input, secretOf(seed * 977), null));
    const tables = personTables(input);
    const rows = (["gender", "residenceGroup", total] as const).flatMap((dimension) => {
      const own = loneRows(publication, dimension);
      found[dimension] += own.length;
      return own;
    });
    right += rows.filter(({ cells }) => personsInAll(tables, cells).length > 0).length;
    if (rows.length > 0) exposed += 1;
  }
  const claims = found.gender + found.residenceGroup + found[total];
  lines.push({
    centre: people,
    releases: centres,
    "with lone rows": exposed,
    "rows of gender": found.gender,
    "of residence group": found.residenceGroup,
    "of all counted": found[total],
    "a real person": right,
  });
  expect(claims).toBeGreaterThan(0);
  expect(right / claims).toBeGreaterThan(0.7);
});
