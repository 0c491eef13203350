import type { NewRow } from "../engine/tables.ts";
import { type DayNumber, textOf } from "./calendar.ts";
import { type Centre, chooseUser } from "./centre.ts";
import { inventEmail, inventPhone } from "./contactDetails.ts";
import type { Household, Member } from "./household.ts";
import { chooseGivenName } from "./names/choose.ts";
import type { Random, Weighted } from "./random.ts";

/** How much the centre asks: people who come once are asked less. */
export interface Depth {
  /** Factor on how often something stays unasked. */
  missing: number;
}

/** Something is unasked with this probability, more often where contact is short. */
export function isUnasked(random: Random, depth: Depth, share: number): boolean {
  return random.chance(share * depth.missing);
}

const accessRoutes: Weighted<string> = [
  ["selbst", 20],
  ["familie", 22],
  ["ehrenamt", 6],
  ["mo", 4],
  ["auslaenderbehoerde", 6],
  ["jobcenter", 10],
  ["arbeitsagentur", 3],
  ["sozialamt", 5],
  ["jugendamt", 2],
  ["unterkunft", 6],
  ["schule", 4],
  ["sprachkurs", 5],
  ["mbe-jmd", 4],
  ["gesundheit", 2],
  ["internet", 6],
  ["veranstaltung", 3],
  ["keine-angabe", 1],
];
const accessRoutesFromShelter: Weighted<string> = [
  ...accessRoutes,
  ["unterkunft", 35],
  ["sozialamt", 12],
  ["ehrenamt", 10],
];

/** How somebody is entered on the first day. */
export interface Registration {
  anonymous: boolean;
  depth: Depth;
  /** The person has signed the consent to data processing. */
  consented: boolean;
}

/** Enters a person today and returns the id. */
export function register(
  centre: Centre,
  random: Random,
  household: Household,
  member: Member,
  { anonymous, depth, consented }: Registration,
): string {
  const { simulation } = centre;
  const firstName = chooseGivenName(random, household.names, member.female);
  const lastName = anonymous ? "" : household.familyName[member.female ? "female" : "male"];
  const person: NewRow<"people"> = {
    firstName: anonymous && random.chance(0.3) ? "" : firstName,
    lastName,
    anonymous: anonymous ? 1 : 0,
    gender: isUnasked(random, depth, 0.035) ? null : chooseGender(random, member),
    ...birth(random, member, depth, anonymous),
    ...background(random, household, member, simulation.day, depth),
    ...(anonymous || isUnasked(random, depth, 0.1) ? {} : address(household)),
    consentOn: consented && !anonymous ? textOf(simulation.day) : null,
    remarks: random.chance(0.04) ? random.pick(remarks) : "",
    createdAt: simulation.now(),
    createdBy: random.chance(0.85) ? household.userId : chooseUser(centre, random),
  };
  const personId = simulation.insert("people", person);
  if (!anonymous) addContactDetails(centre, random, household, member, personId, firstName, lastName);
  return personId;
}

const remarks = [
  "Am besten nachmittags erreichbar.",
  "Termine bitte nur nach dem Kurs.",
  "Kinderbetreuung muss vorher geklärt sein.",
  "Nachrichten bitte in einfacher Sprache.",
  "Post geht an die Anschrift der Unterkunft.",
  "Telefonisch schwer erreichbar, Messenger wird gelesen.",
  "Rollstuhlgerechter Raum nötig.",
];

function chooseGender(random: Random, member: Member): string {
  return random.weighted([
    [member.female ? "weiblich" : "maennlich", 97.6],
    ["ohne-angabe", 1.8],
    ["divers", 0.6],
  ]);
}

function birth(random: Random, member: Member, depth: Depth, anonymous: boolean) {
  const date = textOf(member.born);
  if (isUnasked(random, depth, anonymous ? 0.4 : 0.05)) return { birthDate: null, birthYear: null };
  if (anonymous || random.chance(0.12)) return { birthDate: null, birthYear: Number(date.slice(0, 4)) };
  return { birthDate: random.chance(0.06) ? `${date.slice(0, 4)}-01-01` : date, birthYear: null };
}

function address({ home }: Household) {
  return { street: home.street, postcode: home.postcode, place: home.place };
}

