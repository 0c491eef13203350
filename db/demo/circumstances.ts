import { codeGroup } from "../../shared/codelists/codelists.ts";
import { choicesFor, livelihoodOf } from "./employment.ts";
import type { Origin } from "./origins/origin.ts";
import type { Random, Weighted } from "./random.ts";
import { nextResidenceStatus } from "./residenceStatus.ts";

/** The dated attributes of a person at one time, as the person would tell them. */
export interface Circumstances {
  residenceStatus: string;
  employment: string | null;
  livelihood: readonly string[];
  germanLevel: string | null;
  housing: string;
  residence: string;
}

/** What circumstances depend on. `age` in years, `yearsHere` since arrival. */
export interface Situation {
  age: number;
  female: boolean;
  yearsHere: number;
  origin: Origin;
}

const levels = ["keine", "A1", "A2", "B1", "B2", "C1", "C2"];

/** How a person lives when the centre first hears of it. */
export function firstCircumstances(
  random: Random,
  residenceStatus: string,
  residence: string,
  situation: Situation,
): Circumstances {
  const group = codeGroup("residenceStatus", residenceStatus);
  const employment = chooseEmployment(random, group, situation);
  return {
    residenceStatus,
    employment,
    livelihood: livelihoodOf(random, employment, group, situation.age),
    germanLevel: firstGermanLevel(random, group, situation),
    housing: chooseHousing(random, group, situation),
    residence,
  };
}

/** How a person lives some months later; most stays as it was. */
export function laterCircumstances(
  random: Random,
  before: Circumstances,
  situation: Situation,
  months: number,
): Circumstances {
  const residenceStatus = random.chance(odds(months, 22))
    ? nextResidenceStatus(random, before.residenceStatus)
    : before.residenceStatus;
  const group = codeGroup("residenceStatus", residenceStatus);
  const employment = random.chance(odds(months, 11))
    ? laterEmployment(random, before.employment, group, situation)
    : before.employment;
  const sameLivelihood = employment === before.employment && residenceStatus === before.residenceStatus;
  return {
    residenceStatus,
    employment,
    livelihood: sameLivelihood ? before.livelihood : livelihoodOf(random, employment, group, situation.age),
    germanLevel: laterGermanLevel(random, before, months),
    housing: random.chance(odds(months, before.housing === "wohnung" ? 60 : 13))
      ? chooseHousing(random, group, { ...situation, yearsHere: situation.yearsHere + 1 })
      : before.housing,
    residence: before.residence,
  };
}

/** The probability that something that happens every `every` months on average has happened. */
function odds(months: number, every: number): number {
  return 1 - Math.exp(-months / every);
}

function chooseEmployment(random: Random, group: string, situation: Situation): string | null {
  const choices = choicesFor(group, situation.age);
  if (!choices) return null;
  const chosen = random.weighted(choices);
  const stayedHome = chosen === "familie" && !situation.female && random.chance(0.8);
  return stayedHome ? random.weighted(choices) : chosen;
}

const afterCourse: Weighted<string> = [
  ["arbeitslos-jc", 38],
  ["svp", 30],
  ["geringfuegig", 14],
  ["ausbildung", 12],
  ["familie", 6],
];

function laterEmployment(
  random: Random,
  before: string | null,
  group: string,
  situation: Situation,
): string | null {
  if (before === "sprachkurs" && situation.age >= 18) return random.weighted(afterCourse);
  return chooseEmployment(random, group, situation);
}

function firstGermanLevel(random: Random, group: string, situation: Situation): string | null {
  if (situation.age < 4) return null;
  if (situation.origin.citizenship === "000") return group === "deutsch" ? "erstsprache" : "B1";
  if (situation.origin.schooling === "short" && situation.age > 20 && random.chance(0.14)) return "alpha";
  const pace = { short: 0.5, middle: 0.7, long: 0.9 }[situation.origin.schooling];
  const youth = situation.age < 25 ? 1 : 0;
  const expected = Math.sqrt(situation.yearsHere) * 1.5 * pace + youth + random.fraction() * 2.4 - 1;
  return levels[Math.max(0, Math.min(6, Math.floor(expected)))] ?? "keine";
}

function laterGermanLevel(random: Random, before: Circumstances, months: number): string | null {
  if (before.germanLevel === "alpha") return random.chance(odds(months, 14)) ? "A1" : "alpha";
  const level = before.germanLevel === null ? -1 : levels.indexOf(before.germanLevel);
  if (level < 0 || level >= levels.length - 1) return before.germanLevel;
  const every = before.employment === "sprachkurs" || before.employment === "schule" ? 7 : 13 + 4 * level;
  return random.chance(odds(months, every)) ? (levels[level + 1] ?? before.germanLevel) : before.germanLevel;
}

const housingInProcedure: Weighted<string> = [
  ["gu", 58],
  ["dezentral", 30],
  ["wohnung", 6],
  ["verwandte", 6],
];
const housingOnArrival: Weighted<string> = [
  ["erstaufnahme", 45],
  ["gu", 50],
  ["dezentral", 5],
];
const housingTolerated: Weighted<string> = [
  ["gu", 42],
  ["dezentral", 25],
  ["wohnung", 25],
  ["verwandte", 7],
  ["wohnungslos", 1],
];
const housingSoonAfterProtection: Weighted<string> = [
  ["gu", 42],
  ["dezentral", 17],
  ["wohnung", 31],
  ["verwandte", 6],
  ["notunterkunft", 4],
];
const housingProtected: Weighted<string> = [
  ["wohnung", 68],
  ["gu", 15],
  ["dezentral", 7],
  ["verwandte", 5],
  ["notunterkunft", 3],
  ["wohnungslos", 2],
];
const housingDisplacedFirst: Weighted<string> = [
  ["verwandte", 30],
  ["dezentral", 26],
  ["gu", 14],
  ["wohnung", 30],
];
const housingDisplaced: Weighted<string> = [
  ["wohnung", 68],
  ["dezentral", 14],
  ["verwandte", 14],
  ["gu", 4],
];
const housingSettled: Weighted<string> = [
  ["wohnung", 82],
  ["verwandte", 9],
  ["wohnheim", 4],
  ["notunterkunft", 2],
  ["wohnungslos", 2],
  ["frauenhaus", 1],
];

function chooseHousing(random: Random, group: string, situation: Situation): string {
  const chosen = random.weighted(housingChoices(group, situation.yearsHere));
  return chosen === "frauenhaus" && !situation.female ? "wohnung" : chosen;
}

function housingChoices(group: string, yearsHere: number): Weighted<string> {
  if (group === "asylverfahren") return yearsHere < 0.5 ? housingOnArrival : housingInProcedure;
  if (group === "duldung" || group === "sonstige") return housingTolerated;
  if (group === "schutz") return yearsHere < 2 ? housingSoonAfterProtection : housingProtected;
  if (group === "p24") return yearsHere < 1 ? housingDisplacedFirst : housingDisplaced;
  return housingSettled;
}
