import type { DayNumber } from "./calendar.ts";
import { type Centre, chooseUser } from "./centre.ts";
import { inventPhone } from "./contactDetails.ts";
import { liveWithCentre } from "./life.ts";
import { chooseFamilyName } from "./names/choose.ts";
import type { NameList } from "./names/nameList.ts";
import type { Origin } from "./origins/origin.ts";
import { origins } from "./origins/origins.ts";
import type { Home } from "./places.ts";
import type { Random } from "./random.ts";
import { chooseArrival } from "./residenceStatus.ts";

/** People who live together and share what is told here. */
export interface Household {
  origin: Origin;
  names: NameList;
  languages: readonly string[];
  familyName: { male: string; female: string };
  home: Home;
  phone: string;
  residenceStatus: string;
  arrived: DayNumber;
  userId: string;
}

/** Somebody of a household. `contacts` with the centre in all. */
export interface Member {
  role: "adult" | "partner" | "child";
  born: DayNumber;
  female: boolean;
  alone: boolean;
  contacts: number;
}

/** Lets a household come to the centre today: its adult at once, the others the same day or some weeks later. */
export function arriveTogether(centre: Centre, random: Random, contacts: readonly number[]): void {
  const { simulation, calendar } = centre;
  const household = found(centre, random);
  const members = makeMembers(random, household, simulation.day, contacts);
  for (const member of members) {
    const soon = Math.min(centre.today - 1, simulation.day + random.whole(0, 60));
    const first = member.role === "adult" || random.chance(0.6) ? simulation.day : soon;
    simulation.begin(
      liveWithCentre(centre, random.fork(`${members.indexOf(member)}`), household, member),
      calendar.onOrBefore(first),
    );
  }
}

function found(centre: Centre, random: Random): Household {
  const origin = random.weighted(origins);
  const { names, languages } = random.weighted(origin.peoples);
  const residenceStatus = random.weighted(origin.residenceStatus);
  return {
    origin,
    names,
    languages,
    residenceStatus,
    familyName: chooseFamilyName(random, names),
    home: centre.surroundings.draw(random),
    phone: inventPhone(random),
    arrived: chooseArrival(random, residenceStatus, centre.simulation.day),
    userId: chooseUser(centre, random),
  };
}

const adultAges = [
  [17, 2],
  [22, 21],
  [30, 26],
  [38, 22],
  [47, 14],
  [57, 9],
  [68, 6],
] as const;

/** Who came most often stands first in `contacts` and is the adult who leads the way. */
function makeMembers(
  random: Random,
  { origin }: Household,
  day: DayNumber,
  contacts: readonly number[],
): Member[] {
  const age = Math.max(16, random.weighted(adultAges) + random.whole(-4, 5));
  const female = random.chance(origin.female);
  const withPartner =
    contacts.length > 2 ? random.chance(0.75) : contacts.length === 2 && random.chance(0.45);
  return contacts.map((count, index) => {
    const alone = contacts.length === 1;
    const born = (years: number) => day - Math.floor(years * 365.25) - random.whole(0, 364);
    if (index === 0) return { role: "adult", born: born(age), female, alone, contacts: count };
    if (index === 1 && withPartner) {
      return {
        role: "partner",
        born: born(Math.max(18, age + random.whole(-6, 6))),
        female: !female,
        alone,
        contacts: count,
      };
    }
    const years = random.whole(0, Math.max(1, Math.min(19, age - 19)));
    return { role: "child", born: born(years), female: random.chance(0.49), alone, contacts: count };
  });
}
