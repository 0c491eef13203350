import { cellWithContacts, placeNear } from "../search/near.ts";
import type { Random } from "../search/random.ts";
import type { Editing } from "../search/search.ts";
import type { WorldPerson } from "../world/world.ts";
import type { Shares } from "./changeProgramme.ts";
import type { Pair } from "./pair.ts";
import type { Change, StartingWorld } from "./startingWorld.ts";

/** Changes thought up for each proposal that is asked for. */
const thoughtsEach = 7;
const worthProposing = 0.01;

interface Somebody {
  place: number | undefined;
  person: WorldPerson;
}

/** Thinks up changes that the prices of what is missing make worthwhile. */
export class Proposals {
  readonly #start: StartingWorld;
  readonly #edits: Editing;
  readonly #random: Random;
  readonly #known = new Set<string>();

  constructor(start: StartingWorld, edits: Editing, random: Random) {
    this.#start = start;
    this.#edits = edits;
    this.#random = random;
  }

  /**
   * The changes that would save most, at most so many, each only once ever. `made`: changes of which a part is made now;
   * nobody in one of the `frozen` places changes.
   */
  better(
    shares: Shares,
    made: readonly Change[],
    frozen: ReadonlySet<number>,
    most: number,
  ): readonly Change[] {
    const think = this.#thinking(shares, made);
    const savings = new Map<Change, number>();
    for (let thought = 0; thought < most * thoughtsEach; thought += 1) {
      const change = think();
      if (!change || (change.place !== undefined && frozen.has(change.place))) continue;
      const saving = shares.savingOf(change);
      if (saving > worthProposing) savings.set(change, saving);
    }
    const best = [...savings].sort(([, one], [, other]) => other - one).map(([change]) => change);
    return best.filter((change) => this.#isNew(change)).slice(0, most);
  }

  #isNew(change: Change): boolean {
    const differences = [...change.differences].sort(([one], [other]) => one - other);
    const name = `${change.place ?? "besides"}:${differences.join(";")}`;
    const isNew = differences.length > 0 && !this.#known.has(name);
    this.#known.add(name);
    return isNew;
  }

  /** One change after the other, each for something that has a price, the higher the more often. */
  #thinking({ cells, pairs }: Shares, made: readonly Change[]): () => Change | undefined {
    const ways = [
      ...cells.map(({ subject, price }) => ({ price, think: () => this.#inCell(subject, price > 0, made) })),
      ...pairs.map(({ subject, price }) => ({ price, think: () => this.#ofPair(subject, made) })),
    ];
    const ends: number[] = [];
    let end = 0;
    for (const { price } of ways) {
      end += Math.abs(price);
      ends.push(end);
    }
    return () => {
      const chosen = this.#random.next() * end;
      return ways[ends.findIndex((one) => one > chosen)]?.think();
    };
  }

  #inCell(cell: number, isWanted: boolean, made: readonly Change[]): Change | undefined {
    if (cell >= this.#start.layout.size) return this.#fewerContacts(cell, made);
    return isWanted ? this.#into(cell, made) : this.#outOf(cell, made);
  }

  /** Somebody more in a cell: one who is near it, or somebody besides who is like one near it. */
  #into(cell: number, made: readonly Change[]): Change | undefined {
    const base = this.#variant(this.#near(cell), made);
    const person = this.#edits.intoCell(base?.person ?? nobody, cell);
    const isBesides = base === undefined || this.#random.below(5) === 0;
    return person && this.#start.change(isBesides ? undefined : base.place, person);
  }

  /** Somebody fewer in a cell: one of those counted answers differently, or was never there. */
  #outOf(cell: number, made: readonly Change[]): Change | undefined {
    const entering = made.filter(({ differences }) => (differences.get(cell) ?? 0) > 0);
    const isOfThose = entering.length > 0 && this.#random.below(3) === 0;
    const base = isOfThose
      ? somebodyOf(this.#random.pick(entering))
      : this.#at(this.#random.pick(this.#start.placesIn[cell] ?? []));
    if (!base) return undefined;
    const person = this.#random.below(6) === 0 ? undefined : this.#edits.outOfCell(base.person, cell);
    if (!person && base.place === undefined) return undefined;
    return this.#start.change(base.place, person);
  }

  /** Somebody with several contacts had another number of them, or anybody was never there. */
  #fewerContacts(limit: number, made: readonly Change[]): Change | undefined {
    const cell = cellWithContacts(this.#start.layout, limit, this.#random);
    return cell === undefined ? undefined : this.#outOf(cell, made);
  }

  #ofPair({ one, other, of }: Pair, made: readonly Change[]): Change | undefined {
    const isBeside = of(0, 1) < 0;
    if (isBeside) return this.#beside(one, other, made);
    const cell = this.#random.below(2) === 0 ? one : other;
    return this.#inCell(cell, this.#random.below(2) === 0, made);
  }

  /** Somebody more in a group but not in a cell of it. */
  #beside(total: number, cell: number, made: readonly Change[]): Change | undefined {
    const isFromCell = this.#random.below(2) === 0;
    const place = isFromCell ? this.#random.pick(this.#start.placesIn[cell] ?? []) : this.#near(total);
    const base = this.#variant(place, made);
    const person = base && this.#edits.besideCell(base.person, cell, total);
    return person && this.#start.change(this.#random.below(5) === 0 ? undefined : base.place, person);
  }

  /** The person in a place, or who is there after one of the changes that are made now. */
  #variant(place: number | undefined, made: readonly Change[]): Somebody | undefined {
    const changed = made.filter((change) => change.place === place && change.person);
    return changed.length > 0 && this.#random.below(2) === 0
      ? somebodyOf(this.#random.pick(changed))
      : this.#at(place);
  }

  #at(place: number | undefined): Somebody | undefined {
    const person = place === undefined ? undefined : this.#start.people[place];
    return person && { place, person };
  }

  #near(cell: number): number | undefined {
    const { layout, placesIn, people } = this.#start;
    return placeNear(layout, cell, { placesIn, people: people.length, random: this.#random });
  }
}

const nobody: WorldPerson = { populations: [], codes: {} };

function somebodyOf(change: Change | undefined): Somebody | undefined {
  return change?.person && { place: change.place, person: change.person };
}
