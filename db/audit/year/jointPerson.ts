import type { WorldPerson } from "../world/world.ts";
import { nameIn } from "./slots.ts";

type Cells = readonly number[];

const nothing: Cells = [];

/** What the releases of a year know of one person: a record for each quarter and for the year, or none. */
export type Records = readonly (WorldPerson | undefined)[];

/**
 * A person of a whole year. To those who count, it is one person with many attributes: populations and codes of every
 * record, each under the name of its period. They are put together only where somebody asks for them, because the search makes
 * thousands of persons that nobody counts.
 */
export class JointPerson implements WorldPerson {
  readonly records: Records;
  #flat: WorldPerson | undefined;
  /** Who this one was before a change. */
  #before: JointPerson | undefined;
  #layout: object | undefined;
  #cells: (Cells | undefined)[] = [];

  /** `before`: the person with some other records of which these are made. */
  constructor(records: Records, before?: JointPerson) {
    this.records = records;
    this.#before = before;
  }

  /** The cells of a layout that count the record at a place, counted once; what did not change is that of before. */
  cellsIn(layout: object, slot: number, count: (record: WorldPerson) => Cells): Cells {
    if (layout !== this.#layout) this.#cells = [];
    this.#layout = layout;
    const record = this.records[slot];
    if (!record) return nothing;
    const isAsBefore = this.#before?.records[slot] === record;
    const cells =
      this.#cells[slot] ??
      (isAsBefore ? this.#before?.cellsIn(layout, slot, count) : undefined) ??
      count(record);
    this.#cells[slot] = cells;
    return cells;
  }

  /** Lets go of who this one was, so that not every step to a world stays in memory. */
  forget(): void {
    this.#before = undefined;
  }

  get populations(): readonly string[] {
    return this.#whole().populations;
  }

  get codes(): WorldPerson["codes"] {
    return this.#whole().codes;
  }

  #whole(): WorldPerson {
    this.#flat ??= flattened(this.records);
    return this.#flat;
  }
}

function flattened(records: Records): WorldPerson {
  const populations: string[] = [];
  const codes: Record<string, readonly string[]> = {};
  records.forEach((record, slot) => {
    if (!record) return;
    for (const population of record.populations) populations.push(nameIn(slot, population));
    for (const [name, values] of Object.entries(record.codes)) codes[nameIn(slot, name)] = values;
  });
  return { populations, codes };
}
