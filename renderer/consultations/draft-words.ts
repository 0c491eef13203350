import { dayOf, today } from "../../shared/dates.ts";
import { shortDay, timeOfDay } from "../people/day-words.ts";

/** "Entwurf 14:02", with the day when it is not today's. */
export function draftWords(savedAt: Date | undefined): string {
  if (!savedAt) return "Entwurf";
  const day = dayOf(savedAt);
  const time = timeOfDay(savedAt.toISOString());
  return day === today() ? `Entwurf ${time}` : `Entwurf ${shortDay(day, today())} ${time}`;
}
