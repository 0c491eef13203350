import { fewestContacts, isOfContacts, limitsIn, type PublishedLimit } from "../search/contacts.ts";
import { Layout, type SearchTable } from "../search/layout.ts";
import type { WorldPerson } from "../world/world.ts";
import { JointPerson } from "./jointPerson.ts";
import { nameIn, placeOfName, quarterSlots, slotNames, yearSlot } from "./slots.ts";

const nothing: readonly number[] = [];

/** The tables of a year and its quarters, their cells numbered through; those of one period stand one behind the other. */
export class JointLayout extends Layout {
  /** For each place the tables of its period alone, under their own names. */
  readonly slots: readonly Layout[];
  /** For each place the number of its first cell. */
  readonly firsts: readonly number[];
  readonly #limited: readonly { slot: number; place: number }[];

  /** `tables`: under the names of their periods, in the order of the places. */
  constructor(tables: readonly SearchTable[]) {
    super(tables, limitsOfYear(tables));
    this.#limited = this.limits.map(({ period, place }) => ({ slot: placeOfName(period).slot, place }));
    const own = slotNames.map((_, slot) =>
      tables.filter((table) => !isOfContacts(table) && placeOfName(table.id).slot === slot),
    );
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

  /** One part for each place, and one for the contacts. */
  override partsOf(person: WorldPerson): readonly (readonly number[])[] {
    if (!(person instanceof JointPerson)) throw new TypeError("not a person of a year");
    const parts = person.records.map((_, slot) => this.#partOf(person, slot));
    person.forget();
    return [...parts, this.#contactsOf(person)];
  }

  /** True where a cell counts a person. */
  counts(person: JointPerson, cell: number): boolean {
    return this.#partOf(person, this.slotOf(cell)).includes(cell);
  }

  /** The place that a cell belongs to. */
  slotOf(cell: number): number {
    return this.firsts.findLastIndex((first, slot) => first <= cell && (this.slots[slot]?.size ?? 0) > 0);
  }

  /** For each limit its place, once for each contact; the contacts of a year are those of its quarters. */
  #contactsOf({ records }: JointPerson): readonly number[] {
    if (this.#limited.length === 0) return nothing;
    const contacts = records.map((record) => (record ? fewestContacts(record) : 0));
    const inQuarters = quarterSlots.reduce<number>((sum, slot) => sum + (contacts[slot] ?? 0), 0);
    return this.#limited.flatMap(({ slot, place }) => {
      const own = contacts[slot] ?? 0;
      return new Array<number>(slot === yearSlot ? Math.max(own, inQuarters) : own).fill(place);
    });
  }

  #partOf(person: JointPerson, slot: number): readonly number[] {
    return person.cellsIn(this, slot, (record) => {
      return this.slots[slot]?.cellsOf(record, this.firsts[slot]) ?? nothing;
    });
  }
}

/** The limits of all periods; that of the year is known twice where all its quarters are. */
function limitsOfYear(tables: readonly SearchTable[]): PublishedLimit[] {
  const limits = limitsIn(tables);
  const ofQuarters = limits.filter(({ period }) => placeOfName(period).slot !== yearSlot);
  if (ofQuarters.length < quarterSlots.length) return limits;
  const most = ofQuarters.reduce((sum, limit) => sum + limit.most, 0);
  return [...limits, { period: nameIn(yearSlot, ""), most }];
}

function withoutPlace(table: SearchTable): SearchTable {
  return {
    ...table,
    id: placeOfName(table.id).name,
    population: placeOfName(table.population).name,
    dimensions: table.dimensions.map((dimension) => ({ ...dimension, id: placeOfName(dimension.id).name })),
  };
}
