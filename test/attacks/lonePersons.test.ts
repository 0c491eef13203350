import { expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { type LoneRow, loneRows } from "./attacker/loneRows.ts";
import { Publication } from "./attacker/publication.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { personTables, profileOf } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Lone rows: profiles of single persons that shine through equal draws, before the gate", lines);

const centres = 30;

test.each([30, 200])("centres of %d: what the gate has to catch", (people) => {
  const found = { gender: 0, residence: 0, right: 0, exposed: 0 };
  for (let seed = 1; seed <= centres; seed += 1) {
    const input = believableCentre({ people, seed, rare: true });
    const publication = new Publication(buildRelease(input, secretOf(seed * 977), null));
    const byGender = loneRows(publication, "gender");
    const byResidence = loneRows(publication, "residenceGroup");
    const tables = personTables(input);
    const profiles = input.facts.people.map(({ personId }) => profileOf(tables, personId));
    found.gender += byGender.length;
    found.residence += byResidence.length;
    found.right += [...byGender, ...byResidence].filter((row) => isSomebody(row, profiles)).length;
    if (byGender.length + byResidence.length > 0) found.exposed += 1;
  }
  const claims = found.gender + found.residence;
  lines.push({
    centre: people,
    releases: centres,
    "with lone rows": found.exposed,
    "rows of gender": found.gender,
    "of residence group": found.residence,
    "exactly one real person": found.right,
  });
  expect(claims).toBeGreaterThan(0);
  expect(found.right / claims).toBeGreaterThan(0.7);
});

function isSomebody(row: LoneRow, profiles: readonly ReadonlyMap<string, readonly string[]>[]): boolean {
  const wanted = Object.entries({ ...row.profile, [row.dimension]: row.code });
  const fitting = profiles.filter((profile) => wanted.every(([id, code]) => profile.get(id)?.includes(code)));
  return fitting.length === 1;
}
