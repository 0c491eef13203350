import { addDays, type Day } from "../../shared/dates.ts";

/** How a session is repeated: not at all, or every so many days. */
export const rhythms = {
  once: { label: "einmal", days: 0 },
  daily: { label: "täglich", days: 1 },
  weekly: { label: "wöchentlich", days: 7 },
  fortnightly: { label: "alle 2 Wochen", days: 14 },
} as const;

export type Rhythm = keyof typeof rhythms;

/** A year of weekly sessions: more at once is a slip of the keyboard. */
export const mostSessions = 52;

/** The days of a series, first day first. `times` counts the first one too. */
export function seriesDays(first: Day, rhythm: Rhythm, times: number): Day[] {
  const count = rhythm === "once" ? 1 : Math.max(1, Math.min(mostSessions, times));
  return Array.from({ length: count }, (_, index) => addDays(first, index * rhythms[rhythm].days));
}

/**
 * Reads a time of day as people type it: 9, 9:30, 930, 0930, 9.30, "9 Uhr". Gives `HH:MM`, `null` for nothing
 * typed, or `undefined` for what is no time.
 */
export function readTime(typed: string): string | null | undefined {
  const text = typed.trim().replace(/\s*uhr$/i, "");
  if (text === "") return null;
  const match = /^(\d{1,2})(?:[:.,]?(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, hours = "", minutes = "00"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
