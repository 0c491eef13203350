import type { CaseFacts, MeasureFacts, PersonFacts, StatisticalFacts } from "../../db/statistics/facts.ts";
import { numbers } from "../statistics/generate.ts";

/** Shares of the values of an attribute among the persons of an invented, but believable, centre. */
const shares = {
  gender: { weiblich: 52, maennlich: 45, divers: 0.4, "ohne-angabe": 1.5 },
  citizenship: {
    "166": 17,
    "475": 20,
    "423": 13,
    "163": 9,
    "438": 4,
    "439": 4,
    "224": 3.5,
    "273": 3,
    "225": 2,
    "461": 2.5,
    "160": 1.5,
    "150": 3,
    "144": 2,
    "252": 2,
    "285": 1,
    "129": 3,
    "152": 2,
    "137": 2,
    "000": 2.5,
    "232": 1,
    "442": 1,
    "997": 0.8,
  },
  residenceStatus: {
    "p25-2-gfk": 16,
    "p25-2-sub": 14,
    "p25-3": 5,
    p24: 17,
    "p55-asylg": 10,
    p60a: 6,
    familie: 8,
    p104c: 3,
    p18: 3,
    p9: 6,
    "eu-freizuegigkeit": 8,
    deutsch: 2,
    ohne: 0.5,
    unbekannt: 2,
  },
  employment: {
    "arbeitslos-jc": 38,
    sprachkurs: 15,
    svp: 14,
    geringfuegig: 5,
    schule: 7,
    ausbildung: 3,
    familie: 8,
    arbeitsverbot: 4,
    rente: 2,
    unbekannt: 4,
  },
  germanLevel: { keine: 12, alpha: 5, A1: 20, A2: 22, B1: 20, B2: 8, C1: 3, erstsprache: 2, unbekannt: 8 },
  housing: {
    wohnung: 52,
    gu: 22,
    dezentral: 8,
    verwandte: 7,
    erstaufnahme: 3,
    wohnungslos: 1,
    frauenhaus: 0.7,
    unbekannt: 6,
  },
  accessRoute: {
    selbst: 28,
    familie: 27,
    jobcenter: 10,
    "mbe-jmd": 6,
    ehrenamt: 5,
    mo: 5,
    sprachkurs: 5,
    schule: 4,
    unterkunft: 4,
    internet: 3,
    veranstaltung: 2,
    unbekannt: 3,
  },
  residence: { "06411000": 76, "06432001": 8, "06412000": 5, ausserhalb: 2, unbekannt: 3 },
  interpreting: { keine: 55, fachkraft: 20, laien: 8, professionell: 5, fern: 3, angehoerige: 9 },
  topic: {
    aufenthalt: 18,
    behoerden: 17,
    existenz: 12,
    arbeit: 12,
    wohnen: 11,
    sprache: 10,
    schule: 5,
    anerkennung: 4,
    familiennachzug: 4,
    einbuergerung: 4,
    gesundheit: 4,
    ausbildung: 3,
    familie: 3,
    schulden: 2,
    psychosozial: 2,
    engagement: 1,
    diskriminierung: 0.8,
    gewalt: 0.6,
    behinderung: 0.6,
    rueckkehr: 0.4,
    sonstiges: 2,
  },
  target: {
    mbe: 14,
    jmd: 7,
    auslaenderbehoerde: 12,
    jobcenter: 14,
    sprachkurs: 12,
    wohnen: 6,
    anerkennung: 5,
    schuldner: 4,
    frauen: 2,
    gesundheit: 4,
    recht: 5,
    ehrenamt: 4,
    sonstige: 5,
  },
  result: { offen: 45, angekommen: 40, "nicht-wahrgenommen": 7, abgelehnt: 3, "kein-platz": 5 },
  reason: {
    ziel: 35,
    vermittelt: 15,
    "kein-bedarf": 12,
    abbruch: 16,
    umzug: 12,
    wunsch: 5,
    ausreise: 2,
    zustaendigkeit: 3,
    verstorben: 0.5,
  },
} as const;

/** What somebody could be recognised by: groups that are as rare as can be. */
export type RareGroup = "none" | "oneFromACountry" | "oneDivers" | "householdOfNine";

