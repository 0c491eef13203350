import { createHash } from "node:crypto";
import type { CheckedPerson, PublishedTable } from "./publishedTable.ts";
import { recordOf } from "./record.ts";
import { type CountedTable, countTable, prepareTable } from "./recount.ts";
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
  readonly #real: ReadonlySet<string>;

  /**
   * `tables`: all published tables whose persons are linked, those of one cluster; `reach`: how far a true value
   * can be from a published multiple of 5 as the attacker knows the method (4 for keyed rounding); `truth`: the real
   * persons, of whom a world may hold also those whom a slip of recording makes break a rule.
   */
  constructor(tables: readonly PublishedTable[], reach: number, truth: readonly CheckedPerson[]) {
    this.#real = new Set(truth.filter((person) => brokenRule(person) !== undefined).map(recordOf));
    this.#tables = tables.map((table) => prepareTable(table, reach));
  }

  /** Accepts a world, with the number of persons in each cell of each table, or says why not. */
  check(world: readonly CheckedPerson[]): Verdict {
    for (const person of world) {
      const broken = brokenRule(person);
      if (broken !== undefined && !this.#real.has(recordOf(person))) return { accepted: false, why: broken };
    }
    const marks = marksFor(world.length);
    const valueOfSet = new Map<string, number>();
    const counts = new Map<string, Int32Array>();
    for (const table of this.#tables) {
      const counted = countTable(table, world, marks);
      if (counted === undefined) return { accepted: false, why: `${table.id}: a person fits no category` };
      counts.set(table.id, counted.persons);
      for (let cell = 0; cell < table.published.length; cell += 1) {
        const published = table.published[cell];
        const persons = counted.persons[cell] ?? 0;
        if (published === null || published === undefined) continue;
        if (persons < (table.least[cell] ?? 0) || persons > (table.most[cell] ?? 0)) {
          return { accepted: false, why: `${table.id}: a cell lies outside its interval` };
        }
        if (persons === 0) continue;
        // The same set of persons always has the same published value.
        const set = `${persons}/${counted.first[cell]}/${counted.second[cell]}`;
        const known = valueOfSet.get(set);
        if (known !== undefined && known !== published) {
          return { accepted: false, why: `${table.id}: one set of persons with two published values` };
        }
        valueOfSet.set(set, published);
      }
    }
    return { accepted: true, counts };
  }
}

/** Random marks of persons: the sums of their marks tell two sets of persons apart. */
export interface Marks {
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
