import type { WorldPerson } from "../world/world.ts";
import { nameIn } from "./slots.ts";

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

  constructor(records: Records) {
    this.records = records;
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
