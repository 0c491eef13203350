import type { WorldPerson } from "../../db/audit/world/world.ts";
import type { SmallTable } from "./smallWorlds.ts";

const side = (id: string, codes: readonly string[], multi = false) => ({ id, multi, codes });
const gender = side("gender", ["w", "m"]);
const residence = side("residenceGroup", ["eu", "p24"]);
const age = side("ageGroup", ["jung", "alt"]);
const topic = side("topic", ["wohnen", "arbeit"], true);

/** Gender, residence group and age, each crossed with each: what the persons of one clique have in common. */
export const crossed: SmallTable[] = [
  { id: "P01", population: "advised", dimensions: [gender, age] },
  { id: "P02", population: "advised", dimensions: [gender, residence] },
  { id: "P04", population: "advised", dimensions: [age, residence] },
];

/** Several answers, and newcomers among all. */
export const several: SmallTable[] = [
  { id: "P01", population: "advised", dimensions: [side("gender", ["w"]), age] },
  { id: "P09", population: "advised", dimensions: [side("gender", ["w"]), topic] },
  { id: "N01", population: "newcomers", dimensions: [side("gender", ["w"]), age] },
];

/** Everybody whom they can count. */
export const crossedTypes: WorldPerson[] = gender.codes.flatMap((one) =>
  residence.codes.flatMap((two) =>
    age.codes.map((three) => ({
      populations: ["advised"],
      codes: { gender: [one], residenceGroup: [two], ageGroup: [three] },
    })),
  ),
);

/** Everybody whom they can count. */
export const severalTypes: WorldPerson[] = [["advised"], ["advised", "newcomers"]].flatMap((populations) =>
  age.codes.flatMap((code) =>
    [[], ["wohnen"], ["arbeit"], ["wohnen", "arbeit"]].map((topics) => ({
      populations,
      codes: { gender: ["w"], ageGroup: [code], topic: topics },
    })),
  ),
);
