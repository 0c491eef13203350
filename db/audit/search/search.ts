import type { World, WorldPerson } from "../world/world.ts";
import { Edits } from "./edits.ts";
import type { Layout } from "./layout.ts";
import { cellWithContacts, placeNear } from "./near.ts";
import { Random } from "./random.ts";
import { isCounted, type Member, SearchState } from "./state.ts";

/** What a world is sought for: a cell with a value in a range, or at least `least` persons of a group beside a cell. */
export type Goal =
  | { kind: "value"; cell: number; least: number; most: number }
  | { kind: "beside"; total: number; cell: number; least: number };

/** How persons are changed; `undefined` where it cannot be. */
export interface Editing {
  /** Like `person`, but counted in `cell`. */
  intoCell(person: WorldPerson, cell: number): WorldPerson | undefined;
  /** Like `person`, but no longer counted in `cell`. */
  outOfCell(person: WorldPerson, cell: number): WorldPerson | undefined;
  /** Like `person`, but in the group of `totalCell` without being in `cell`. */
  besideCell(person: WorldPerson, cell: number, totalCell: number): WorldPerson | undefined;
}

/** How hard to try. */
export interface Effort {
  /** Changes to try one after the other. */
  steps: number;
  /** Changes to choose from at each step. */
  choices: number;
}

const quick: Effort = { steps: 8, choices: 6 };
const thorough: Effort = { steps: 150, choices: 12 };
const noise = 0.12;
const companions = 60;

/** Local search for worlds near the true one (STATISTIK 3.5): change, add or drop a few persons. */
export class WitnessSearch {
  readonly #layout: Layout;
  readonly #random: Random;
  readonly #edits: Editing;
  readonly #state: SearchState;
  /** Places of the members that truly count in each cell. */
  readonly #placesIn: readonly (readonly number[])[];
  #frozen: ReadonlySet<number> = new Set();

  /** `truth`: the persons of one cluster; it must lie in all intervals. `editing`: how they are changed. */
  constructor(
    layout: Layout,
    truth: World,
    seed: number,
    editing: (random: Random) => Editing = (random) => new Edits(layout, random),
  ) {
    this.#layout = layout;
    this.#random = new Random(seed);
    this.#edits = editing(this.#random);
    const members = truth.map((person) => ({ person, parts: layout.partsOf(person) }));
    this.#state = new SearchState(layout, members);
    this.#placesIn = placesIn(layout, members);
  }

  /**
   * Tries to reach many goals in one world: starts from the truth, takes the goals in an order of chance and keeps
   * each one that a few changes reach, of `most` goals. `onStep` is called now and then and may throw to stop.
   */
  walk(goals: readonly Goal[], onStep: () => void, most = goals.length): World {
    this.#state.rollBack(0);
    this.#frozen = new Set();
    this.#reachSome(this.#random.shuffled(goals).slice(0, most), onStep);
    const world = this.#state.world();
    this.#state.rollBack(0);
    return world;
  }

  /**
   * A world for one goal that leaves the persons in the `frozen` places as they are, or `undefined`. What else is easily
   * reached from there among the `others` comes along.
   */
  seek(goal: Goal, frozen: ReadonlySet<number>, others: readonly Goal[]): World | undefined {
    this.#state.rollBack(0);
    this.#frozen = frozen;
    const isFound = this.#reach(goal, thorough);
    if (isFound) this.#reachSome(this.#random.shuffled(others).slice(0, companions));
    const found = isFound ? this.#state.world() : undefined;
    this.#state.rollBack(0);
    this.#frozen = new Set();
    return found;
  }

  #reachSome(goals: readonly Goal[], onStep?: () => void): void {
    goals.forEach((goal, position) => {
      if (position % 16 === 0) onStep?.();
      if (this.#missing(goal) > 0) this.#reach(goal, quick);
    });
  }

