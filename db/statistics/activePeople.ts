import type { Reader } from "../engine/connection.ts";
import type { PersonFacts } from "./facts.ts";

/**
 * The people whom a table of a period may count, found one after the other while contacts, cases and participations
 * are read. In a large centre they are a part of all people, so nobody else's attributes need to be read.
 */
export class ActivePeople {
  readonly #found = new Map<string, PersonFacts>();
  readonly #inBin: ReadonlySet<string>;

  constructor(reader: Reader) {
    const rows = reader.all<{ id: string }>("SELECT id FROM people WHERE removedAt IS NOT NULL");
    this.#inBin = new Set(rows.map(({ id }) => id));
  }

  /** The facts of a person, begun where nothing is known yet; `undefined` for somebody in the bin. */
  of(personId: string): PersonFacts | undefined {
    const known = this.#found.get(personId);
    if (known || this.#inBin.has(personId)) return known;
    const begun = nothingKnown(personId);
    this.#found.set(personId, begun);
    return begun;
  }

  /** Whether somebody may be counted at all: false for people in the bin. */
  has(personId: string): boolean {
    return !this.#inBin.has(personId);
  }

  /** The ids of those found. */
  ids(): string[] {
    return [...this.#found.keys()];
  }
}

function nothingKnown(personId: string): PersonFacts {
  return {
    personId,
    gender: null,
    birth: null,
    citizenships: [],
    accessRoute: null,
    residenceStatus: null,
    employment: null,
    germanLevel: null,
    housing: null,
    residence: null,
    contacts: 0,
    isNew: false,
    topics: [],
    interpreting: [],
    referrals: [],
    lateQuarters: [],
    cases: [],
  };
}
