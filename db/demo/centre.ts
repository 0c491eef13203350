import type { DayNumber, WorkCalendar } from "./calendar.ts";
import type { Surroundings } from "./places.ts";
import type { Random } from "./random.ts";
import type { Simulation } from "./simulation.ts";

/** What a measure needs to know of a person to invite her. */
export interface KnownPerson {
  id: string;
  female: boolean;
  born: DayNumber;
}

/** The centre while its years are made up. */
export interface Centre {
  simulation: Simulation;
  calendar: WorkCalendar;
  surroundings: Surroundings;
  random: Random;
  users: readonly { id: string }[];
  today: DayNumber;
  /** People registered so far, in the order of their first contact. */
  known: KnownPerson[];
  /** The latest contacts, newest last: whom the users have in mind now. */
  recent: { personId: string; userId: string }[];
  tally: { contacts: number; measures: number };
}

const mostRecent = 80;

/** Remembers a contact of a user. */
export function remember(centre: Centre, personId: string, userId: string): void {
  centre.recent.push({ personId, userId });
  if (centre.recent.length > mostRecent) centre.recent.shift();
}

/** Somebody of the team; the first one, who leads it, has fewer people. */
export function chooseUser(centre: Centre, random: Random): string {
  const [lead, ...managers] = centre.users;
  const chosen = managers.length === 0 || random.chance(0.12) ? lead : random.pick(managers);
  return chosen?.id ?? "";
}
