import type { Random, Weighted } from "./random.ts";

const school: Weighted<string> = [["schule", 1]];
const leavingSchool: Weighted<string> = [
  ["schule", 74],
  ["ausbildung", 12],
  ["sprachkurs", 14],
];
const young: Weighted<string> = [
  ["sprachkurs", 34],
  ["ausbildung", 28],
  ["studium", 18],
  ["schule", 20],
];
const old: Weighted<string> = [
  ["rente", 62],
  ["arbeitslos-ohne", 30],
  ["erwerbsunfaehig", 5],
  ["geringfuegig", 3],
];
const established: Weighted<string> = [
  ["svp", 42],
  ["geringfuegig", 11],
  ["arbeitslos-jc", 16],
  ["arbeitslos-aa", 6],
  ["familie", 10],
  ["selbststaendig", 6],
  ["erwerbsunfaehig", 4],
  ["ausbildung", 3],
  ["studium", 2],
];

const adults: Readonly<Record<string, Weighted<string>>> = {
  asylverfahren: [
    ["arbeitsverbot", 38],
    ["sprachkurs", 20],
    ["arbeitslos-ohne", 16],
    ["geringfuegig", 9],
    ["svp", 9],
    ["familie", 8],
  ],
  duldung: [
    ["arbeitsverbot", 24],
    ["arbeitslos-ohne", 22],
    ["svp", 22],
    ["geringfuegig", 12],
    ["ausbildung", 9],
    ["familie", 11],
  ],
  sonstige: [
    ["arbeitsverbot", 60],
    ["arbeitslos-ohne", 40],
  ],
  schutz: [
    ["arbeitslos-jc", 33],
    ["sprachkurs", 22],
    ["svp", 20],
    ["geringfuegig", 9],
    ["familie", 10],
    ["ausbildung", 4],
    ["erwerbsunfaehig", 2],
  ],
  p24: [
    ["sprachkurs", 30],
    ["arbeitslos-jc", 30],
    ["svp", 17],
    ["geringfuegig", 7],
    ["familie", 12],
    ["erwerbsunfaehig", 2],
    ["selbststaendig", 2],
  ],
  befristet: [
    ["svp", 40],
    ["geringfuegig", 9],
    ["sprachkurs", 13],
    ["familie", 17],
    ["arbeitslos-jc", 10],
    ["arbeitslos-ohne", 5],
    ["studium", 4],
    ["selbststaendig", 2],
  ],
  eu: [
    ["svp", 45],
    ["geringfuegig", 15],
    ["arbeitslos-jc", 12],
    ["arbeitslos-ohne", 10],
    ["arbeitslos-aa", 6],
    ["selbststaendig", 6],
    ["familie", 6],
  ],
};

/** What somebody of this group of residence status and age may do; `undefined` before school age. */
export function choicesFor(residenceGroup: string, age: number): Weighted<string> | undefined {
  if (age < 6) return undefined;
  if (age < 16) return school;
  if (age < 18) return leavingSchool;
  if (age >= 66) return old;
  const grown = adults[residenceGroup] ?? established;
  if (age >= 27) return grown;
  return [...grown, ...young.map(([code, weight]) => [code, weight / 2] as const)];
}

/** What somebody lives on, after what the person does and may claim. */
export function livelihoodOf(
  random: Random,
  employment: string | null,
  residenceGroup: string,
  age: number,
): readonly string[] {
  const benefit = basicBenefit(residenceGroup, age);
  if (age < 18) return random.chance(0.6) ? ["familie"] : ["familie", benefit];
  switch (employment) {
    case "svp":
      return random.chance(0.16) ? ["lohn", benefit] : ["lohn"];
    case "geringfuegig":
      return random.chance(0.75) ? ["lohn", benefit] : ["lohn", "familie"];
    case "selbststaendig":
      return random.chance(0.3) ? ["lohn", benefit] : ["lohn"];
    case "ausbildung":
      return random.chance(0.4) ? ["lohn", "bafoeg"] : ["lohn"];
    case "studium":
      return random.chance(0.5) ? ["bafoeg"] : ["familie", "lohn"];
    case "arbeitslos-aa":
      return random.chance(0.25) ? ["alg1", benefit] : ["alg1"];
    case "arbeitslos-jc":
      return [benefit];
    case "arbeitslos-ohne":
      return random.chance(0.7) ? [age >= 66 ? benefit : "familie"] : ["ohne"];
    case "rente":
      return random.chance(0.45) ? ["rente", "sgb12"] : ["rente"];
    case "erwerbsunfaehig":
      return ["sgb12"];
    default:
      return random.chance(0.88) ? [benefit] : ["familie"];
  }
}

/** Who gets basic security after which law (§ 1 AsylbLG, § 7 SGB II, § 41 SGB XII). */
function basicBenefit(residenceGroup: string, age: number): string {
  if (["asylverfahren", "duldung", "sonstige"].includes(residenceGroup)) return "asylblg";
  return age >= 66 ? "sgb12" : "sgb2";
}
