import type { World, WorldPerson } from "../world/world.ts";
import type { Layout } from "./layout.ts";
import { Random } from "./random.ts";

/** A person with the cells that count them. */
export interface Member {
  person: WorldPerson;
  /** In the parts that the layout makes of them. */
  parts: Parts;
}

type Parts = ReturnType<Layout["partsOf"]>;

const markLimit = 2 ** 52;
const conflictPenalty = 1;
const nowhere: Parts = [];

/** True where a member counts in a cell; nobody counts nowhere. */
export function isCounted(member: Member | undefined, cell: number): boolean {
  return member?.parts.some((part) => part.includes(cell)) ?? false;
}

/** A world in the making: counts are kept up with every change, and every change can be taken back. */
export class SearchState {
  readonly layout: Layout;
  readonly counts: Int32Array;
  /** Members by place; dropped ones leave a gap, new ones come behind. */
  readonly members: (Member | undefined)[];
  /** How far all cells together lie outside their intervals, and sets of persons with two published values. */
  penalty = 0;
  readonly #marks: number[] = [];
  readonly #random = new Random(0x5eed);
  readonly #sets: SetBook;
  readonly #log: { place: number; before: Member | undefined }[] = [];
  readonly #delta: Int32Array;
  readonly #outside = new Set<number>();

  constructor(layout: Layout, members: readonly Member[]) {
    this.layout = layout;
    this.counts = new Int32Array(layout.most.length);
    this.members = [];
    this.#delta = new Int32Array(layout.most.length);
    this.#sets = new SetBook(layout);
    for (let cell = 0; cell < layout.most.length; cell += 1) this.#open(cell);
    for (const member of members) this.put(this.members.length, member);
    this.#log.length = 0;
  }

  /** The cells outside their intervals. */
  get outside(): ReadonlySet<number> {
    return this.#outside;
  }

  /** Cells whose set of persons would need two published values. */
  conflicts(): number[] {
    return this.#sets.conflicts();
  }

  /** Puts somebody (or nobody) in a place; a place behind the last adds a person. */
  put(place: number, member: Member | undefined): void {
    const before = this.members[place];
    this.#log.push({ place, before });
    this.members[place] = member;
    this.#exchange(place, before, member);
  }

  /**
   * By how much `penalty` would change with somebody (or nobody) in a place, doubled sets of persons aside: those are
   * costly to find out and seldom.
   */
  trial(place: number, member: Member | undefined): number {
    let change = 0;
    for (const cell of this.#difference(this.members[place], member)) change += this.#settle(cell);
    return change;
  }

  /** How many changes there are; to be handed to `rollBack`. */
  get changes(): number {
    return this.#log.length;
  }

  /** Takes back all changes after the first `changes`. */
  rollBack(changes: number): void {
    while (this.#log.length > changes) {
      const { place, before } = this.#log.pop() ?? { place: 0, before: undefined };
      const now = this.members[place];
      this.members[place] = before;
      this.#exchange(place, now, before);
      if (place === this.members.length - 1 && before === undefined) this.members.length = place;
    }
  }

  /** Places changed since the beginning. */
  changedPlaces(): number[] {
    return [...new Set(this.#log.map(({ place }) => place))];
  }

  /** The world as it is now. */
  world(): World {
    return this.members.flatMap((member) => member?.person ?? []);
  }

  /** A cell begins empty, which its interval may not allow. */
  #open(cell: number): void {
    const gap = this.#gap(cell, 0);
    this.penalty += gap;
    if (gap > 0) this.#outside.add(cell);
  }

  #settle(cell: number): number {
    const change = this.#delta[cell] ?? 0;
    if (change === 0) return 0;
    this.#delta[cell] = 0;
    const persons = this.counts[cell] ?? 0;
    return this.#gap(cell, persons + change) - this.#gap(cell, persons);
  }

  #exchange(place: number, before: Member | undefined, after: Member | undefined): void {
    const delta = this.#delta;
    const mark = this.#markOf(place);
    for (const cell of this.#difference(before, after)) {
      const change = delta[cell] ?? 0;
      if (change === 0) continue;
      delta[cell] = 0;
      this.#change(cell, change, mark);
    }
  }

