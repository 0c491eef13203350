import { createHash } from "node:crypto";
import { type ContactLimit, contactLimits, countsContacts, fewestContacts } from "./contacts.ts";
import type { CheckedPerson, PublishedTable } from "./publishedTable.ts";
import { recordOf } from "./record.ts";
import { type Counted, type CountedTable, cellsOfPerson, emptyCount, prepareTable } from "./recount.ts";
import { brokenRule } from "./rules.ts";

/** What the checker found out about a world. */
export type Verdict =
  | { accepted: false; why: string }
  | { accepted: true; counts: ReadonlyMap<string, Int32Array> };

/**
 * Examines whether a world is one that the published tables allow (STATISTIK 3.5). It knows nothing of how a world
 * was found: it counts every cell anew, and nothing counts as witnessed but what it counted itself.
 */
export class Checker {
  readonly #tables: readonly CountedTable[];
  readonly #cells: number;
  readonly #limits: readonly ContactLimit[];
  readonly #examined = new WeakMap<CheckedPerson, Examined>();
  readonly #real: ReadonlySet<string>;
  readonly #brokenRule: (person: CheckedPerson) => string | undefined;

  /**
   * `tables`: all published tables whose persons are linked, those of one cluster, and that of contacts; `reach`: how far a true value
   * can be from a published multiple of 5 as the attacker knows the method (4 for keyed rounding); `truth`: the real
   * persons, of whom a world may hold also those whom a slip of recording makes break a rule; `rules`: what holds for
   * every person.
   */
  constructor(
    tables: readonly PublishedTable[],
    reach: number,
    truth: readonly CheckedPerson[],
    rules: (person: CheckedPerson) => string | undefined = brokenRule,
  ) {
    this.#brokenRule = rules;
    this.#real = new Set(truth.filter((person) => rules(person) !== undefined).map(recordOf));
    this.#tables = tables
      .filter((table) => !countsContacts(table))
      .map((table) => prepareTable(table, reach));
    this.#limits = contactLimits(tables);
    this.#cells = this.#tables.reduce((sum, { published }) => sum + published.length, 0);
  }

  /** Accepts a world, with the number of persons in each cell of each table, or says why not. */
  check(world: readonly CheckedPerson[]): Verdict {
    const counted = emptyCount(this.#cells);
    const marks = marksFor(world.length);
    const left = this.#limits.map(({ most }) => most);
    for (let position = 0; position < world.length; position += 1) {
      const person = world[position] as CheckedPerson;
      const { cells, contacts, why } = this.#examine(person);
      if (why !== undefined) return { accepted: false, why };
      contacts.forEach((fewest, limit) => {
        left[limit] = (left[limit] ?? 0) - fewest;
      });
      for (let place = 0; place < cells.length; place += 1) {
        const cell = cells[place] as number;
        counted.persons[cell] = (counted.persons[cell] as number) + 1;
        counted.first[cell] = (counted.first[cell] as number) + (marks.first[position] as number);
        counted.second[cell] = (counted.second[cell] as number) + (marks.second[position] as number);
      }
    }
    if (left.some((contacts) => contacts < 0))
      return { accepted: false, why: "more contacts than published" };
    return this.#judge(counted);
  }

  #judge({ persons, first, second }: Counted): Verdict {
    const valueOfSet = new Map<string, number>();
    const counts = new Map<string, Int32Array>();
    let begin = 0;
    for (const table of this.#tables) {
      counts.set(table.id, persons.slice(begin, begin + table.published.length));
      for (let cell = 0; cell < table.published.length; cell += 1) {
        const published = table.published[cell];
        const number = persons[begin + cell] ?? 0;
        if (published === null || published === undefined) continue;
        if (number < (table.least[cell] ?? 0) || number > (table.most[cell] ?? 0)) {
          return { accepted: false, why: `${table.id}: a cell lies outside its interval` };
        }
        if (number === 0) continue;
        // The same set of persons always has the same published value.
        const set = `${number}/${first[begin + cell]}/${second[begin + cell]}`;
        const known = valueOfSet.get(set);
        if (known !== undefined && known !== published) {
          return { accepted: false, why: `${table.id}: one set of persons with two published values` };
        }
        valueOfSet.set(set, published);
      }
      begin += table.published.length;
    }
    return { accepted: true, counts };
  }

  /** A person is examined once: worlds share most of their persons, and nobody changes them. */
  #examine(person: CheckedPerson): Examined {
    const before = this.#examined.get(person);
    if (before) return before;
    const examined = this.#lookAt(person);
    this.#examined.set(person, examined);
    return examined;
  }

  #lookAt(person: CheckedPerson): Examined {
    const broken = this.#brokenRule(person);
    if (broken !== undefined && !this.#real.has(recordOf(person))) return unfit(broken);
    const cells: number[] = [];
    let begin = 0;
    for (const table of this.#tables) {
      const own = cellsOfPerson(table, person);
      if (own === undefined) return unfit(`${table.id}: a person fits no category`);
      for (const cell of own) cells.push(begin + cell);
      begin += table.published.length;
    }
    const contacts = this.#limits.map(({ period }) => fewestContacts(person, period));
    return { cells: new Int32Array(cells), contacts, why: undefined };
  }
}

function unfit(why: string): Examined {
  return { cells: new Int32Array(), contacts: [], why };
}

/** The cells of all tables in which a person counts, or why there cannot be such a person. */
interface Examined {
  cells: Int32Array;
  /** For each limit the fewest contacts of the person. */
  contacts: readonly number[];
  why: string | undefined;
}

/** Random marks of persons: the sums of their marks tell two sets of persons apart. */
interface Marks {
  first: Uint32Array;
  second: Uint32Array;
}

function marksFor(persons: number): Marks {
  return { first: digestNumbers("first", persons), second: digestNumbers("second", persons) };
}

const known = new Map<string, Uint32Array>();

/** Numbers from SHA-256, eight from one digest: the same for every world, so that results can be repeated. */
function digestNumbers(name: string, length: number): Uint32Array {
  const before = known.get(name) ?? new Uint32Array(0);
  if (before.length >= length) return before;
  const numbers = new Uint32Array(Math.ceil((length * 1.2) / 8) * 8);
  for (let position = 0; position < numbers.length; position += 8) {
    const digest = createHash("sha256").update(`${name} ${position}`).digest();
    for (let part = 0; part < 8; part += 1) numbers[position + part] = digest.readUInt32LE(part * 4);
  }
  known.set(name, numbers);
  return numbers;
}
