import {
  type AuditedTable,
  type Circumstances,
  type ClusterFindings,
  type OnStep,
  TruthRejected,
} from "./auditedCluster.ts";
import type { Bounds } from "./bounds/bounds.ts";
import { isHopeless } from "./bounds/hopeless.ts";
import { Checker, type Verdict } from "./checker/checker.ts";
import { recordOf } from "./checker/record.ts";
import { searchedTable } from "./coarsening/culprit.ts";
import { directionsOf, firstKnown, goalOf, goalOutside, goalsOf, mostKnown } from "./goals.ts";
import { IntegerSearch } from "./integer/integerSearch.ts";
import { intervalOf, type Method } from "./knowledge.ts";
import { enoughElsewhere, type GroupNeed, isMet, missingOf, type Need, needsOf } from "./needs.ts";
import { type Layout, placesInCells } from "./search/layout.ts";
import { Random } from "./search/random.ts";
import { type Goal, WitnessSearch } from "./search/search.ts";
import type { Solver } from "./solver/solver.ts";
import type { World } from "./world/world.ts";
import { onePeriod, type WorldKind } from "./worldKind.ts";

const mostWalks = 60;
const idleWalks = 2;
/** A walk that meets fewer of the open needs than this share is hardly worth its time; without a solver there is no better. */
const worthwhile = 0.15;
const worthwhileAlone = 0.08;
const widenWalks = 4;
const mostPulls = 200;
const idlePulls = 3;
const pulledAtOnce = 8;
/** Needs looked at from a world found far from the true one. */
const companions = 30;
/** With fewer open needs each is sought by itself. */
const worthPulling = 16;

/** Searches witnesses for everything that one cluster of linked tables needs; only the checker's counts are believed. */
export class ClusterAudit {
  readonly #kind: WorldKind;
  readonly #truth: World;
  readonly #checker: Checker;
  readonly #layout: Layout;
  readonly #search: WitnessSearch;
  readonly #solver: Solver | undefined;
  /** Made when first needed; `null` where no exact description of the tables is known. */
  #integer: IntegerSearch | null | undefined;
  readonly #tables: readonly AuditedTable[];
  readonly #offsets = new Map<string, number>();
  readonly #needs: Need[];
  readonly #seen = new Map<string, Set<number>[]>();
  readonly #records: readonly string[];
  readonly #onStep: OnStep;
  readonly #bounds: Bounds;
  /** Neither met nor sought to the end, because their table changes its form. */
  readonly #skipped = new Set<Need>();
  readonly #worlds: World[] = [];
  readonly #random: Random;
  #rejected = 0;

  constructor(
    tables: readonly AuditedTable[],
    truth: World,
    method: Method,
    seed: number,
    onStep: OnStep,
    { kind = onePeriod, asks = () => true, solver, worlds = [] }: Circumstances = {},
  ) {
    this.#kind = kind;
    this.#random = new Random(seed);
    this.#truth = truth;
    this.#tables = tables;
    this.#onStep = onStep;
    this.#checker = new Checker(
      tables.map(({ table, population }) => ({ ...table, population })),
      intervalOf(0, method).most,
      truth,
      (person) => kind.brokenRule(person),
    );
    this.#layout = kind.layoutOf(tables.map((table) => searchedTable(table, method)));
    for (const { id, first } of this.#layout.tables) this.#offsets.set(id, first);
    this.#bounds = kind.boundsOf(this.#layout);
    this.#records = truth.map(recordOf);
    const verdict = this.#checker.check(truth);
    if (!verdict.accepted) throw new TruthRejected(verdict.why);
    this.#needs = this.#collectNeeds(verdict.counts).filter(asks);
    this.#search = this.#searchFrom(truth, seed);
    this.#solver = solver;
    this.#record(verdict, truth);
    // Found for other forms of the tables, they may fit these as well.
    for (const world of worlds) this.#witness(world, false);
  }

