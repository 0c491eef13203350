import type { ReportInput } from "../../db/release/build.ts";
import type { CaseFacts, ContactFacts, MeasureFacts, PersonFacts } from "../../db/statistics/facts.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { codeValues } from "../../shared/codelists/codelists.ts";
import { quarterPeriod, type ReleasePeriod } from "../../shared/periods.ts";
import { numbers } from "../statistics/generate.ts";

/** What a made-up centre is like. */
export interface CentreOptions {
  people: number;
  seed?: number;
  /** Adds one person from a country of her own, one divers person and a household of nine. */
  rare?: boolean;
  period?: ReleasePeriod;
}

type Shares = Readonly<Record<string, number>>;

const genders: Shares = { weiblich: 53, maennlich: 45, "ohne-angabe": 2 };
const residences: Shares = {
  schutz: 27,
  p24: 21,
  eu: 11,
  deutsch: 9,
  befristet: 9,
  unbefristet: 8,
  duldung: 5,
  asylverfahren: 5,
  unbekannt: 4,
  sonstige: 1,
};
const citizenshipsOf: Readonly<Record<string, Shares>> = {
  p24: { "166": 96, "160": 2, "999": 2 },
  deutsch: { "000": 100 },
  eu: { "154": 35, "125": 25, "152": 15, "137": 15, "134": 10 },
};
const citizenships: Shares = {
  "475": 26,
  "423": 18,
  "163": 11,
  "439": 6,
  "438": 6,
  "224": 5,
  "273": 5,
  "225": 3,
  "461": 4,
  "170": 5,
  "252": 4,
  "436": 6,
  "999": 1,
};
const employments: Shares = {
  svp: 17,
  geringfuegig: 7,
  ausbildung: 5,
  schule: 9,
  sprachkurs: 18,
  "arbeitslos-jc": 25,
  familie: 9,
  rente: 4,
  unbekannt: 6,
};
const levels: Shares = { keine: 14, A1: 20, A2: 22, B1: 21, B2: 10, C1: 4, erstsprache: 4, unbekannt: 5 };
const housings: Shares = { gu: 24, dezentral: 10, wohnung: 54, verwandte: 4, notunterkunft: 2, unbekannt: 6 };
const routes: Shares = {
  selbst: 24,
  familie: 26,
  mo: 6,
  jobcenter: 13,
  sozialamt: 6,
  schule: 6,
  "mbe-jmd": 6,
  internet: 6,
  veranstaltung: 3,
  unbekannt: 4,
};
const areas: Shares = { "06411000": 83, "06432002": 8, "06412000": 5, ausserhalb: 1, unbekannt: 3 };
const topics: Shares = {
  aufenthalt: 20,
  arbeit: 14,
  wohnen: 14,
  sprache: 13,
  existenz: 12,
  behoerden: 12,
  familie: 7,
  gesundheit: 6,
  schule: 6,
  einbuergerung: 5,
  anerkennung: 4,
  familiennachzug: 4,
  ausbildung: 4,
  schulden: 3,
  psychosozial: 3,
  diskriminierung: 2,
  engagement: 2,
  gewalt: 1,
  behinderung: 1,
  rueckkehr: 1,
};
const interpretings: Shares = {
  keine: 55,
  angehoerige: 14,
  laien: 11,
  fachkraft: 9,
  professionell: 6,
  fern: 5,
};
const targets: Shares = {
  jobcenter: 30,
  sprachkurs: 25,
  mbe: 15,
  wohnen: 12,
  gesundheit: 8,
  recht: 6,
  verein: 4,
};
const results: Shares = { offen: 40, angekommen: 45, "nicht-wahrgenommen": 8, "kein-platz": 7 };
const reasons: Shares = { ziel: 45, vermittelt: 20, "kein-bedarf": 10, abbruch: 15, umzug: 10 };
const kinds: Shares = { kurz: 35, beratung: 50, verweis: 15 };
const modes: Shares = { persoenlich: 58, telefon: 22, email: 10, messenger: 5, aufsuchend: 3, begleitung: 2 };
const birthYears: Shares = { "2015": 4, "2010": 4, "2004": 15, "1990": 45, "1972": 26, "1952": 4 };
const objectiveChoices: Shares = { teilhabe: 40, engagement: 25, arbeit: 20, willkommen: 15 };

