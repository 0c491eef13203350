import { codeLabel } from "../../shared/codelists/codelists.ts";
import type { Day } from "../../shared/dates.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Consultation } from "../../shared/model/consultations.ts";
import type { DatedAttributeName, DatedValue, TimelineEntry } from "../../shared/model/people.ts";
import { durationHeading, kindHeading } from "../consultations/words.ts";
import { shortDay, timeOfDay } from "./day-words.ts";
import { datedValueWords, untilWords } from "./person-facts.ts";

const attributeTitles: Record<DatedAttributeName, string> = {
  residenceStatus: "Aufenthaltsstatus",
  employment: "Erwerbssituation",
  livelihood: "Lebensunterhalt",
  germanLevel: "Deutschkenntnisse",
  housing: "Wohnsituation",
  residence: "Wohnort",
};

const attendanceWords = { present: "anwesend", absent: "gefehlt", excused: "entschuldigt" };
const caseWords = { opened: "Fall eröffnet", closed: "Fall geschlossen", reopened: "Fall wieder geöffnet" };

/** A line of the timeline, or the values that were entered for the same day, which stand together. */
export type TimelineLine = TimelineEntry | { kind: "values"; id: string; date: Day; values: DatedValue[] };

/** Joins neighbouring attribute values of one day, so that a first interview does not fill the screen. */
export function timelineLines(entries: readonly TimelineEntry[]): TimelineLine[] {
  const lines: TimelineLine[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (entry.kind === "attribute" && last?.kind === "values" && last.date === entry.date) {
      last.values.push(entry.value);
    } else if (entry.kind === "attribute") {
      lines.push({ kind: "values", id: entry.id, date: entry.date, values: [entry.value] });
    } else {
      lines.push(entry);
    }
  }
  return lines;
}

/** "Deutschkenntnisse: B1", or "Wohnort: Darmstadt" with until when it holds. */
export function datedValueLine(value: DatedValue): string {
  const words = `${attributeTitle(value.attribute)}: ${datedValueWords(value)}`;
  return [words, untilWords(value.validUntil)].filter(Boolean).join(" ");
}

/** The German name of a dated attribute. */
export function attributeTitle(attribute: DatedAttributeName): string {
  return attributeTitles[attribute];
}

/** "Beratung · persönlich · 30 min" */
export function consultationTitle({ kind, mode, duration }: Consultation): string {
  const parts = [kindHeading(kind), codeLabel("contactMode", mode), duration && durationHeading(duration)];
  return parts.filter(Boolean).join(" · ");
}

/** What happened, in bold, and what is added to it in a muted tone. */
export function entryTitle(entry: TimelineLine): { title: string; addition: string } {
  switch (entry.kind) {
    case "consultation":
      return { title: consultationTitle(entry.consultation), addition: "" };
    case "attendance":
      return { title: entry.title, addition: attendanceWords[entry.state] };
    case "participation":
      return { title: entry.title, addition: "nimmt teil" };
    case "task":
      return { title: entry.title, addition: entry.done ? "erledigt" : "Wiedervorlage, offen" };
    case "case":
      return {
        title: caseWords[entry.event],
        addition: entry.reason ? codeLabel("closureReason", entry.reason) : "",
      };
    case "attribute":
      return { title: datedValueLine(entry.value), addition: "" };
    case "values":
      return valuesTitle(entry.values);
  }
}

function valuesTitle(values: readonly DatedValue[]): { title: string; addition: string } {
  const [first] = values;
  if (first && values.length === 1) return { title: datedValueLine(first), addition: "" };
  return { title: "Angaben eingetragen", addition: "" };
}

/** The text of the date column: a contact recorded on its own day shows the time as well, while it is today. */
export function entryWhen(entry: TimelineLine, today: Day): string {
  const day = shortDay(entry.date, today);
  if (entry.kind !== "consultation" || entry.date !== today) return day;
  const { recordedAt } = entry.consultation;
  return dayOf(new Date(recordedAt)) === today ? `${day} ${timeOfDay(recordedAt)}` : day;
}
