import { type Day, germanDay } from "../../shared/dates.ts";
import type { SessionAttributes } from "../../shared/model/measures.ts";

/** "03.09.2026 bis 18.12.2026", "am 03.09.2026", "seit 03.09.2026", "ab 03.09.2026". */
export function periodWords({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, today: Day): string {
  if (endsOn === null) return `${startsOn > today ? "ab" : "seit"} ${germanDay(startsOn)}`;
  return startsOn === endsOn
    ? `am ${germanDay(startsOn)}`
    : `${germanDay(startsOn)} bis ${germanDay(endsOn)}`;
}

/** "10:00 bis 12:00", "ab 10:00", "bis 12:00", or an empty text. */
export function timeWords({ startsAt, endsAt }: Pick<SessionAttributes, "startsAt" | "endsAt">): string {
  if (startsAt && endsAt) return `${startsAt} bis ${endsAt}`;
  if (startsAt) return `ab ${startsAt}`;
  return endsAt ? `bis ${endsAt}` : "";
}

/** "1 Termin", "12 Termine". */
export function sessionsWords(count: number): string {
  return count === 1 ? "1 Termin" : `${count} Termine`;
}