  /** Notes for each cell how much it changes; answers the cells, some of them twice. */
  #difference(before: Member | undefined, after: Member | undefined): readonly number[] {
    const delta = this.#delta;
    const touched: number[] = [];
    const [old, now] = [before?.parts ?? nowhere, after?.parts ?? nowhere];
    for (const [part, cells] of old.entries()) {
      if (cells === now[part]) continue;
      for (const cell of cells) {
        delta[cell] = (delta[cell] ?? 0) - 1;
        touched.push(cell);
      }
    }
    for (const [part, cells] of now.entries()) {
      if (cells === old[part]) continue;
      for (const cell of cells) {
        delta[cell] = (delta[cell] ?? 0) + 1;
        touched.push(cell);
      }
    }
    return touched;
  }

  #change(cell: number, change: number, mark: number): void {
    const before = this.counts[cell] ?? 0;
    const after = before + change;
    this.counts[cell] = after;
    const gap = this.#gap(cell, after);
    this.penalty += gap - this.#gap(cell, before);
    if (gap > 0) this.#outside.add(cell);
    else this.#outside.delete(cell);
    const conflictsBefore = this.#sets.count;
    this.#sets.move(cell, before, after, change > 0 ? mark : markLimit - mark);
    this.penalty += (this.#sets.count - conflictsBefore) * conflictPenalty;
  }

  #gap(cell: number, persons: number): number {
    const { least, most } = this.layout;
    return Math.max(0, (least[cell] ?? 0) - persons, persons - (most[cell] ?? 0));
  }

  #markOf(place: number): number {
    while (this.#marks.length <= place)
      this.#marks.push(Math.floor(this.#random.next() * 2 ** 32) * 2 ** 20 + this.#random.below(2 ** 20));
    return this.#marks[place] ?? 0;
  }
}

/** Keeps account of which cells hold the same persons: a set of persons has one published value. */
class SetBook {
  /** Pairs of cells with the same persons and different published values. */
  count = 0;
  readonly #published: readonly (number | null)[];
  readonly #signatures: Float64Array;
  readonly #cellsOf = new Map<number, number[]>();

  constructor(layout: Layout) {
    this.#published = layout.published;
    this.#signatures = new Float64Array(layout.size);
  }

  move(cell: number, before: number, after: number, mark: number): void {
    if (this.#published[cell] === null) return;
    if (before > 0) this.#leave(cell);
    this.#signatures[cell] = ((this.#signatures[cell] ?? 0) + mark) % markLimit;
    if (after > 0) this.#join(cell);
  }

  conflicts(): number[] {
    if (this.count === 0) return [];
    return [...this.#cellsOf.values()].filter((cells) => this.#differ(cells)).flat();
  }

  #differ(cells: readonly number[]): boolean {
    return cells.some((cell) => this.#published[cell] !== this.#published[cells[0] ?? 0]);
  }

  #leave(cell: number): void {
    const signature = this.#signatures[cell] ?? 0;
    const cells = this.#cellsOf.get(signature) ?? [];
    cells.splice(cells.indexOf(cell), 1);
    this.count -= this.#others(cells, cell);
    if (cells.length === 0) this.#cellsOf.delete(signature);
  }

  #join(cell: number): void {
    const signature = this.#signatures[cell] ?? 0;
    const cells = this.#cellsOf.get(signature);
    if (cells) {
      this.count += this.#others(cells, cell);
      cells.push(cell);
    } else this.#cellsOf.set(signature, [cell]);
  }

  #others(cells: readonly number[], cell: number): number {
    let others = 0;
    for (const other of cells) if (this.#published[other] !== this.#published[cell]) others += 1;
    return others;
  }
}
