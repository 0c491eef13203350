import { codeGroup } from "../../shared/codelists/codelists.ts";
import { type DayNumber, numberOf } from "./calendar.ts";
import type { Random, Weighted } from "./random.ts";

/** Which residence status usually follows which. */
const successors: Readonly<Record<string, Weighted<string>>> = {
  "p63a-asylg": [["p55-asylg", 1]],
  "p55-asylg": [
    ["p25-2-gfk", 24],
    ["p25-2-sub", 26],
    ["p25-3", 16],
    ["p60a", 32],
    ["p25-1", 2],
  ],
  "p25-2-gfk": [
    ["p26-3-4", 7],
    ["deutsch", 1],
    ["p25-2-gfk", 4],
  ],
  "p25-2-sub": [
    ["p26-3-4", 4],
    ["p25-2-sub", 5],
    ["deutsch", 1],
  ],
  "p25-3": [
    ["p25-3", 6],
    ["p26-3-4", 3],
    ["p25a-b", 1],
  ],
  "p25-1": [
    ["p26-3-4", 3],
    ["deutsch", 1],
  ],
  "p22-23": [["p26-3-4", 1]],
  p24: [
    ["p24", 18],
    ["p18", 3],
    ["familie", 1],
  ],
  p60a: [
    ["p104c", 3],
    ["p25a-b", 3],
    ["p60c", 2],
    ["p60d", 1],
    ["p60a", 3],
    ["p25-5", 2],
  ],
  p60b: [["p60a", 1]],
  p60c: [["p18", 1]],
  p60d: [["p25a-b", 1]],
  p104c: [
    ["p25a-b", 8],
    ["p60a", 2],
  ],
  "p25a-b": [
    ["p26-3-4", 1],
    ["p25a-b", 2],
  ],
  "p25-5": [
    ["p25-5", 2],
    ["p26-3-4", 1],
  ],
  familie: [
    ["familie", 4],
    ["p9", 5],
    ["deutsch", 1],
  ],
  p18: [
    ["p9", 4],
    ["p18", 4],
    ["p18g", 1],
  ],
  p18g: [
    ["p9", 3],
    ["p18g", 1],
  ],
  p16: [
    ["p18", 4],
    ["p16", 4],
    ["p20a", 1],
  ],
  p20a: [["p18", 1]],
  p81: [
    ["familie", 3],
    ["p18", 2],
    ["p9", 1],
  ],
  visum: [
    ["familie", 3],
    ["p18", 2],
    ["p16", 1],
  ],
  p9: [
    ["deutsch", 1],
    ["p9", 6],
  ],
  "p26-3-4": [
    ["deutsch", 2],
    ["p26-3-4", 5],
  ],
  ohne: [["p60a", 1]],
};

/** The status that may follow; one without an end stays. */
export function nextResidenceStatus(random: Random, status: string): string {
  const choices = successors[status];
  return choices ? random.weighted(choices) : status;
}

/** Years in the country, least and most, by group of residence status. */
const yearsHere: Readonly<Record<string, readonly [number, number]>> = {
  asylverfahren: [0.1, 2.2],
  duldung: [2, 9],
  schutz: [0.8, 11],
  p24: [0.1, 6],
  befristet: [0.3, 8],
  unbefristet: [5, 34],
  eu: [0.2, 16],
  deutsch: [6, 38],
  sonstige: [0.5, 7],
};

/** The first day on which temporary protection after § 24 AufenthG could be claimed by people from Ukraine. */
const displacementBegan = numberOf("2022-03-01");

/** The day of arrival of somebody with this status who first comes on `day`. */
export function chooseArrival(random: Random, status: string, day: DayNumber): DayNumber {
  const group = codeGroup("residenceStatus", status);
  const [least, most] = yearsHere[group] ?? [1, 10];
  const years = least + (most - least) * random.fraction() ** 1.7;
  const arrival = Math.floor(day - years * 365.25);
  if (group !== "p24" || arrival >= displacementBegan) return arrival;
  return Math.min(day, displacementBegan + random.whole(0, 200));
}

/** The day on which a permit given on `from` ends, where the status is a permit with an end. */
export function permitEnd(random: Random, status: string, from: DayNumber): DayNumber | null {
  const group = codeGroup("residenceStatus", status);
  if (group === "p24") return numberOf(`${new Date((from + 306) * 86_400_000).getUTCFullYear()}-03-04`);
  if (group === "asylverfahren" || group === "duldung") return from + 182;
  if (group === "schutz" || group === "befristet") return from + 365 * random.whole(1, 3);
  return null;
}
