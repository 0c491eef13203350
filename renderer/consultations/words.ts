import { codeLabel, codeValues } from "../../shared/codelists/codelists.ts";

const kindWords: Record<string, string> = { kurz: "Kurzkontakt" };

const durationWords: Record<string, string> = {
  "15": "bis 15 min",
  "30": "30 min",
  "60": "60 min",
  "60+": "über 60 min",
};

/** Topics whose full name is too long for a quick pick. */
const shortTopics: Record<string, string> = {
  aufenthalt: "Aufenthalt",
  sprache: "Sprache",
  schule: "Kita/Schule",
  ausbildung: "Ausbildung",
  anerkennung: "Anerkennung",
  existenz: "Existenz",
  familie: "Familie",
  behoerden: "Behörden",
  engagement: "Ehrenamt",
  rueckkehr: "Rückkehr",
};

/** The kind of a contact in a heading: "Kurzkontakt", "Beratung". */
export function kindHeading(kind: string): string {
  return kindWords[kind] ?? codeLabel("contactKind", kind);
}

/** The length of a contact in a heading: "30 min". */
export function durationHeading(duration: string): string {
  return durationWords[duration] ?? codeLabel("durationBand", duration);
}

/** The short name of a topic on a quick pick. */
export function shortTopic(topic: string): string {
  return shortTopics[topic] ?? codeLabel("topic", topic);
}

/** Lengths as quick picks; the unit stands behind them. */
export const durationPicks = codeValues("durationBand").map(({ code }) => ({ id: code, label: code }));

/** Ways of contact as quick picks, the most frequent ones first. */
export const modePicks = ["persoenlich", "telefon", "video", "messenger", "email"]
  .concat(codeValues("contactMode").map(({ code }) => code))
  .filter((code, index, all) => all.indexOf(code) === index)
  .map((code) => ({ id: code, label: codeLabel("contactMode", code) }));
