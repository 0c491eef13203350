import type { Period } from "../../shared/periods.ts";

/** First ages of the groups, oldest group first. */
const ageGroups: readonly [firstAge: number, code: string][] = [
  [65, "65+"],
  [45, "45-64"],
  [27, "27-44"],
  [18, "18-26"],
  [14, "14-17"],
  [0, "0-13"],
];

/**
 * The age group on the last day of the period.
 * Where only the year of birth is known, the birthday is taken as passed (born on 1 January).
 * Somebody born after that day, or without a date, is `unbekannt`.
 */
export function ageGroup(birth: string | null, period: Period): string {
  if (birth === null) return "unbekannt";
  const age = ageOn(birth, period.end);
  return ageGroups.find(([firstAge]) => age >= firstAge)?.[1] ?? "unbekannt";
}

/** Age in whole years on a day; `birth` is `YYYY-MM-DD` or `YYYY`. */
function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  const birthdayToCome = birth.length > 4 && birth.slice(5) > day.slice(5);
  return birthdayToCome ? years - 1 : years;
}