/** Facts of a quarter (2026-Q2) of an invented centre with `size` advised persons. */
export function believableCentre(size: number, rare: RareGroup = "none", seed = 1): StatisticalFacts {
  const random = numbers(seed * 7919 + size);
  const chance = (share: number) => random() < share;
  const pick = (name: keyof typeof shares) => draw(shares[name], random());
  const some = (name: keyof typeof shares, most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(name))),
  ];
  const people = Array.from({ length: size }, (_, position) => person(position));
  makeRare(people, rare);
  const measures = Array.from({ length: Math.max(1, Math.round(size / 60)) }, (_, position) =>
    measure(position),
  );
  const contacts = people.map(({ personId, contacts: number }) => ({
    kind: "beratung",
    mode: "persoenlich",
    personId,
    contacts: number,
  }));
  return { centreAgs: "06411", people, contacts, measures };

  function person(position: number): PersonFacts {
    const contacts = contactsOfOne(random);
    const isNew = chance(0.35);
    return {
      personId: `p${position}`,
      gender: pick("gender"),
      birth: String(2026 - age(random)),
      citizenships: [pick("citizenship")],
      accessRoute: pick("accessRoute"),
      residenceStatus: pick("residenceStatus"),
      employment: pick("employment"),
      germanLevel: pick("germanLevel"),
      housing: pick("housing"),
      residence: pick("residence"),
      contacts,
      isNew,
      topics: some("topic", Math.min(contacts + 1, 4)),
      interpreting: some("interpreting", Math.min(contacts, 2)),
      lateQuarters: [],
      referrals: chance(0.25) ? [{ target: pick("target"), result: pick("result") }] : [],
      cases: chance(0.3) ? [activeCase(position)] : [],
    };
  }

  function activeCase(position: number): CaseFacts {
    const attributes = () => ({
      employment: pick("employment"),
      germanLevel: pick("germanLevel"),
      housing: pick("housing"),
    });
    const closed = chance(0.2);
    return {
      caseId: `c${position}`,
      openedOn: chance(0.3) ? "2026-05-04" : "2025-11-03",
      closedOn: closed ? "2026-06-15" : null,
      closureReason: closed ? pick("reason") : null,
      atOpening: attributes(),
      atClosing: attributes(),
    };
  }

  function measure(position: number): MeasureFacts {
    const counted = (gender: string, ageGroup: string, most: number) => ({
      gender,
      ageGroup,
      count: Math.floor(random() * most),
    });
    return {
      measureId: `m${position}`,
      kind: "kurs",
      objectives: [["teilhabe", "willkommen", "engagement"][position % 3] ?? "arbeit"],
      startsOn: "2026-04-01",
      endsOn: "2026-06-30",
      sessions: [],
      participations: people
        .filter(() => chance(6 / size))
        .map(({ personId }) => ({ personId, joinedOn: "2026-04-01", leftOn: null })),
      counts: [
        counted("weiblich", "27-44", 8),
        counted("maennlich", "27-44", 5),
        counted("weiblich", "18-26", 4),
      ],
    };
  }
}

function makeRare(people: PersonFacts[], rare: RareGroup): void {
  const [first] = people;
  if (!first) return;
  for (const person of people) {
    if (rare === "oneDivers" && person.gender === "divers") person.gender = "weiblich";
    if (rare === "oneFromACountry" && person.citizenships[0] === "225") person.citizenships = ["475"];
  }
  if (rare === "oneDivers") first.gender = "divers";
  if (rare === "oneFromACountry") first.citizenships = ["225"];
  if (rare !== "householdOfNine") return;
  for (const [position, person] of people.slice(0, 9).entries()) {
    Object.assign(person, {
      citizenships: ["225"],
      residenceStatus: "ohne",
      residence: "ausserhalb",
      housing: "wohnungslos",
      accessRoute: "veranstaltung",
      gender: position % 2 ? "weiblich" : "maennlich",
      topics: ["rueckkehr"],
    });
  }
}

function draw(of: Readonly<Record<string, number>>, share: number): string {
  const entries = Object.entries(of).sort(([one], [other]) => (one < other ? -1 : 1));
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  let left = share * sum;
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return code;
  }
  return entries[0]?.[0] ?? "";
}

function contactsOfOne(random: () => number): number {
  const share = random();
  if (share < 0.45) return 1;
  if (share < 0.78) return 2 + Math.floor(random() * 2);
  return share < 0.95 ? 4 + Math.floor(random() * 6) : 10 + Math.floor(random() * 12);
}

function age(random: () => number): number {
  const share = random();
  if (share < 0.06) return Math.floor(random() * 14);
  if (share < 0.1) return 14 + Math.floor(random() * 4);
  if (share < 0.27) return 18 + Math.floor(random() * 9);
  if (share < 0.74) return 27 + Math.floor(random() * 18);
  return share < 0.95 ? 45 + Math.floor(random() * 20) : 65 + Math.floor(random() * 20);
}
