import { writeNote } from "./notes.ts";
import type { Random, Weighted } from "./random.ts";
import { chooseTopics } from "./topics.ts";

/** What a contact is like, apart from who, when and by whom. */
export interface ContactContent {
  mode: string;
  duration: string | null;
  topics: string[];
  language: string | null;
  interpreting: string | null;
  note: string;
}

/** What the content of a contact depends on. `languages` first language first. */
export interface ContactSituation {
  kind: string;
  residenceGroup: string;
  germanLevel: string | null;
  languages: readonly string[];
  mainTopic: string | null;
}

const modes: Readonly<Record<string, Weighted<string>>> = {
  kurz: [
    ["telefon", 40],
    ["persoenlich", 34],
    ["email", 15],
    ["messenger", 11],
  ],
  verweis: [
    ["persoenlich", 55],
    ["telefon", 31],
    ["email", 11],
    ["messenger", 3],
  ],
  beratung: [
    ["persoenlich", 65],
    ["telefon", 14],
    ["aufsuchend", 6],
    ["video", 4],
    ["email", 3],
    ["messenger", 3],
    ["begleitung", 4],
    ["gruppe", 1],
  ],
  fall: [
    ["persoenlich", 48],
    ["telefon", 17],
    ["begleitung", 10],
    ["aufsuchend", 8],
    ["dritte", 9],
    ["email", 4],
    ["messenger", 3],
    ["brief", 1],
  ],
};

const durations: Readonly<Record<string, Weighted<string>>> = {
  kurz: [
    ["15", 82],
    ["30", 18],
  ],
  verweis: [
    ["15", 38],
    ["30", 50],
    ["60", 12],
  ],
  beratung: [
    ["15", 4],
    ["30", 36],
    ["60", 50],
    ["60+", 10],
  ],
  fall: [
    ["15", 10],
    ["30", 22],
    ["60", 44],
    ["60+", 24],
  ],
};

const help: Weighted<string> = [
  ["fachkraft", 34],
  ["laien", 22],
  ["angehoerige", 21],
  ["fern", 13],
  ["professionell", 10],
];
const notedShare: Readonly<Record<string, number>> = { kurz: 0.36, verweis: 0.55, beratung: 0.66, fall: 0.8 };

/** Makes up what was talked about, how, how long and in which language. */
export function chooseContent(random: Random, situation: ContactSituation): ContactContent {
  const { kind } = situation;
  const topics = chooseTopics(random, situation.residenceGroup, situation.mainTopic);
  const language = chooseLanguage(random, situation);
  const content = {
    mode: random.weighted(modes[kind] ?? []),
    duration: random.chance(0.07) ? null : random.weighted(durations[kind] ?? []),
    topics,
    language: random.chance(0.06) ? null : language,
    interpreting: random.chance(0.09) ? null : chooseInterpreting(random, language, situation.languages),
  };
  return { ...content, note: random.chance(notedShare[kind] ?? 0) ? writeNote(random, topics, kind) : "" };
}

/** How well a talk in German works, 0 to 1. */
const germanWorks: Readonly<Record<string, number>> = {
  keine: 0,
  alpha: 0,
  A1: 0.1,
  A2: 0.45,
  B1: 0.8,
  B2: 0.95,
};

function chooseLanguage(random: Random, { germanLevel, languages }: ContactSituation): string {
  const german = germanLevel === null ? 0.5 : (germanWorks[germanLevel] ?? 1);
  if (languages.length === 0 || random.chance(german)) return "deu";
  if (languages.includes("eng") && random.chance(0.5)) return "eng";
  return languages[0] ?? "deu";
}

function chooseInterpreting(random: Random, language: string, languages: readonly string[]): string {
  if (language === "deu" || language === "eng") return "keine";
  return languages.length > 0 ? random.weighted(help) : "keine";
}
