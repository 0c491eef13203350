import type { Day } from "../../shared/dates.ts";

/** One ranked hit of the search over people. */
export interface NameHit {
  personId: string;
  /** Ranges `[start, end)` in "Lastname, Firstname". */
  highlights: { start: number; end: number }[];
  /** How it matched where it is no literal match, in German. */
  explanation: string;
}

/** The search over people, kept in step with the database. */
export interface NameSearch {
  search(text: string, today: Day): NameHit[];
}
