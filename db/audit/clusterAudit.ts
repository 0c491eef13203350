import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { Checker, type Verdict } from "./checker/checker.ts";
import { recordOf } from "./checker/record.ts";
import { intervalOf, type Method } from "./knowledge.ts";
import {
  enoughElsewhere,
  type GroupNeed,
  isMet,
  type Need,
  needsOf,
  reachesThree,
  type SmallCellNeed,
} from "./needs.ts";
import { Layout } from "./search/layout.ts";
import { type Goal, WitnessSearch } from "./search/search.ts";
import type { World } from "./world/world.ts";

/** A published person table with what the programme says of it. */
export interface AuditedTable {
  table: ReleaseTable;
  population: string;
  structuralZeros: readonly (readonly string[])[];
}

/** What the audit of one cluster found. */
export interface ClusterFindings {
  needs: Need[];
  unmet: Need[];
  /** For each table id and cell the values that witnesses have shown. */
  seen: ReadonlyMap<string, readonly Set<number>[]>;
  witnesses: number;
  rejected: number;
}

/** Called now and then with the number of needs met and of all; may throw to stop. */
export type OnStep = (met: number, all: number) => void;

/** The true world lies outside what is published, or breaks a rule: nothing can be said of such a release. */
export class TruthRejected extends Error {}

const mostWalks = 60;
const idleWalks = 6;

/** Searches witnesses for everything that one cluster of linked tables needs; only the checker's counts are believed. */
export class ClusterAudit {
  readonly #truth: World;
  readonly #checker: Checker;
  readonly #layout: Layout;
  readonly #search: WitnessSearch;
  readonly #tables: readonly AuditedTable[];
  readonly #offsets = new Map<string, number>();
  readonly #needs: Need[];
  readonly #seen = new Map<string, Set<number>[]>();
  readonly #records: readonly string[];
  readonly #onStep: OnStep;
  #witnesses = 0;
  #rejected = 0;

  constructor(tables: readonly AuditedTable[], truth: World, method: Method, seed: number, onStep: OnStep) {
    this.#truth = truth;
    this.#tables = tables;
    this.#onStep = onStep;
    this.#checker = new Checker(
      tables.map(({ table, population }) => ({ ...table, population })),
      intervalOf(0, method).most,
      truth,
    );
    this.#layout = new Layout(tables.map((table) => searched(table, method)));
    for (const { id, first } of this.#layout.tables) this.#offsets.set(id, first);
    this.#records = truth.map(recordOf);
    const verdict = this.#checker.check(truth);
    if (!verdict.accepted) throw new TruthRejected(verdict.why);
    this.#needs = this.#collectNeeds(verdict.counts);
    this.#search = new WitnessSearch(this.#layout, truth, seed);
    this.#record(verdict, truth);
  }

  /** Walks first, which serve many needs at once, then seeks what is left need by need. */
  run(): ClusterFindings {
    this.#walk();
    for (const need of this.#unmet()) this.#seek(need);
    return {
      needs: this.#needs,
      unmet: this.#unmet(),
      seen: this.#seen,
      witnesses: this.#witnesses,
      rejected: this.#rejected,
    };
  }

  #collectNeeds(counts: ReadonlyMap<string, Int32Array>): Need[] {
    const placesIn: number[][] = Array.from({ length: this.#layout.size }, () => []);
    this.#truth.forEach((person, place) => {
      for (const cell of this.#layout.cellsOf(person)) placesIn[cell]?.push(place);
    });
    return this.#tables.flatMap(({ table, structuralZeros }) => {
      const first = this.#offsets.get(table.id) ?? 0;
      const own = counts.get(table.id) ?? new Int32Array();
      this.#seen.set(
        table.id,
        Array.from(own, () => new Set<number>()),
      );
      return needsOf(table, own, structuralZeros, (cell) => placesIn[first + cell] ?? []);
    });
  }

  #walk(): void {
    let idle = 0;
    for (let walk = 0; walk < mostWalks && idle < idleWalks; walk += 1) {
      const unmet = this.#unmet();
      if (unmet.length === 0) return;
      this.#step();
      const world = this.#search.walk(
        unmet.flatMap((need) => this.#goalOf(need) ?? []),
        () => this.#step(),
      );
      this.#witness(world);
      idle = this.#unmet().length < unmet.length ? 0 : idle + 1;
    }
  }

  #seek(need: Need): void {
    for (let attempt = 0; attempt < 6 && !isMet(need); attempt += 1) {
      this.#step();
      const goal = this.#goalOf(need);
      if (!goal) return;
      const frozen = need.kind === "group" && need.witnessed ? this.#mostOf(need.known) : new Set<number>();
      const world = this.#search.seek(goal, frozen);
      if (world) this.#witness(world);
    }
  }

  /** Keeps all known persons where that is possible at all, or one of them. */
  #mostOf(known: ReadonlySet<number>): Set<number> {
    return new Set([...known].slice(0, Math.max(1, Math.floor(known.size / 2))));
  }

  #goalOf(need: Need): Goal | undefined {
    const first = this.#offsets.get(need.table) ?? 0;
    const cell = first + need.cell;
    if (need.kind === "zero") return { kind: "value", cell, least: 1, most: this.#layout.most[cell] ?? 0 };
    if (need.kind === "group")
      return { kind: "beside", total: first + need.total, cell, least: enoughElsewhere };
    return this.#goalOfSmallCell(need, cell);
  }

  #goalOfSmallCell(need: SmallCellNeed, cell: number): Goal | undefined {
    const least = this.#layout.least[cell] ?? 0;
    const most = this.#layout.most[cell] ?? 0;
    const open = Array.from({ length: most - least + 1 }, (_, value) => least + value).filter(
      (value) => !need.values.has(value) && (reachesThree(need) || value >= 3),
    );
    // The value nearest to those already seen costs the fewest changes.
    const middle = [...need.values][0] ?? 0;
    const value = open.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
    return value === undefined ? undefined : { kind: "value", cell, least: value, most: value };
  }

  #witness(world: World): void {
    const verdict = this.#checker.check(world);
    if (verdict.accepted) this.#record(verdict, world);
    else this.#rejected += 1;
  }

  #record({ counts }: Verdict & { accepted: true }, world: World): void {
    this.#witnesses += 1;
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
      else if (need.kind === "zero") need.met ||= persons >= 1;
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

  #step(): void {
    const unmet = this.#unmet().length;
    this.#onStep(this.#needs.length - unmet, this.#needs.length);
  }
}

function searched({ table, population }: AuditedTable, method: Method) {
  const intervals = table.cells.map(({ value }) => intervalOf(value ?? 0, method));
  return {
    id: table.id,
    population,
    dimensions: table.dimensions,
    published: table.cells.map(({ value }) => value),
    least: intervals.map(({ least }) => least),
    most: intervals.map(({ most }) => most),
  };
}
