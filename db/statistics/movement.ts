import { containsDay, type Period } from "../../shared/periods.ts";
import type { Category } from "./categories.ts";
import type { CaseFacts } from "./facts.ts";

/** How a case can move through a period; a person can have several of these. */
export const movements: readonly Category[] = [
  { code: "aktiv-beginn", label: "aktiv zu Beginn" },
  { code: "eroeffnet", label: "eröffnet" },
  { code: "geschlossen", label: "geschlossen" },
  { code: "aktiv-ende", label: "aktiv am Ende" },
];

/** The movements of somebody's cases: those that at least one of the cases shows. */
export function movementsOf(cases: readonly CaseFacts[], period: Period): string[] {
  return cases.flatMap((one) => movementsOfCase(one, period));
}

/** True when the case was active at some time in the period. */
export function isActiveIn(one: CaseFacts, period: Period): boolean {
  return one.openedOn <= period.end && !wasClosedBefore(one, period.start);
}

/** True when the case was closed on a day of the period. */
export function isClosedIn(one: CaseFacts, period: Period): boolean {
  return one.closedOn !== null && containsDay(period, one.closedOn);
}

function movementsOfCase(one: CaseFacts, period: Period): string[] {
  const found: string[] = [];
  if (!isActiveIn(one, period)) return found;
  found.push(one.openedOn < period.start ? "aktiv-beginn" : "eroeffnet");
  found.push(isClosedIn(one, period) ? "geschlossen" : "aktiv-ende");
  return found;
}

function wasClosedBefore(one: CaseFacts, day: string): boolean {
  return one.closedOn !== null && one.closedOn < day;
}
