import { dimension } from "../../../db/statistics/dimensions.ts";
import type { Sum } from "./integerProgramme.ts";
import { keyedRounding, type Publication, type Reading } from "./publication.ts";
import { addTable, codesOf, emptyWorld, planned, type World } from "./world.ts";

const targets = codesOf(dimension("referralTarget"));
const results = codesOf(dimension("referralResult"));
const places = targets.flatMap((target) => results.map((result) => ({ target, result })));

/** One referral: to whom, with what result. */
export interface Place {
  target: string;
  result: string;
}

/**
 * Worlds of the table of referrals R01: persons by the set of places they were referred to. Looked at are persons
 * with one referral, with two to the same body or with the same result, and the mixtures in `also`. Fewer worlds
 * than there are: whatever this finds to be open is open, whatever it finds to be closed may still be open.
 */
export function referredWorld(
  publication: Publication,
  also: readonly (readonly Place[])[] = [],
  reading: Reading = keyedRounding,
): World {
  const world = emptyWorld();
  const groups = [...places.map((place) => [place]), ...pairs(), ...also].map((group) => ({
    group,
    persons: world.programme.unknown(),
  }));
  for (const table of planned(["R01"])) addTable(world, publication, table, sumOf, reading);
  return world;

  function sumOf(codes: ReadonlyMap<string, readonly string[]>): Sum {
    const [to, as] = [codes.get("referralTarget") ?? targets, codes.get("referralResult") ?? results];
    return groups
      .filter(({ group }) => group.some(({ target, result }) => to.includes(target) && as.includes(result)))
      .map(({ persons }) => persons);
  }
}

function pairs(): Place[][] {
  return places.flatMap((one, position) =>
    places
      .slice(position + 1)
      .filter((other) => (one.target === other.target) !== (one.result === other.result))
      .map((other) => [one, other]),
  );
}
