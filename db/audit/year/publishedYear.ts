import type { Completion } from "../search/complete.ts";
import type { Random } from "../search/random.ts";
import type { WorldPerson } from "../world/world.ts";
import { quarterSlots } from "./slots.ts";

/** A year as far as its quarters were published: what records that are made up for it must fit. */
export class PublishedYear {
  readonly random: Random;
  /** The places of the published quarters; one follows the other, up to the last of the year. */
  readonly sealed: readonly number[];
  readonly #completions: readonly Completion[];

  /** `completions`: for each place. */
  constructor(completions: readonly Completion[], random: Random, sealed: readonly number[]) {
    this.#completions = completions;
    this.random = random;
    this.sealed = sealed;
  }

  /** True where no quarter is missing, so that the year is nothing but its quarters. */
  get isWhole(): boolean {
    return this.sealed.length === quarterSlots.length;
  }

  /** The record with everything that the tables at this place ask; `undefined` where there is no such person. */
  complete(slot: number, record: WorldPerson | undefined): WorldPerson | undefined {
    if (!record) return undefined;
    return this.#completions[slot]?.person({
      populations: new Set(record.populations),
      codes: { ...record.codes },
    });
  }
}
