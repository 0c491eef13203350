import { Layout, type SearchTable } from "../search/layout.ts";
import type { WorldPerson } from "../world/world.ts";
import { JointPerson, type Records } from "./jointPerson.ts";
import { placeOfName, slotNames } from "./slots.ts";

const nothing = new Int32Array();

/** The tables of a year and its quarters, their cells numbered through; those of one period stand one behind the other. */
export class JointLayout extends Layout {
  /** For each place the tables of its period alone, under their own names. */
  readonly slots: readonly Layout[];
  /** For each place the number of its first cell. */
  readonly firsts: readonly number[];
  readonly #known: readonly WeakMap<WorldPerson, Int32Array>[];

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
    this.#known = slotNames.map(() => new WeakMap());
  }

  override cellsOf(person: WorldPerson): Int32Array {
    if (!(person instanceof JointPerson)) throw new TypeError("not a person of a year");
    const parts = person.records.map((record, slot) =>
      record ? this.#cellsOfRecord(slot, record) : nothing,
    );
    const cells = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let next = 0;
    for (const part of parts) {
      cells.set(part, next);
      next += part.length;
    }
    return cells;
  }

  /** True where a cell counts a person with these records. */
  counts(records: Records, cell: number): boolean {
    const slot = this.slotOf(cell);
    const record = records[slot];
    return record !== undefined && this.#cellsOfRecord(slot, record).includes(cell);
  }

  /** The place that a cell belongs to. */
  slotOf(cell: number): number {
    return this.firsts.findLastIndex((first, slot) => first <= cell && (this.slots[slot]?.size ?? 0) > 0);
  }

  #cellsOfRecord(slot: number, record: WorldPerson): Int32Array {
    const known = this.#known[slot]?.get(record);
    if (known) return known;
    const first = this.firsts[slot] ?? 0;
    const cells = this.slots[slot]?.cellsOf(record).map((cell) => cell + first) ?? nothing;
    this.#known[slot]?.set(record, cells);
    return cells;
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
