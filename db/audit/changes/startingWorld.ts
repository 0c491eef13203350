import type { Layout } from "../search/layout.ts";
import type { World, WorldPerson } from "../world/world.ts";

/** A person of the starting world who is another or was never there, or somebody who was there besides. */
export interface Change {
  /** Whom it is about; `undefined` for somebody besides. */
  place: number | undefined;
  /** Who is there then; `undefined` for nobody. */
  person: WorldPerson | undefined;
  /** For each cell in which it makes a difference, how many persons more it counts. */
  differences: ReadonlyMap<number, number>;
}

/** For each cell that counts a person how often it does: once, but for contacts. */
type Counted = ReadonlyMap<number, number>;

/** Real persons with the cells that count them: what every change starts from. */
export class StartingWorld {
  readonly layout: Layout;
  readonly people: World;
  /** How many persons each cell counts; behind the cells, the contacts of each limit. */
  readonly counts: Int32Array;
  /** For each cell the places of those whom it counts. */
  readonly placesIn: readonly (readonly number[])[];
  readonly #counted: readonly Counted[];

  constructor(layout: Layout, people: World) {
    this.layout = layout;
    this.people = people;
    this.#counted = people.map((person) => countedIn(layout, person));
    this.counts = new Int32Array(layout.most.length);
    const placesIn: number[][] = Array.from({ length: layout.most.length }, () => []);
    this.#counted.forEach((counted, place) => {
      for (const [cell, times] of counted) {
        this.counts[cell] = (this.counts[cell] ?? 0) + times;
        placesIn[cell]?.push(place);
      }
    });
    this.placesIn = placesIn;
  }

  /** How often a cell counts the person in a place. */
  timesIn(place: number | undefined, cell: number): number {
    return place === undefined ? 0 : (this.#counted[place]?.get(cell) ?? 0);
  }

  /** What it changes to have this person in a place, or besides. */
  change(place: number | undefined, person: WorldPerson | undefined): Change {
    const differences = new Map<number, number>(person ? countedIn(this.layout, person) : []);
    if (place !== undefined) {
      for (const [cell, times] of this.#counted[place] ?? []) {
        const difference = (differences.get(cell) ?? 0) - times;
        if (difference === 0) differences.delete(cell);
        else differences.set(cell, difference);
      }
    }
    return { place, person, differences };
  }

  /** The world after these changes, of which no two are about the same place. */
  after(changes: readonly Change[]): World {
    const world: (WorldPerson | undefined)[] = [...this.people];
    for (const { place, person } of changes) {
      if (place === undefined) world.push(person);
      else world[place] = person;
    }
    return world.filter((person) => person !== undefined);
  }
}

function countedIn(layout: Layout, person: WorldPerson): Map<number, number> {
  const counted = new Map<number, number>();
  for (const part of layout.partsOf(person))
    for (const cell of part) counted.set(cell, (counted.get(cell) ?? 0) + 1);
  return counted;
}
