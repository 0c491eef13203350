import type { WorldPerson } from "../world/world.ts";
import {
  isActiveAtBeginning,
  isActiveAtEnd,
  type Movement,
  movementOfYear,
  movementsBetween,
} from "./caseMovements.ts";
import type { Records } from "./jointPerson.ts";
import type { PublishedYear } from "./publishedYear.ts";
import { codesNamed, sameCodes, withCodes, withPopulation } from "./record.ts";
import { yearSlot } from "./slots.ts";

const closing = "geschlossen";
const mostAttempts = 24;

/** Makes the records of somebody with a case fit each other again after one has changed. */
export class CaseYear {
  readonly #year: PublishedYear;

  constructor(year: PublishedYear) {
    this.#year = year;
  }

  /** The records of such a person, the one at `changed` having changed, or `undefined` where there is none. */
  settle(records: Records, changed: number): Records | undefined {
    const own = records[changed];
    const before = this.#year.sealed.map((slot) => records[slot]?.codes.movement ?? []);
    const wish = records[yearSlot];
    const movements =
      changed === yearSlot
        ? own && this.#movementsFor(before, own.codes.movement ?? [])
        : this.#around(before, this.#year.sealed.indexOf(changed));
    if (!movements) return undefined;
    const slots: (WorldPerson | undefined)[] = [...records];
    const template = own ?? wish ?? records.find((record) => record !== undefined);
    if (!template) return undefined;
    for (const [position, slot] of this.#year.sealed.entries()) {
      slots[slot] = this.#record(slot, records[slot], { movement: movements[position] ?? [], template });
    }
    const year = this.#yearOf(movements, wish ?? template, changed);
    if (!year) return undefined;
    slots[yearSlot] = withCodes(
      this.#withSameReason(slots, movements, { changed, year }),
      codesNamed(template, ["gender"]),
    );
    return slots;
  }

  /** The movements with one of them fixed: the quarters beside it begin and end as it asks. */
  #around(movements: readonly Movement[], fixed: number): Movement[] | undefined {
    const around = [...movements];
    const own = around[fixed];
    if (!own) return undefined;
    const [last, next] = [around[fixed - 1], around[fixed + 1]];
    if (last && isActiveAtEnd(last) !== isActiveAtBeginning(own)) {
      around[fixed - 1] = this.#between(isActiveAtBeginning(last), isActiveAtBeginning(own));
    }
    if (next && isActiveAtBeginning(next) !== isActiveAtEnd(own)) {
      around[fixed + 1] = this.#between(isActiveAtEnd(own), isActiveAtEnd(next));
    }
    return around.some(({ length }) => length > 0) ? around : undefined;
  }

  #between(beginning: boolean, end: boolean): Movement {
    return this.#year.random.pick(movementsBetween(beginning, end)) ?? [];
  }

  /** Movements of the quarters, near those before, that make up the wished movement of the year. */
  #movementsFor(before: readonly Movement[], wished: Movement): Movement[] | undefined {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const movements = this.#varied(before, wished, attempt / mostAttempts);
      if (this.#makesUp(movements, wished)) return movements;
    }
    return undefined;
  }

  #varied(before: readonly Movement[], wished: Movement, share: number): Movement[] {
    const changes = () => this.#year.random.next() < share;
    let active = this.#year.isWhole
      ? isActiveAtBeginning(wished)
      : isActiveAtBeginning(before[0] ?? []) !== changes();
    return before.map((movement, position) => {
      const isLast = position === before.length - 1;
      const end = isLast ? isActiveAtEnd(wished) : isActiveAtEnd(movement) !== changes();
      const keeps = isActiveAtBeginning(movement) === active && isActiveAtEnd(movement) === end && !changes();
      const chosen = keeps ? movement : this.#between(active, end);
      active = end;
      return chosen;
    });
  }

  #makesUp(movements: readonly Movement[], wished: Movement): boolean {
    const made = movementOfYear(movements);
    if (this.#year.isWhole) return sameCodes(made, wished);
    return made.every((code) => wished.includes(code) || isActiveAtBeginning([code]));
  }

  #record(
    slot: number,
    now: WorldPerson | undefined,
    { movement, template }: { movement: Movement; template: WorldPerson },
  ): WorldPerson | undefined {
    if (movement.length === 0) return undefined;
    const base = now ?? { populations: ["withActiveCase"], codes: codesNamed(template, ["gender"]) };
    const moved = withCodes(base, { movement, ...codesNamed(template, ["gender"]) });
    const record = withPopulation(moved, "withClosedCase", movement.includes(closing));
    return record === now ? now : this.#year.complete(slot, record);
  }

  #yearOf(movements: readonly Movement[], wish: WorldPerson, changed: number): WorldPerson | undefined {
    const made = movementOfYear(movements);
    const movement = this.#year.isWhole || changed !== yearSlot ? made : (wish.codes.movement ?? made);
    if (movement.length === 0) return undefined;
    const base = { populations: ["withActiveCase"], codes: wish.codes };
    return this.#year.complete(
      yearSlot,
      withPopulation(withCodes(base, { movement }), "withClosedCase", movement.includes(closing)),
    );
  }

  /** The reason of the year is that of the case closed last, whichever of the two was changed. */
  #withSameReason(
    slots: (WorldPerson | undefined)[],
    movements: readonly Movement[],
    { changed, year }: { changed: number; year: WorldPerson },
  ): WorldPerson {
    const slot = this.#year.sealed[movements.findLastIndex((movement) => movement.includes(closing))];
    const record = slot === undefined ? undefined : slots[slot];
    if (slot === undefined || !record) return year;
    if (changed !== yearSlot) return withCodes(year, codesNamed(record, ["closureReason"]));
    slots[slot] = withCodes(record, codesNamed(year, ["closureReason"]));
    return year;
  }
}
