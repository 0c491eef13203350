import { unbounded } from "../search/layout.ts";
import type { GrowingProgramme } from "../solver/growingProgramme.ts";
import { countOf, differenceOf, type Pair } from "./pair.ts";
import type { Change, StartingWorld } from "./startingWorld.ts";

/** What one change costs: few are wanted. */
const costOfChange = 1;
/** What it costs to miss an interval by one person; far more than the changes that it takes to mend that. */
const costOfMissing = 20;
const nearlyNothing = 1e-6;

/** How far changes can be made to fit what is published, if parts of changes were possible. */
export interface Shares {
  /** For each change how much of it is made, from 0 to 1. */
  shareOf(change: Change): number;
  /** By how many persons intervals are missed all the same. */
  missing: number;
  /** What one person more would save in each cell that matters; negative: one person fewer. */
  cells: readonly Priced<number>[];
  pairs: readonly Priced<Pair>[];
  /** How much a change would save, as far as it is known now; none of it where that is not above 0. */
  savingOf(change: Change): number;
}

interface Priced<Subject> {
  subject: Subject;
  price: number;
}

/** Which of many changes are made, so that together they keep every cell in its interval: a linear programme. */
export class ChangeProgramme {
  readonly #programme: GrowingProgramme;
  readonly #start: StartingWorld;
  readonly #conditionOfPlace = new Map<number, number>();
  readonly #conditionOfCell = new Map<number, number>();
  readonly #conditionOfPair = new Map<Pair, number>();
  readonly #unknownOf = new Map<Change, number>();
  readonly #misses: number[] = [];

  constructor(programme: GrowingProgramme, start: StartingWorld) {
    this.#programme = programme;
    this.#start = start;
  }

  /** All changes that can be chosen. */
  get changes(): readonly Change[] {
    return [...this.#unknownOf.keys()];
  }

  /** One more change to choose from. */
  add(change: Change): void {
    const weights = new Map<number, number>();
    for (const [cell, difference] of change.differences) weights.set(this.#ofCell(cell), difference);
    for (const [pair, condition] of this.#conditionOfPair)
      weights.set(condition, differenceOf(pair, change, this.#start));
    if (change.place !== undefined) weights.set(this.#ofPlace(change.place), 1);
    this.#unknownOf.set(change, this.#programme.unknown(costOfChange, 1, weights));
  }

  /** Demands so many persons in a cell, within its interval. */
  demandInCell(cell: number, least: number, most: number): void {
    const now = this.#start.counts[cell] ?? 0;
    this.#programme.limitCondition(this.#ofCell(cell), least - now, most - now);
  }

  /** Demands no more of a cell than its interval. */
  release(cell: number): void {
    this.demandInCell(cell, ...intervalOf(this.#start, cell));
  }

  /** Demands at least so many of a pair. */
  demandOfPair(pair: Pair, least: number): void {
    const now = countOf(pair, this.#start);
    const known = this.#conditionOfPair.get(pair);
    if (known !== undefined) this.#programme.limitCondition(known, least - now, Number.POSITIVE_INFINITY);
    else this.#conditionOfPair.set(pair, this.#newPair(pair, least - now));
  }

  /** Demands that a change is made (1), is not made (0), or leaves it open again. */
  fix(change: Change, made: 0 | 1 | "open"): void {
    const [least, most] = made === "open" ? [0, 1] : [made, made];
    this.#programme.limitUnknown(this.#unknownOf.get(change) ?? -1, least, most);
  }

  /** The best shares of the changes so far; `undefined` where that takes too many steps. */
  solve(): Shares | undefined {
    const optimum = this.#programme.solve();
    if (!optimum) return undefined;
    const { sizes, prices } = optimum;
    const priceOf = (condition: number | undefined) =>
      condition === undefined ? 0 : (prices[condition] ?? 0);
    const priced = <Subject>(conditions: ReadonlyMap<Subject, number>): Priced<Subject>[] =>
      [...conditions]
        .map(([subject, condition]) => ({ subject, price: priceOf(condition) }))
        .filter(({ price }) => Math.abs(price) > nearlyNothing);
    const pairs = priced(this.#conditionOfPair);
    return {
      shareOf: (change) => sizes[this.#unknownOf.get(change) ?? -1] ?? 0,
      missing: this.#misses.reduce((sum, miss) => sum + (sizes[miss] ?? 0), 0),
      cells: priced(this.#conditionOfCell),
      pairs,
      savingOf: (change) => {
        let saving = -costOfChange;
        if (change.place !== undefined) saving += priceOf(this.#conditionOfPlace.get(change.place));
        for (const [cell, difference] of change.differences)
          saving += difference * priceOf(this.#conditionOfCell.get(cell));
        for (const { subject, price } of pairs) saving += price * differenceOf(subject, change, this.#start);
        return saving;
      },
    };
  }

  /** Lets go of the solver's memory. */
  close(): void {
    this.#programme.close();
  }

  /** At most one change is made of each person. */
  #ofPlace(place: number): number {
    const known = this.#conditionOfPlace.get(place);
    if (known !== undefined) return known;
    const condition = this.#programme.condition(new Map(), Number.NEGATIVE_INFINITY, 1);
    this.#conditionOfPlace.set(place, condition);
    return condition;
  }

  /** A cell stays in its interval: a condition from the first change on that makes a difference to it. */
  #ofCell(cell: number): number {
    const known = this.#conditionOfCell.get(cell);
    if (known !== undefined) return known;
    const now = this.#start.counts[cell] ?? 0;
    const [least, most] = intervalOf(this.#start, cell);
    const condition = this.#missable(new Map(), least - now, most - now);
    this.#conditionOfCell.set(cell, condition);
    return condition;
  }

  #newPair(pair: Pair, least: number): number {
    const differences = new Map(
      [...this.#unknownOf].map(([change, unknown]) => [unknown, differenceOf(pair, change, this.#start)]),
    );
    return this.#missable(differences, least, Number.POSITIVE_INFINITY);
  }

  /** A condition that can be missed, but at a high cost, so that it shows what is in the way. */
  #missable(sum: ReadonlyMap<number, number>, least: number, most: number): number {
    const condition = this.#programme.condition(sum, least, most);
    for (const direction of [1, -1]) {
      const miss = this.#programme.unknown(
        costOfMissing,
        Number.POSITIVE_INFINITY,
        new Map([[condition, direction]]),
      );
      this.#misses.push(miss);
    }
    return condition;
  }
}

function intervalOf({ layout }: StartingWorld, cell: number): [least: number, most: number] {
  const most = layout.most[cell] ?? 0;
  return [layout.least[cell] ?? 0, most >= unbounded ? Number.POSITIVE_INFINITY : most];
}

/** True where a change is made neither wholly nor not at all. */
export function isBroken(share: number): boolean {
  return share > nearlyNothing && share < 1 - nearlyNothing;
}

/** True where no interval is missed. */
export function fits({ missing }: Shares): boolean {
  return missing < nearlyNothing;
}
