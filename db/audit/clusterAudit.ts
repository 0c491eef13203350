import type { AuditedTable, CellInTheWay, Circumstances, ClusterFindings, OnStep } from "./auditedCluster.ts";
import type { Bounds } from "./bounds/bounds.ts";
import { isHopeless } from "./bounds/hopeless.ts";
import { searchedTable } from "./coarsening/culprit.ts";
import { Evidence } from "./evidence.ts";
import type { FarSearch } from "./farSearch.ts";
import { directionsOf, firstKnown, goalOf, goalOutside, goalsOf, mostKnown } from "./goals.ts";
import type { Method } from "./knowledge.ts";
import { isMet, missingOf, type Need } from "./needs.ts";
import type { Layout } from "./search/layout.ts";
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

/** Searches witnesses for everything that one cluster of linked tables needs. */
export class ClusterAudit {
  readonly #kind: WorldKind;
  readonly #tables: readonly AuditedTable[];
  readonly #truth: World;
  readonly #layout: Layout;
  readonly #firsts: ReadonlyMap<string, number>;
  readonly #bounds: Bounds;
  readonly #evidence: Evidence;
  readonly #search: WitnessSearch;
  readonly #solver: Solver | undefined;
  /** Made when first needed; `null` where there is none for these tables. */
  #farSearch: FarSearch | null | undefined;
  readonly #onStep: OnStep;
  readonly #random: Random;
  /** What was sought by itself, but not met by it. */
  readonly #inVain = new Set<Need>();
  /** For each need that was asked for in vain, the cells in its way. */
  readonly #inTheWay = new Map<Need, readonly CellInTheWay[]>();

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
    this.#tables = tables;
    this.#truth = truth;
    this.#onStep = onStep;
    this.#layout = kind.layoutOf(tables.map((table) => searchedTable(table, method)));
    this.#firsts = new Map(this.#layout.tables.map(({ id, first }) => [id, first]));
    this.#bounds = kind.boundsOf(this.#layout);
    this.#evidence = new Evidence(tables, truth, { layout: this.#layout, kind, method, asks });
    this.#search = this.#searchFrom(truth, seed);
    this.#solver = solver;
    for (const world of worlds) this.#evidence.remember(world);
  }

  /**
   * What sums alone rule out is found without searching; where the table of such a need can still change, nothing else is
   * looked at. Otherwise walks come first, which serve many needs at once, then what is left is sought need by need.
   */
  run(): ClusterFindings {
    const hopeless = this.#evidence.unmet().filter((need) => this.#isHopeless(need));
    if (hopeless.some(({ table }) => !this.#kind.isFrozen(table))) return this.#found(hopeless, false);
    try {
      this.#walk();
      this.#pull();
      this.#seekEach();
    } finally {
      this.#farSearch?.close?.();
    }
    const unmet = this.#evidence.unmet().filter((need) => this.#inVain.has(need) || this.#isHopeless(need));
    if (unmet.length === 0) this.#widen();
    return this.#found(unmet);
  }

  #found(unmet: Need[], sought = true): ClusterFindings {
    return {
      needs: this.#evidence.needs,
      unmet,
      sought,
      seen: this.#evidence.seen,
      witnesses: this.#evidence.worlds.length,
      rejected: this.#evidence.rejected,
      solves: this.#farSearch?.solves ?? 0,
      worlds: this.#evidence.worlds,
      inTheWay: this.#inTheWay,
    };
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
      this.#evidence.witness(world);
      const expected = Math.min(unmet.length, goalsOfWalk) * share;
      idle = this.#open().length <= unmet.length - expected ? 0 : idle + 1;
    }
  }

  /** Asks for worlds in which several open needs pull at once, for as long as that meets many of them. */
  #pull(): void {
    const far = this.#far();
    let idle = 0;
    for (let pull = 0; far?.pull && pull < mostPulls && idle < idlePulls; pull += 1) {
      const open = this.#open();
      if (open.length < worthPulling) return;
      this.#step();
      const some = this.#random.shuffled(open).slice(0, pulledAtOnce);
      const world = far.pull(directionsOf(some, (need) => this.#firstOf(need), this.#random));
      if (world) this.#evidence.witness(world);
      idle = this.#open().length <= open.length - worthPulling / 2 ? 0 : idle + 1;
    }
  }

  /**
   * A table in which one need cannot be met changes its form anyway; what else it needs is not sought any more, unless
   * that one need is met in the end by a world that was sought for another.
   */
  #seekEach(): void {
    for (let left = this.#leftToSeek(); left.length > 0; left = this.#leftToSeek()) {
      for (const need of left) {
        if (isMet(need) || this.#isChanging(need.table)) continue;
        this.#seek(need);
        if (!isMet(need)) this.#ask(need);
        if (!isMet(need)) this.#inVain.add(need);
      }
    }
  }

  #leftToSeek(): Need[] {
    return this.#open().filter((need) => !this.#inVain.has(need) && !this.#isChanging(need.table));
  }

  #isChanging(table: string): boolean {
    return (
      !this.#kind.isFrozen(table) && [...this.#inVain].some((need) => need.table === table && !isMet(need))
    );
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
      if (world) this.#evidence.witness(world);
    }
  }

  /** Asks for worlds far from the true one; where there is none, what was in the way is noted. */
  #ask(need: Need): void {
    const far = this.#far();
    for (let before = missingOf(need); far && before > 0; ) {
      const goals = goalsOf(need, this.#bounds, this.#firstOf(need));
      let inTheWay: ReadonlyMap<number, number> | undefined;
      const isNearer = goals.some((goal) => {
        this.#step();
        const world = far.seek(goal, firstKnown(need));
        if (world) this.#witnessAround(world);
        else inTheWay ??= far.inTheWay;
        return missingOf(need) < before;
      });
      if (!isNearer) {
        this.#inTheWay.set(need, this.#cellsOf(inTheWay ?? new Map(), need));
        return;
      }
      before = missingOf(need);
    }
  }

  #cellsOf(inTheWay: ReadonlyMap<number, number>, need: Need): CellInTheWay[] {
    const sought = this.#firstOf(need) + need.cell;
    return [...inTheWay]
      .filter(([cell]) => cell < this.#layout.size && cell !== sought)
      .map(([cell, weight]) => {
        const { id, first } = this.#layout.tableOf(cell);
        const published = this.#tables.find(({ table }) => table.id === id)?.table.cells[cell - first];
        return { table: id, key: published?.key ?? [], weight };
      });
  }

  #far(): FarSearch | null {
    if (!this.#solver) return null;
    this.#farSearch ??=
      this.#kind.farSearch(this.#solver, this.#layout, {
        truth: this.#truth,
        seed: this.#evidence.worlds.length,
        onStep: () => this.#step(),
      }) ?? null;
    return this.#farSearch;
  }

  /** A world found far from the true one: others near it may meet other needs. */
  #witnessAround(world: World): void {
    this.#evidence.witness(world);
    const goals = this.#open().flatMap((need) => this.#goalOf(need, 0) ?? []);
    this.#evidence.witness(
      this.#searchFrom(world, this.#evidence.worlds.length).walk(goals, () => this.#step(), companions),
    );
  }

  #searchFrom(world: World, seed: number): WitnessSearch {
    return new WitnessSearch(this.#layout, world, seed, (random) => this.#kind.editing(this.#layout, random));
  }

  #goalOf(need: Need, attempt: number): Goal | undefined {
    return goalOf(need, this.#bounds, this.#firstOf(need), attempt);
  }

  #firstOf({ table }: Need): number {
    return this.#firsts.get(table) ?? 0;
  }

  /** What is worth searching for: needs not met yet that sums alone do not rule out. */
  #open(): Need[] {
    return this.#evidence.unmet().filter((need) => !this.#isHopeless(need));
  }

  #isHopeless(need: Need): boolean {
    return isHopeless(need, this.#bounds, this.#firstOf(need));
  }

  /** A few more walks, to see how many small cells could as well be none or five and more: a figure, no condition. */
  #widen(): void {
    for (let walk = 0; walk < widenWalks; walk += 1) {
      this.#step();
      const goals = this.#evidence.needs.flatMap((need) => {
        const seen = this.#evidence.seen.get(need.table)?.[need.cell] ?? new Set();
        return goalOutside(need, seen, this.#bounds, this.#firstOf(need)) ?? [];
      });
      this.#evidence.witness(this.#search.walk(goals, () => this.#step()));
    }
  }

  #step(): void {
    const unmet = this.#evidence.unmet().length;
    this.#onStep(this.#evidence.needs.length - unmet, this.#evidence.needs.length);
  }
}
