import { dimension } from "../../../../db/statistics/dimensions.ts";
import { combinations, Grid } from "../grid.ts";
import { participantWorld } from "../participants.ts";
import { total } from "../publication.ts";
import { codesOf, emptyWorld, type World } from "../world.ts";
import { addPeriod, allOf, demandDifferences, demandEqual, type PublishedYear, sumAt } from "./periods.ts";
import { ageings, holds, presences } from "./presence.ts";

const genders = codesOf(dimension("gender"));
const objectives = codesOf(dimension("objective"));

/** Every world of the tables on participants: those of the year are those of its quarters, older by a birthday at most. */
export function participantsYear(published: PublishedYear): World {
  const { quarters, year } = published;
  const all = emptyWorld();
  const unknown = () => all.programme.unknown();
  const persons = new Grid(unknown);
  const reached = new Grid(unknown);
  for (const publication of allOf(published))
    addPeriod(all, publication, () => participantWorld(publication, undefined, all));
  const codes = codesOf(dimension("ageGroup"));
  const ways = ageings(codes);
  for (const [gender = "", code = ""] of combinations([genders, codes])) {
    const sum = (wanted: (presence: number) => boolean, place: number) =>
      presences
        .filter(wanted)
        .flatMap((presence) =>
          ways
            .filter((way) => way.codes[place] === code)
            .map(({ name }) => persons.at(gender, name, String(presence))),
        );
    demandEqual(
      all,
      sumAt(all, year, "M01", gender, code),
      sum(() => true, 3),
    );
    for (const [place, quarter] of quarters.entries())
      demandEqual(
        all,
        sumAt(all, quarter, "M01", gender, code),
        sum((presence) => holds(presence, place), place),
      );
  }
  for (const [gender = "", objective = ""] of combinations([genders, objectives])) {
    const sum = (wanted: (presence: number) => boolean) =>
      presences.filter(wanted).map((presence) => reached.at(gender, objective, String(presence)));
    demandEqual(
      all,
      sumAt(all, year, "M02", objective, gender),
      sum(() => true),
    );
    for (const [place, quarter] of quarters.entries())
      demandEqual(
        all,
        sumAt(all, quarter, "M02", objective, gender),
        sum((presence) => holds(presence, place)),
      );
  }
  demandDifferences(all, published, ["M01"], (_, [, age], place) => place === 3 || age === total);
  demandDifferences(all, published, ["M02"], () => true);
  return all;
}