  /**
   * What sums alone rule out is found without searching; where the table of such a need can still change, nothing else is
   * looked at. Otherwise walks come first, which serve many needs at once, then what is left is sought need by need.
   */
  run(): ClusterFindings {
    const hopeless = this.#unmet().filter((need) => this.#isHopeless(need));
    if (hopeless.some(({ table }) => !this.#kind.isFrozen(table))) return this.#found(hopeless, false);
    this.#walk();
    this.#pull();
    this.#seekEach();
    const unmet = this.#unmet().filter((need) => !this.#skipped.has(need));
    if (unmet.length === 0) this.#widen();
    return this.#found(unmet);
  }

  #found(unmet: Need[], sought = true): ClusterFindings {
    return {
      needs: this.#needs,
      unmet,
      sought,
      seen: this.#seen,
      witnesses: this.#worlds.length,
      rejected: this.#rejected,
      solves: this.#integer?.solves ?? 0,
      worlds: this.#worlds,
    };
  }

  #collectNeeds(counts: ReadonlyMap<string, Int32Array>): Need[] {
    const placesIn = placesInCells(this.#layout, this.#truth);
    return this.#tables.flatMap(({ table, structuralZeros }) => {
      const first = this.#offsets.get(table.id) ?? 0;
      const own = counts.get(table.id) ?? new Int32Array();
      this.#seen.set(
        table.id,
        Array.from(own, () => new Set<number>()),
      );
      return needsOf(table, own, structuralZeros, (cell) => placesIn[first + cell] ?? [], this.#kind.asked);
    });
  }

  #walk(): void {
    const { goalsOfWalk } = this.#kind;
    const share = this.#solver ? worthwhile : worthwhileAlone;
    let idle = 0;
    for (let walk = 0; walk < mostWalks && idle < idleWalks; walk += 1) {
      const unmet = this.#open();
      if (unmet.length === 0) return;
      this.#step();
      const world = this.#search.walk(
        unmet.flatMap((need) => this.#goalOf(need, walk) ?? []),
        () => this.#step(),
        goalsOfWalk,
      );
      this.#witness(world);
      const expected = Math.min(unmet.length, goalsOfWalk) * share;
      idle = this.#open().length <= unmet.length - expected ? 0 : idle + 1;
    }
  }

  /** Asks for worlds in which several open needs pull at once, for as long as that meets many of them. */
  #pull(): void {
    const integer = this.#integerSearch();
    let idle = 0;
    for (let pull = 0; integer && pull < mostPulls && idle < idlePulls; pull += 1) {
      const open = this.#open();
      if (open.length < worthPulling) return;
      this.#step();
      const some = this.#random.shuffled(open).slice(0, pulledAtOnce);
      const world = integer.pull(directionsOf(some, (need) => this.#firstOf(need), this.#random));
      if (world) this.#witness(world);
      idle = this.#open().length <= open.length - worthPulling / 2 ? 0 : idle + 1;
    }
  }

  /** A table in which one need cannot be met changes its form anyway; what else it needs is not sought any more. */
  #seekEach(): void {
    const changing = new Set<string>();
    for (const need of this.#open()) {
      if (isMet(need)) continue;
      if (changing.has(need.table)) this.#skipped.add(need);
      else {
        this.#seek(need);
        if (!isMet(need)) this.#ask(need);
      }
      if (!isMet(need) && !this.#kind.isFrozen(need.table)) changing.add(need.table);
    }
  }

  #seek(need: Need): void {
    // One attempt where the integer programme goes on, more where there is none.
    const most = this.#solver ? 1 : this.#kind.attempts;
    for (let attempt = 0; attempt < most && !isMet(need); attempt += 1) {
      this.#step();
      const goal = this.#goalOf(need, attempt);
      if (!goal) return;
      const others = this.#open().flatMap((other) =>
        other === need ? [] : (this.#goalOf(other, attempt) ?? []),
      );
      const world = this.#search.seek(goal, mostKnown(need), others);
      if (world) this.#witness(world);
    }
  }

  /** Asks the integer programme, which also knows where there is no witness. */
  #ask(need: Need): void {
    const integer = this.#integerSearch();
    for (let before = missingOf(need); integer && before > 0; ) {
      const isNearer = goalsOf(need, this.#bounds, this.#firstOf(need)).some((goal) => {
        this.#step();
        const world = integer.seek(goal, firstKnown(need));
        if (world) this.#witnessAround(world);
        return missingOf(need) < before;
      });
      if (!isNearer) return;
      before = missingOf(need);
    }
  }

  #integerSearch(): IntegerSearch | null {
    if (!this.#solver) return null;
    this.#integer ??= IntegerSearch.of(this.#solver, this.#layout, this.#truth, this.#worlds.length) ?? null;
    return this.#integer;
  }

  /** A world found far from the true one: others near it may meet other needs. */
  #witnessAround(world: World): void {
    this.#witness(world);
    const goals = this.#open().flatMap((need) => this.#goalOf(need, 0) ?? []);
    this.#witness(this.#searchFrom(world, this.#worlds.length).walk(goals, () => this.#step(), companions));
  }

  #searchFrom(world: World, seed: number): WitnessSearch {
    return new WitnessSearch(this.#layout, world, seed, (random) => this.#kind.editing(this.#layout, random));
  }

  #goalOf(need: Need, attempt: number): Goal | undefined {
    return goalOf(need, this.#bounds, this.#firstOf(need), attempt);
  }

  #firstOf({ table }: Need): number {
    return this.#offsets.get(table) ?? 0;
  }

  #witness(world: World, isNew = true): void {
    const verdict = this.#checker.check(world);
    if (verdict.accepted) this.#record(verdict, world);
    else if (isNew) this.#rejected += 1;
  }

  #record({ counts }: Verdict & { accepted: true }, world: World): void {
    this.#worlds.push(world);
    for (const [table, own] of counts) {
      own.forEach((persons, cell) => {
        this.#seen.get(table)?.[cell]?.add(persons);
      });
    }
    let records: Set<string> | undefined;
    for (const need of this.#needs) {
      if (isMet(need)) continue;
      const own = counts.get(need.table);
      const persons = own?.[need.cell] ?? 0;
      if (need.kind === "smallCell") need.values.add(persons);
      else if ((own?.[need.total] ?? 0) - persons >= enoughElsewhere) {
        records ??= new Set(world.map(recordOf));
        this.#recordGroup(need, records);
      }
    }
  }

  /** A known person is no help to the attacker when a witness holds exactly that person's record. */
  #recordGroup(need: GroupNeed, records: ReadonlySet<string>): void {
    need.witnessed = true;
    for (const place of need.known) if (records.has(this.#records[place] ?? "")) need.known.delete(place);
  }

  #unmet(): Need[] {
    return this.#needs.filter((need) => !isMet(need));
  }

  /** What is worth searching for: needs not met yet that sums alone do not rule out. */
  #open(): Need[] {
    return this.#unmet().filter((need) => !this.#isHopeless(need));
  }

  #isHopeless(need: Need): boolean {
    return isHopeless(need, this.#bounds, this.#firstOf(need));
  }

  /** A few more walks, to see how many small cells could as well be none or five and more: a figure, no condition. */
  #widen(): void {
    for (let walk = 0; walk < widenWalks; walk += 1) {
      this.#step();
      const goals = this.#needs.flatMap((need) => {
        const seen = this.#seen.get(need.table)?.[need.cell] ?? new Set();
        return goalOutside(need, seen, this.#bounds, this.#firstOf(need)) ?? [];
      });
      this.#witness(this.#search.walk(goals, () => this.#step()));
    }
  }

  #step(): void {
    const unmet = this.#unmet().length;
    this.#onStep(this.#needs.length - unmet, this.#needs.length);
  }
}
