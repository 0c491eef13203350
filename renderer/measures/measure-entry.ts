import type { Day } from "../../shared/dates.ts";
import type { MeasureAttributes } from "../../shared/model/measures.ts";

/** The form of a new measure, as it stands on screen and in the draft. */
export interface MeasureEntry extends Omit<MeasureAttributes, "kind" | "startsOn"> {
  kind: string | null;
  startsOn: Day | null;
}

/** The draft of a new measure. */
export const newMeasureDraftKey = "newMeasure";

/** An empty form that begins today. */
export function emptyMeasure(today: Day): MeasureEntry {
  return {
    title: "",
    kind: null,
    objectives: [],
    fundingLine: null,
    startsOn: today,
    endsOn: null,
    place: "",
    description: "",
  };
}

/** What still has to be answered: field → German sentence. */
export function openMeasureQuestions(entry: MeasureEntry): Record<string, string> {
  const questions: Record<string, string> = {};
  if (entry.title.trim() === "") questions.title = "Geben Sie der Maßnahme einen Titel.";
  if (entry.kind === null) questions.kind = "Wählen Sie die Art der Maßnahme.";
  if (!entry.startsOn) questions.startsOn = "Geben Sie den ersten Tag ein.";
  if (entry.startsOn && entry.endsOn && entry.endsOn < entry.startsOn)
    questions.endsOn = "Das Ende liegt vor dem Beginn.";
  return questions;
}

/** The attributes of a form without open questions. */
export function measureOf(entry: MeasureEntry): MeasureAttributes {
  return { ...entry, title: entry.title.trim(), kind: entry.kind ?? "", startsOn: entry.startsOn ?? "" };
}