/** Everything the report of a made-up centre is made of. The same options give the same centre. */
export function believableCentre(options: CentreOptions): ReportInput {
  const { people, seed = 1, rare = false, period = quarterPeriod(2026, 2) } = options;
  const random = numbers(seed * 7919 + people);
  const chance = (share: number) => random() < share;
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const contacts: ContactFacts[] = [];
  const persons = Array.from({ length: people }, (_, place) => person(`p${place}`));
  if (rare) addRarePersons();
  const anonymous = Math.ceil(people / 6);
  for (let count = 0; count < anonymous; count += 1) addContact(null, "kurz", pick(modes));
  return {
    facts: {
      centreAgs: "06411",
      people: persons,
      contacts: [...merged(contacts)],
      measures: Array.from({ length: 3 + Math.ceil(people / 60) }, (_, place) => measure(place)),
    },
    period,
    programme: currentProgramme,
    centre: { ags: "06411", name: "Darmstadt" },
    sealedOn: "2027-01-02",
  };

  function pick(shares: Shares): string {
    const entries = Object.entries(shares);
    let rest = random() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [code, share] of entries) {
      rest -= share;
      if (rest < 0) return code;
    }
    return entries[0]?.[0] ?? "";
  }

  function person(personId: string): PersonFacts {
    const group = pick(residences);
    const count = chance(0.45) ? 1 : chance(0.75) ? whole(2, 4) : whole(5, 16);
    for (let contact = 0; contact < count; contact += 1) addContact(personId, pick(kinds), pick(modes));
    return {
      personId,
      gender: pick(genders),
      birth: chance(0.97) ? pick(birthYears) : null,
      citizenships: [pick(citizenshipsOf[group] ?? citizenships)],
      accessRoute: pick(routes),
      residenceStatus: statusIn(group),
      employment: pick(employments),
      germanLevel: group === "deutsch" && chance(0.7) ? "erstsprache" : pick(levels),
      housing: pick(housings),
      residence: pick(areas),
      contacts: count,
      isNew: chance(0.35),
      topics: [...new Set(Array.from({ length: whole(1, Math.min(count + 1, 4)) }, () => pick(topics)))],
      interpreting: [...new Set(Array.from({ length: Math.min(count, 2) }, () => pick(interpretings)))],
      referrals: chance(0.2)
        ? Array.from({ length: whole(1, 2) }, () => ({ target: pick(targets), result: pick(results) }))
        : [],
      lateQuarters: [],
      cases: chance(0.3) ? [aCase(personId)] : [],
    };
  }

  function aCase(personId: string): CaseFacts {
    const closed = chance(0.25);
    const attributes = () => ({
      employment: pick(employments),
      germanLevel: pick(levels),
      housing: pick(housings),
    });
    return {
      caseId: `case-${personId}`,
      openedOn: chance(0.7) ? "2025-11-03" : period.start,
      closedOn: closed ? period.end : null,
      closureReason: closed ? pick(reasons) : null,
      atOpening: closed ? attributes() : null,
      atClosing: closed ? attributes() : null,
    };
  }

  function addContact(personId: string | null, kind: string, mode: string): void {
    contacts.push({ kind, mode, personId, contacts: 1 });
  }

  function measure(place: number): MeasureFacts {
    const named = persons.filter(() => chance(Math.min(0.2, 8 / people)));
    return {
      measureId: `m${place}`,
      kind: place % 3 === 0 ? "kurs" : "gruppe",
      objectives: [pick(objectiveChoices)],
      startsOn: period.start,
      endsOn: null,
      sessions: [],
      participations: named.map(({ personId }) => ({ personId, joinedOn: period.start, leftOn: null })),
      counts: [{ gender: "weiblich", ageGroup: "27-44", count: whole(0, 9) }],
    };
  }

  function addRarePersons(): void {
    persons.push({ ...person("lone-divers"), gender: "divers" });
    persons.push({ ...person("lone-country"), citizenships: ["160"], residenceStatus: statusIn("sonstige") });
    const family = person("family-1");
    for (let member = 1; member <= 9; member += 1) {
      const shared = {
        ...family,
        personId: `family-${member}`,
        gender: member % 2 === 0 ? "maennlich" : "weiblich",
        birth: member <= 2 ? "1990" : String(2004 + member),
        employment: member <= 2 ? "sprachkurs" : "schule",
        germanLevel: member <= 2 ? "A1" : "B1",
      };
      persons.push({
        ...shared,
        citizenships: ["439"],
        residenceStatus: statusIn("asylverfahren"),
        cases: [],
      });
      if (member > 1) addContact(shared.personId, "beratung", "persoenlich");
    }
  }
}

/** A residence status of this group. */
function statusIn(group: string): string {
  const status = codeValues("residenceStatus").find((value) => (value.group ?? value.code) === group);
  if (!status) throw new Error(`no status in group ${group}`);
  return status.code;
}

function merged(contacts: readonly ContactFacts[]): Iterable<ContactFacts> {
  const sums = new Map<string, ContactFacts>();
  for (const one of contacts) {
    const name = `${one.personId}|${one.kind}|${one.mode}`;
    const known = sums.get(name);
    if (known) known.contacts += 1;
    else sums.set(name, { ...one });
  }
  return sums.values();
}

/** A secret of a centre; another number gives another secret. */
export function secretOf(number: number): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, place) => (number * 31 + place * 7 + (number >> 8)) & 255);
}