function background(
  random: Random,
  household: Household,
  member: Member,
  day: DayNumber,
  depth: Depth,
): NewRow<"people"> {
  const shelter = ["p55-asylg", "p63a-asylg", "p60a"].includes(household.residenceStatus);
  return {
    citizenships: JSON.stringify(isUnasked(random, depth, 0.05) ? [] : citizenshipsOf(random, household)),
    languages: JSON.stringify(
      isUnasked(random, depth, 0.06) ? [] : languagesOf(random, household, day - member.born),
    ),
    arrivedOn:
      member.born > household.arrived ||
      household.origin.citizenship === "000" ||
      isUnasked(random, depth, 0.1)
        ? null
        : textOf(household.arrived),
    accessRoute: isUnasked(random, depth, 0.07)
      ? null
      : random.weighted(shelter ? accessRoutesFromShelter : accessRoutes),
    ...education(random, household, (day - member.born) / 365.25, depth),
  };
}

function citizenshipsOf(random: Random, { origin, residenceStatus }: Household): string[] {
  if (residenceStatus === "deutsch" && origin.citizenship !== "000") {
    return random.chance(0.7) ? [origin.citizenship, "000"] : ["000"];
  }
  return [origin.citizenship];
}

function languagesOf(random: Random, { languages }: Household, ageInDays: number): string[] {
  if (ageInDays < 3 * 365) return languages.slice(0, 1);
  const more = languages.slice(1).filter(() => random.chance(0.8));
  const english = random.chance(0.12) ? ["eng"] : [];
  return [...new Set([...languages.slice(0, 1), ...more, ...english])];
}

const schools = {
  short: [
    ["kein-besuch", 14],
    ["ohne", 20],
    ["primar", 26],
    ["haupt", 17],
    ["real", 12],
    ["abitur", 11],
  ],
  middle: [
    ["kein-besuch", 3],
    ["ohne", 9],
    ["primar", 14],
    ["haupt", 24],
    ["real", 24],
    ["abitur", 26],
  ],
  long: [
    ["ohne", 3],
    ["primar", 3],
    ["haupt", 9],
    ["real", 25],
    ["abitur", 60],
  ],
} as const satisfies Record<string, Weighted<string>>;

function education(random: Random, { origin }: Household, age: number, depth: Depth): NewRow<"people"> {
  if (age < 17) return {};
  const school = random.weighted<string>(schools[origin.schooling]);
  const trained = school === "abitur" ? 0.62 : school === "real" ? 0.45 : 0.14;
  const vocation = age > 21 && random.chance(trained) ? chooseVocation(random, school) : "ohne";
  return {
    schoolQualification: isUnasked(random, depth, 0.1) ? null : random.chance(0.02) ? "unbekannt" : school,
    vocationalQualification: isUnasked(random, depth, 0.11) ? null : vocation,
    recognition: isUnasked(random, depth, 0.11)
      ? null
      : chooseRecognition(random, vocation, origin.citizenship),
  };
}

function chooseVocation(random: Random, school: string): string {
  return random.weighted([
    ["hochschule", school === "abitur" ? 66 : 0],
    ["ausbildung", 34],
    ["meister", 4],
  ]);
}

function chooseRecognition(random: Random, vocation: string, citizenship: string): string {
  if (vocation === "ohne" || citizenship === "000") return "nicht-noetig";
  return random.weighted([
    ["nicht-beantragt", 46],
    ["laeuft", 18],
    ["voll", 14],
    ["teilweise", 13],
    ["abgelehnt", 4],
    ["nicht-noetig", 5],
  ]);
}

function addContactDetails(
  centre: Centre,
  random: Random,
  household: Household,
  member: Member,
  personId: string,
  firstName: string,
  lastName: string,
): void {
  const phone = member.role === "adult" || random.chance(0.7) ? household.phone : inventPhone(random);
  if (random.chance(0.84)) {
    const remark = member.role === "child" ? "Telefon der Eltern" : "";
    centre.simulation.insert("contactDetails", { personId, kind: "phone", value: phone, remark });
  }
  if (member.role === "adult" && random.chance(0.07)) {
    centre.simulation.insert("contactDetails", {
      personId,
      kind: "phone",
      value: inventPhone(random),
      remark: "nur Messenger",
    });
  }
  const email =
    member.role !== "child" && random.chance(0.28) ? inventEmail(random, firstName, lastName) : "";
  if (email) centre.simulation.insert("contactDetails", { personId, kind: "email", value: email });
}
