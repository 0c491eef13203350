import { dimension } from "../../../db/statistics/dimensions.ts";
import { Grid } from "./grid.ts";
import type { Sum } from "./integerProgramme.ts";
import { keyedRounding, type Publication, type Reading } from "./publication.ts";
import { addTable, codesOf, emptyWorld, planned, type World } from "./world.ts";

const genders = codesOf(dimension("gender"));
const ages = codesOf(dimension("ageGroup"));
const objectives = codesOf(dimension("objective"));

/** Every world of the tables on participants: M02 counts those of M01 by the objectives of their measures. */
export function participantWorld(
  publication: Publication,
  reading: Reading = keyedRounding,
  world: World = emptyWorld(),
): World {
  const { programme } = world;
  const people = new Grid(() => programme.unknown());
  const reached = new Grid(() => programme.unknown());
  for (const gender of genders)
    for (const objective of objectives)
      programme.demand(people.sum([gender], ages), [reached.at(gender, objective)], 0);
  for (const table of planned(["M01", "M02"])) addTable(world, publication, table, sumOf, reading);
  return world;

  /** Persons reached by at least one of the objectives. */
  function reachedOne(gender: string, wanted: readonly string[]): number {
    const isNew = wanted.length > 1 && !reached.has(gender, wanted.join());
    const union = reached.at(gender, wanted.join());
    if (isNew) {
      const parts = wanted.map((objective) => reached.at(gender, objective));
      programme.demand(parts, [union], 0);
      for (const part of parts) programme.demand([union], [part], 0);
      programme.demand(people.sum([gender], ages), [union], 0);
    }
    return union;
  }

  function sumOf(codes: ReadonlyMap<string, readonly string[]>): Sum {
    const among = codes.get("gender") ?? genders;
    const wanted = codes.get("objective");
    if (wanted && wanted.length < objectives.length) return among.map((gender) => reachedOne(gender, wanted));
    return people.sum(among, codes.get("ageGroup") ?? ages);
  }
}
