import { Layout, type SearchTable } from "../search/layout.ts";
import type { WorldPerson } from "../world/world.ts";
import { JointPerson } from "./jointPerson.ts";
import { placeOfName, slotNames } from "./slots.ts";

const nothing: readonly number[] = [];

/** The tables of a year and its quarters, their cells numbered through; those of one period stand one behind the other. */
export class JointLayout extends Layout {
  /** For each place the tables of its period alone, under their own names. */
  readonly slots: readonly Layout[];
  /** For each place the number of its first cell. */
  readonly firsts: readonly number[];

  /** `tables`: under the names of their periods, in the order of the places. */
  constructor(tables: readonly SearchTable[]) {
    super(tables);
    const own = slotNames.map((_, slot) => tables.filter(({ id }) => placeOfName(id).slot === slot));
    this.slots = own.map((ofSlot) => new Layout(ofSlot.map(withoutPlace)));
    let first = 0;
    this.firsts = this.slots.map(({ size }) => {
      first += size;
      return first - size;
    });
  }

  override cellsOf(person: WorldPerson): readonly number[] {
    return this.partsOf(person).flat();
  }

  /** One part for each place. */
  override partsOf(person: WorldPerson): readonly (readonly number[])[] {
    if (!(person instanceof JointPerson)) throw new TypeError("not a person of a year");
    const parts = person.records.map((_, slot) => this.#partOf(person, slot));
    person.forget();
    return parts;
  }

  /** True where a cell counts a person. */
  counts(person: JointPerson, cell: number): boolean {
    return this.#partOf(person, this.slotOf(cell)).includes(cell);
  }

  /** The place that a cell belongs to. */
  slotOf(cell: number): number {
    return this.firsts.findLastIndex((first, slot) => first <= cell && (this.slots[slot]?.size ?? 0) > 0);
  }

  #partOf(person: JointPerson, slot: number): readonly number[] {
    return person.cellsIn(this, slot, (record) => {
      return this.slots[slot]?.cellsOf(record, this.firsts[slot]) ?? nothing;
    });
  }
}

function withoutPlace(table: SearchTable): SearchTable {
  return {
    ...table,
    id: placeOfName(table.id).name,
    population: placeOfName(table.population).name,
    dimensions: table.dimensions.map((dimension) => ({ ...dimension, id: placeOfName(dimension.id).name })),
  };
}