  /** Walks until the goal is reached and every cell lies in its interval; otherwise everything is taken back. */
  #reach(goal: Goal, { steps, choices }: Effort): boolean {
    const start = this.#state.changes;
    for (let step = 0; step < steps; step += 1) {
      const missing = this.#missing(goal);
      if (missing === 0 && this.#state.penalty === 0) return true;
      this.#step(goal, missing > 0 && (this.#state.penalty === 0 || this.#random.next() < 0.5), choices);
    }
    if (this.#missing(goal) === 0 && this.#state.penalty === 0) return true;
    this.#state.rollBack(start);
    return false;
  }

  /** Takes the best of a few changes; a bad one too now and then, so as not to stay in a dead end. */
  #step(goal: Goal, towardsGoal: boolean, choices: number): void {
    let best = Number.POSITIVE_INFINITY;
    let chosen: Change | undefined;
    // The same for all choices, and costly to collect where five releases are looked at together.
    const wrong = towardsGoal ? [] : this.#wrongCells();
    for (let choice = 0; choice < choices && best > -1; choice += 1) {
      const change = towardsGoal ? this.#changeTowards(goal) : this.#repair(wrong);
      if (!change) continue;
      const gain = this.#gain(goal, change);
      if (gain >= best) continue;
      best = gain;
      chosen = change;
    }
    if (!chosen || (best > 0 && this.#random.next() >= noise)) return;
    const before = this.#state.changes;
    const cost = this.#state.penalty;
    const trial = this.#state.trial(chosen.place, chosen.member);
    this.#state.put(chosen.place, chosen.member);
    // Two cells with the same persons but different published values: seldom, and seldom worth keeping.
    const clash = this.#state.penalty - cost > trial;
    if (clash && this.#random.next() >= noise) this.#state.rollBack(before);
  }

  /** How much farther off everything is after a change; negative: nearer. */
  #gain(goal: Goal, { place, member }: Change): number {
    const trial = this.#state.trial(place, member);
    const before = this.#state.members[place];
    const changeOf = (cell: number) => Number(isCounted(member, cell)) - Number(isCounted(before, cell));
    const total = goal.kind === "beside" ? changeOf(goal.total) : 0;
    return trial + this.#missing(goal, changeOf(goal.cell), total) - this.#missing(goal);
  }

  /** By how much the goal is missed. */
  #missing(goal: Goal, change = 0, changeOfTotal = 0): number {
    const { counts } = this.#state;
    const persons = (counts[goal.cell] ?? 0) + change;
    if (goal.kind === "value") return Math.max(0, goal.least - persons, persons - goal.most);
    return Math.max(0, goal.least - ((counts[goal.total] ?? 0) + changeOfTotal - persons));
  }

  #changeTowards(goal: Goal): Change | undefined {
    if (goal.kind === "beside") return this.#changeBeside(goal.total, goal.cell);
    return (this.#state.counts[goal.cell] ?? 0) < goal.least
      ? this.#raise(goal.cell)
      : this.#lower(goal.cell);
  }

  /** The cells outside their intervals, and those whose set of persons would need two published values. */
  #wrongCells(): number[] {
    return [...this.#state.outside, ...this.#state.conflicts()];
  }

  /** A change that brings a cell outside its interval nearer, or parts two cells that hold the same persons. */
  #repair(wrong: readonly number[]): Change | undefined {
    const { counts } = this.#state;
    const cell = this.#random.pick(wrong);
    if (cell === undefined) return undefined;
    if (cell >= this.#layout.size) return this.#fewerContacts(cell);
    const persons = counts[cell] ?? 0;
    if (persons < (this.#layout.least[cell] ?? 0)) return this.#raise(cell);
    if (persons > (this.#layout.most[cell] ?? 0)) return this.#lower(cell);
    return this.#random.below(2) === 0 ? this.#raise(cell) : this.#lower(cell);
  }

  /** Somebody with several contacts had another number of them, or anybody was never there. */
  #fewerContacts(place: number): Change | undefined {
    const cell = cellWithContacts(this.#layout, place, this.#random);
    return cell === undefined ? undefined : this.#lower(cell);
  }

  /** One person more in a cell: somebody of its row or column answers differently, or a similar person is added. */
  #raise(cell: number): Change | undefined {
    const place = this.#nearCell(cell);
    const member = place === undefined ? undefined : this.#state.members[place];
    if (!member || place === undefined) return this.#addSomebody(cell);
    const isNew = this.#random.below(4) === 0;
    if (!isNew && isCounted(member, cell)) return undefined;
    return this.#changeTo(
      isNew ? this.#state.members.length : place,
      this.#edits.intoCell(member.person, cell),
    );
  }

  /** One person fewer in a cell: somebody of it answers differently or was never there. */
  #lower(cell: number): Change | undefined {
    const place = this.#inCell(cell);
    const member = place === undefined ? undefined : this.#state.members[place];
    if (!member || place === undefined) return undefined;
    if (this.#random.below(5) === 0) return this.#changeTo(place, undefined, true);
    const changed = this.#edits.outOfCell(member.person, cell);
    return changed ? this.#changeTo(place, changed) : this.#changeTo(place, undefined, true);
  }

  #changeBeside(total: number, cell: number): Change | undefined {
    const isNew = this.#random.below(4) === 0;
    const place = this.#random.below(2) === 0 ? this.#inCell(cell) : this.#nearCell(total);
    const member = place === undefined ? undefined : this.#state.members[place];
    if (!member || place === undefined) return this.#addSomebody(total);
    const changed = this.#edits.besideCell(member.person, cell, total);
    return this.#changeTo(isNew ? this.#state.members.length : place, changed);
  }

  /** Where there is nobody to begin with, somebody with answers of chance. */
  #addSomebody(cell: number): Change | undefined {
    return this.#changeTo(
      this.#state.members.length,
      this.#edits.intoCell({ populations: [], codes: {} }, cell),
    );
  }

  #changeTo(place: number, person: Member["person"] | undefined, drop = false): Change | undefined {
    if (this.#frozen.has(place) || (person === undefined && !drop)) return undefined;
    return { place, member: person && { person, parts: this.#layout.partsOf(person) } };
  }

  /** Somebody whom little separates from a cell: of its row, its column, or anybody. */
  #nearCell(cell: number): number | undefined {
    const people = this.#state.members.length;
    return placeNear(this.#layout, cell, { placesIn: this.#placesIn, people, random: this.#random });
  }

  #inCell(cell: number): number | undefined {
    const isIn = (place: number) => isCounted(this.#state.members[place], cell);
    const places = this.#placesIn[cell] ?? [];
    for (let attempt = 0; attempt < 4 && places.length > 0; attempt += 1) {
      const place = this.#random.pick(places);
      if (place !== undefined && isIn(place)) return place;
    }
    return this.#random.pick(this.#state.changedPlaces().filter(isIn));
  }
}

interface Change {
  place: number;
  member: Member | undefined;
}

function placesIn(layout: Layout, members: readonly Member[]): number[][] {
  const places: number[][] = Array.from({ length: layout.size }, () => []);
  members.forEach(({ parts }, place) => {
    for (const part of parts) for (const cell of part) places[cell]?.push(place);
  });
  return places;
}
