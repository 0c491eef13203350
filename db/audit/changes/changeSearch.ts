import type { FarSearch } from "../farSearch.ts";
import type { Layout } from "../search/layout.ts";
import { Random } from "../search/random.ts";
import type { Editing, Goal } from "../search/search.ts";
import type { Solver } from "../solver/solver.ts";
import type { World } from "../world/world.ts";
import { ChangeProgramme, fits, isBroken, type Shares } from "./changeProgramme.ts";
import { clashesIn } from "./clashes.ts";
import { apart, beside, type Pair } from "./pair.ts";
import { Proposals } from "./proposals.ts";
import { type Change, StartingWorld } from "./startingWorld.ts";

const proposalsAtOnce = 30;
/** With more changes to choose from, each solution takes long, while thinking up new ones takes little. */
const mostChanges = 300;
/** Proposals before it is given up, and of these, how many may bring nothing. */
const mostRounds = 40;
const idleRounds = 8;
const roundsWhileSettling = 6;
/** Changes of which a part is made are settled one by one, to be made wholly or not at all. */
const mostSettled = 60;
/** Solutions for one goal: far more than nearly all need. */
const mostSolves = 200;
/** Worlds in which two cells hold the same persons but must not. */
const mostClashes = 8;

/**
 * Seeks worlds far from the true one: many changes of single persons at once, chosen by a linear programme so that together
 * they keep every published cell in its interval. New changes are thought up for what its prices show to be missing
 * (column generation: P. C. Gilmore, R. E. Gomory, A linear programming approach to the cutting-stock problem, 1961), and
 * those made in part are settled one after the other. Every change is a possible person, so nothing has to be known of the rules
 * between the records of a person. Finding nothing proves nothing.
 */
export class ChangeSearch implements FarSearch {
  solves = 0;
  readonly #start: StartingWorld;
  readonly #solver: Solver;
  readonly #edits: Editing;
  readonly #random: Random;
  #programme: ChangeProgramme;
  #proposals: Proposals;
  readonly #besides = new Map<string, Pair>();
  readonly #onStep: () => void;
  /** Up to which number of solutions the goal may be sought. */
  #lastSolve = 0;
  #inTheWay: ReadonlyMap<number, number> = new Map();

  constructor(
    solver: Solver,
    layout: Layout,
    {
      truth,
      seed,
      onStep,
      editing,
    }: { truth: World; seed: number; onStep: () => void; editing: (random: Random) => Editing },
  ) {
    this.#solver = solver;
    this.#onStep = onStep;
    this.#random = new Random(seed);
    this.#edits = editing(this.#random);
    this.#start = new StartingWorld(layout, truth);
    this.#programme = new ChangeProgramme(solver.growing(), this.#start);
    this.#proposals = new Proposals(this.#start, this.#edits, this.#random);
  }

  get inTheWay(): ReadonlyMap<number, number> {
    return this.#inTheWay;
  }

  seek(goal: Goal, frozen: ReadonlySet<number>): World | undefined {
    if (this.#programme.changes.length > mostChanges) this.#beginAnew();
    this.#lastSolve = this.solves + mostSolves;
    this.#inTheWay = new Map();
    this.#demand(goal);
    try {
      return this.#worldWithoutClashes(frozen);
    } finally {
      this.#release(goal);
    }
  }

  #beginAnew(): void {
    this.#programme.close();
    this.#programme = new ChangeProgramme(this.#solver.growing(), this.#start);
    this.#proposals = new Proposals(this.#start, this.#edits, this.#random);
  }

  close(): void {
    this.#programme.close();
  }

  #demand(goal: Goal): void {
    if (goal.kind === "value") this.#programme.demandInCell(goal.cell, goal.least, goal.most);
    else this.#programme.demandOfPair(this.#besideOf(goal), goal.least);
  }

  #release(goal: Goal): void {
    if (goal.kind === "value") this.#programme.release(goal.cell);
    else this.#programme.demandOfPair(this.#besideOf(goal), Number.NEGATIVE_INFINITY);
  }

  #besideOf({ total, cell }: Goal & { kind: "beside" }): Pair {
    const name = `${total}/${cell}`;
    const pair = this.#besides.get(name) ?? beside(total, cell);
    this.#besides.set(name, pair);
    return pair;
  }

  #worldWithoutClashes(frozen: ReadonlySet<number>): World | undefined {
    for (let clash = 0; clash < mostClashes; clash += 1) {
      const world = this.#settledWorld(frozen);
      if (!world) return undefined;
      const clashes = clashesIn(this.#start.layout, world);
      if (clashes.length === 0) return world;
      for (const [one, other] of clashes) this.#programme.demandOfPair(apart(one, other), 1);
    }
    return undefined;
  }

  /** A world that fits everything known of it so far; every change is made wholly or not at all. */
  #settledWorld(frozen: ReadonlySet<number>): World | undefined {
    const fixed = this.#programme.changes.filter(({ place }) => place !== undefined && frozen.has(place));
    for (const change of fixed) this.#programme.fix(change, 0);
    try {
      let shares = this.#fitting(frozen, mostRounds);
      for (let settled = 0; shares && settled < mostSettled; settled += 1) {
        const broken = this.#mostMade(shares);
        if (!broken) return this.#start.after(this.#madeIn(shares));
        fixed.push(broken);
        this.#programme.fix(broken, 1);
        shares = this.#fitting(frozen, roundsWhileSettling);
        if (shares) continue;
        this.#programme.fix(broken, 0);
        shares = this.#fitting(frozen, roundsWhileSettling);
      }
      return undefined;
    } finally {
      for (const change of fixed) this.#programme.fix(change, "open");
    }
  }

  /** Shares of changes that miss nothing, after as many proposals as it takes. */
  #fitting(frozen: ReadonlySet<number>, most: number): Shares | undefined {
    let fewest = Number.POSITIVE_INFINITY;
    let idle = 0;
    for (let round = 0; round <= most && idle < idleRounds; round += 1) {
      if (this.solves === this.#lastSolve) return undefined;
      this.#onStep();
      this.solves += 1;
      const shares = this.#programme.solve();
      if (!shares || fits(shares)) return shares;
      this.#inTheWay = new Map(shares.cells.map(({ subject, price }) => [subject, Math.abs(price)]));
      idle = shares.missing < fewest ? 0 : idle + 1;
      fewest = Math.min(fewest, shares.missing);
      for (const change of this.#proposals.better(shares, this.#madeIn(shares), frozen, proposalsAtOnce))
        this.#programme.add(change);
    }
    return undefined;
  }

  #madeIn(shares: Shares): Change[] {
    return this.#programme.changes.filter((change) => shares.shareOf(change) > 0.2);
  }

  /** Of the changes made in part the one of which most is made. */
  #mostMade(shares: Shares): Change | undefined {
    let most = 0;
    let found: Change | undefined;
    for (const change of this.#programme.changes) {
      const share = shares.shareOf(change);
      if (!isBroken(share) || share <= most) continue;
      most = share;
      found = change;
    }
    return found;
  }
}
