import type { Random } from "../search/random.ts";
import type { WorldPerson } from "../world/world.ts";
import { agesFit } from "./ages.ts";
import { bringDown } from "./bringDown.ts";
import type { Records } from "./jointPerson.ts";
import { constant, isNewcomer, presentIn, type Slots } from "./presence.ts";
import type { PublishedYear } from "./publishedYear.ts";
import { codesNamed, withCodes, withPopulation } from "./record.ts";
import { yearSlot } from "./slots.ts";
import { yearOfQuarters } from "./yearOfQuarters.ts";

/** Makes the records of somebody advised, or taking part in measures, fit each other again after one has changed. */
export class PresenceYear {
  readonly #year: PublishedYear;

  constructor(year: PublishedYear) {
    this.#year = year;
  }

  /** The records of such a person, the one at `changed` having changed, or `undefined` where there is none. */
  settle(records: Records, changed: number): Records | undefined {
    const slots = [...records];
    const own = slots[changed];
    if (changed === yearSlot) {
      if (!own) return undefined;
      bringDown(slots, own, this.#year);
    }
    if (own) alike(slots, own);
    keepOneBeginning(slots, changed, this.#year.random);
    for (const slot of presentIn(slots)) {
      if (slots[slot] === records[slot]) continue;
      slots[slot] = this.#year.complete(slot, slots[slot]);
      if (!slots[slot]) return undefined;
    }
    slots[yearSlot] = yearOfQuarters(slots, this.#year);
    return slots[yearSlot] && slots;
  }
}

/** What never changes is the same in all records; where ages would not fit, so is the age. */
function alike(slots: Slots, own: WorldPerson): void {
  const lasting = codesNamed(own, constant);
  const ages = slots.flatMap((record) => record?.codes.ageGroup ?? []);
  const same = agesFit(ages) ? lasting : { ...lasting, ...codesNamed(own, ["ageGroup"]) };
  for (const [slot, record] of slots.entries()) if (record) slots[slot] = withCodes(record, same);
}

/** Somebody is new once: in the first quarter with a contact. */
function keepOneBeginning(slots: Slots, changed: number, random: Random): void {
  if (changed !== yearSlot && slots[changed] && isNewcomer(slots[changed])) slots.fill(undefined, 0, changed);
  const [first, ...later] = presentIn(slots);
  if (first === undefined) return;
  for (const slot of later) {
    const record = slots[slot];
    if (!record || !isNewcomer(record)) continue;
    slots[slot] = withPopulation(record, "newcomers", false);
    const beginning = slots[first];
    if (beginning && random.below(2) === 0) slots[first] = withPopulation(beginning, "newcomers", true);
  }
}
