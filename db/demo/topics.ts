import type { Random, Weighted } from "./random.ts";

const usual: Weighted<string> = [
  ["behoerden", 15],
  ["arbeit", 13],
  ["sprache", 11],
  ["wohnen", 10],
  ["existenz", 10],
  ["aufenthalt", 8],
  ["schule", 6],
  ["gesundheit", 5],
  ["anerkennung", 4],
  ["familie", 4],
  ["ausbildung", 4],
  ["schulden", 3],
  ["psychosozial", 2.5],
  ["familiennachzug", 2],
  ["einbuergerung", 2],
  ["engagement", 1.5],
  ["behinderung", 1],
  ["diskriminierung", 1],
  ["gewalt", 0.7],
  ["rueckkehr", 0.4],
  ["sonstiges", 2],
];

/** How much more often a topic comes up with people of a group of residence status. */
const moreOften: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  asylverfahren: {
    aufenthalt: 5,
    psychosozial: 2,
    gesundheit: 2,
    arbeit: 0.5,
    anerkennung: 0.3,
    einbuergerung: 0,
  },
  duldung: { aufenthalt: 5, arbeit: 1.2, psychosozial: 1.8, einbuergerung: 0, familiennachzug: 0 },
  sonstige: { aufenthalt: 8, gesundheit: 3, einbuergerung: 0 },
  schutz: { familiennachzug: 3.5, wohnen: 1.6, existenz: 1.3, einbuergerung: 1.2 },
  p24: { sprache: 1.5, wohnen: 1.3, anerkennung: 1.8, schule: 1.5, familiennachzug: 0, einbuergerung: 0 },
  eu: {
    arbeit: 1.6,
    existenz: 1.4,
    aufenthalt: 0.2,
    familiennachzug: 0.1,
    schulden: 1.5,
    einbuergerung: 0.7,
  },
  befristet: { anerkennung: 2, familiennachzug: 1.3, aufenthalt: 1.3 },
  unbefristet: {
    einbuergerung: 6,
    aufenthalt: 0.3,
    sprache: 0.4,
    schulden: 1.8,
    familie: 1.6,
    engagement: 2,
  },
  deutsch: { einbuergerung: 0, aufenthalt: 0.1, sprache: 0.2, engagement: 4, familie: 1.5, schulden: 1.5 },
};

const weights = new Map<string, Weighted<string>>(
  ["unbekannt", ...Object.keys(moreOften)].map((group) => [
    group,
    usual.map(([topic, weight]) => [topic, weight * (moreOften[group]?.[topic] ?? 1)] as const),
  ]),
);

/** With children; it stands in place of a group of residence status. */
export const childhood = "kindheit";
weights.set(childhood, [
  ["schule", 50],
  ["gesundheit", 18],
  ["familie", 16],
  ["sprache", 8],
  ["engagement", 5],
  ["behinderung", 3],
]);

/** One to three topics, the main one first. */
export function chooseTopics(random: Random, residenceGroup: string, mainTopic: string | null): string[] {
  const choices = weights.get(residenceGroup) ?? usual;
  const count = random.weighted([
    [1, 58],
    [2, 30],
    [3, 12],
  ]);
  const topics = [mainTopic ?? random.weighted(choices)];
  while (topics.length < count) {
    const topic = random.weighted(choices);
    if (!topics.includes(topic)) topics.push(topic);
  }
  return topics;
}

/** What a case is about, as one line. */
export const concerns: Readonly<Record<string, string>> = {
  behoerden: "Begleitung bei Behördenangelegenheiten",
  arbeit: "Einstieg in den Arbeitsmarkt",
  sprache: "Zugang zum Integrationskurs",
  wohnen: "Wohnungssuche und Auszug aus der Unterkunft",
  existenz: "Sicherung des Lebensunterhalts",
  aufenthalt: "Klärung des Aufenthalts",
  schule: "Schul- und Kitaplatz",
  gesundheit: "Zugang zu medizinischer Versorgung",
  anerkennung: "Anerkennung des Berufsabschlusses",
  familie: "Unterstützung der Familie",
  ausbildung: "Suche nach einem Ausbildungsplatz",
  schulden: "Regulierung von Schulden",
  psychosozial: "Psychosoziale Stabilisierung",
  familiennachzug: "Nachzug der Familie",
  einbuergerung: "Vorbereitung der Einbürgerung",
  engagement: "Einstieg in ein Ehrenamt",
  behinderung: "Hilfen wegen einer Behinderung",
  diskriminierung: "Unterstützung nach Diskriminierung",
  gewalt: "Schutz vor Gewalt",
  rueckkehr: "Klärung der Rückkehr",
  sonstiges: "Allgemeine Unterstützung",
};

/** Where people are referred to for a topic. */
export const referralTargets: Readonly<Record<string, Weighted<string>>> = {
  behoerden: [
    ["mbe", 5],
    ["jmd", 1],
    ["ehrenamt", 3],
    ["sozialamt", 1],
  ],
  arbeit: [
    ["jobcenter", 4],
    ["arbeitsagentur", 4],
    ["jmd", 1],
  ],
  sprache: [
    ["sprachkurs", 8],
    ["ehrenamt", 2],
  ],
  wohnen: [
    ["wohnen", 7],
    ["sozialamt", 1],
  ],
  existenz: [
    ["jobcenter", 5],
    ["sozialamt", 4],
  ],
  aufenthalt: [
    ["asylverfahrensberatung", 5],
    ["auslaenderbehoerde", 3],
    ["recht", 3],
  ],
  schule: [
    ["jugendamt", 3],
    ["jmd", 3],
    ["mbe", 2],
  ],
  gesundheit: [
    ["gesundheit", 6],
    ["schwanger", 1],
    ["sucht", 1],
  ],
  anerkennung: [
    ["anerkennung", 9],
    ["arbeitsagentur", 1],
  ],
  familie: [
    ["jugendamt", 4],
    ["schwanger", 1],
    ["verein", 1],
  ],
  ausbildung: [
    ["arbeitsagentur", 5],
    ["jmd", 4],
  ],
  schulden: [
    ["schuldner", 9],
    ["sozialamt", 1],
  ],
  psychosozial: [
    ["gesundheit", 8],
    ["sucht", 1],
  ],
  familiennachzug: [
    ["recht", 3],
    ["mbe", 4],
    ["auslaenderbehoerde", 2],
  ],
  einbuergerung: [
    ["auslaenderbehoerde", 4],
    ["mbe", 2],
  ],
  engagement: [
    ["ehrenamt", 4],
    ["verein", 6],
  ],
  behinderung: [
    ["sozialamt", 5],
    ["gesundheit", 3],
  ],
  diskriminierung: [
    ["antidiskriminierung", 9],
    ["recht", 1],
  ],
  gewalt: [
    ["frauen", 8],
    ["jugendamt", 1],
  ],
  rueckkehr: [
    ["sonstige", 5],
    ["recht", 2],
  ],
  sonstiges: [
    ["sonstige", 3],
    ["mbe", 2],
    ["verein", 2],
  ],
};
