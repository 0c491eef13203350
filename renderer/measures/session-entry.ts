import type { Day } from "../../shared/dates.ts";
import type { SessionAttributes } from "../../shared/model/measures.ts";
import { type Rhythm, readTime } from "./session-series.ts";

/** The form of a session, as it stands on screen and in the draft; times as they are typed. */
export interface SessionEntry {
  date: Day | null;
  startsAt: string;
  endsAt: string;
  topic: string;
  rhythm: Rhythm;
  /** How many sessions the series has. */
  times: number;
}

const usualTimes = 10;

/** The form filled with a session, or empty. */
export function sessionEntryOf(session: SessionAttributes | null): SessionEntry {
  return {
    date: session?.date ?? null,
    startsAt: session?.startsAt ?? "",
    endsAt: session?.endsAt ?? "",
    topic: session?.topic ?? "",
    rhythm: "once",
    times: usualTimes,
  };
}

/** What still has to be answered: field → German sentence. */
export function openSessionQuestions(entry: SessionEntry): Record<string, string> {
  const questions: Record<string, string> = {};
  const startsAt = readTime(entry.startsAt);
  const endsAt = readTime(entry.endsAt);
  if (!entry.date) questions.date = "Geben Sie den Tag ein.";
  if (startsAt === undefined) questions.startsAt = "Geben Sie die Uhrzeit so ein: 14:30.";
  if (endsAt === undefined) questions.endsAt = "Geben Sie die Uhrzeit so ein: 14:30.";
  if (startsAt && endsAt && endsAt < startsAt) questions.endsAt = "Das Ende liegt vor dem Beginn.";
  return questions;
}

/** The attributes of a form without open questions. */
export function sessionOf({ date, startsAt, endsAt, topic }: SessionEntry): SessionAttributes {
  return { date: date ?? "", startsAt: readTime(startsAt) ?? null, endsAt: readTime(endsAt) ?? null, topic };
}
