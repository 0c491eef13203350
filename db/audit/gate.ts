import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { assertPublished } from "./assertPublished.ts";
import { type AuditedTable, type ClusterFindings, TruthRejected } from "./auditedCluster.ts";
import type { AuditTable } from "./auditTable.ts";
import { ClusterAudit } from "./clusterAudit.ts";
import { mostHelpful } from "./coarsening/culprit.ts";
import { coarsestForm } from "./coarsening/nextForm.ts";
import {
  contactsReason,
  fewPeopleReason,
  loneRowReason,
  nearlySameReason,
  reasonFor,
  yearReason,
} from "./coarsening/reason.ts";
import { tellingUpTo } from "./coarsening/telling.ts";
import { rowsLikeBefore } from "./differenceRows.ts";
import { checkEarlier } from "./earlier.ts";
import { countFewPeople } from "./fewPeople.ts";
import { figuresOf } from "./figures.ts";
import { Forms } from "./forms.ts";
import { type AuditInput, type AuditWatch, longestTime } from "./input.ts";
import { linkedTables, ofPersons } from "./linkedTables.ts";
import { type LoneRow, loneRows } from "./loneRows.ts";
import { nearlySameTables } from "./nearlySame.ts";
import { type AuditPassed, Refusal } from "./outcome.ts";
import { SolverFailed, SolverTooSlow } from "./solver/solved.ts";
import type { Solver } from "./solver/solver.ts";
import { clusterOf } from "./world/clusters.ts";
import { readWorlds, type TrueWorld } from "./world/readWorld.ts";
import type { World } from "./world/world.ts";
import { blamed } from "./year/blame.ts";
import { obstacleOf } from "./year/obstacle.ts";
import { YearAudit } from "./year/yearAudit.ts";

/** A round that decides nothing can still bring worlds that meet a need in the next one; a second such round brings no others. */
const mostIdleRounds = 1;

/** One run of the audit gate over one release. */
export class Gate {
  readonly #input: AuditInput;
  readonly #watch: AuditWatch;
  readonly #solver: Solver | undefined;
  readonly #worlds: ReadonlyMap<string, TrueWorld>;
  readonly #forms: Forms;
  readonly #begin = performance.now();
  /** Only for a year, which is examined together with its quarters. */
  readonly #year: YearAudit | undefined;
  /** What withholding the table of contacts tells of their number. */
  #mostContacts: number | null = null;
  #rounds = 0;
  #idleRounds = 0;

  constructor(input: AuditInput, watch: AuditWatch, solver: Solver | undefined) {
    this.#input = input;
    this.#watch = watch;
    this.#solver = solver;
    this.#worlds = readWorlds(input.tables);
    this.#forms = new Forms(input);
    this.#year = input.period.kind === "year" ? new YearAudit(input, solver) : undefined;
  }

  /** Runs until every table that is left is protected. Throws a `Refusal` where nothing may leave. */
  run(): AuditPassed {
    const { tables, secret, published, method = "keyed-rounding-5" } = this.#input;
    checkEarlier(this.#input);
    if (method !== "keyed-rounding-5") throw new Refusal("unsafeMethod");
    if (published) assertPublished(tables, published, secret);
    this.#withholdNearlySame();
    this.#beginCoarse();
    this.#withholdContacts();
    const findings = new Map<string, ClusterFindings>();
    let open = [...this.#worlds.keys()];
    for (;;) {
      this.#rounds += 1;
      // Looking for witnesses takes long; what published values alone decide comes first.
      open = [...new Set([...open, ...this.#mergeTellingRows()])];
      const release = this.#forms.published();
      for (const cluster of open)
        findings.set(cluster, this.#auditCluster(cluster, release, findings.get(cluster)?.worlds));
      open = open.filter((cluster) => (findings.get(cluster)?.unmet.length ?? 0) > 0);
      if (open.length === 0) return this.#passed(release, [...findings.values()]);
      this.#decideFor(open, findings, release);
    }
  }

  /** What is open becomes coarser. Throws where nothing of it is left that could, so that it would stay open for ever. */
  #decideFor(
    open: readonly string[],
    findings: ReadonlyMap<string, ClusterFindings>,
    release: readonly ReleaseTable[],
  ): void {
    const { length } = this.#forms.decisions;
    for (const cluster of open) this.#coarsen(cluster, findings.get(cluster), release);
    this.#idleRounds = this.#forms.decisions.length > length ? 0 : this.#idleRounds + 1;
    if (this.#idleRounds > mostIdleRounds) throw new Refusal("nothingLeft");
    this.#forms.assertSomethingLeft();
  }

  /** Comes first: no coarser form would hide who came or went. */
  #withholdNearlySame(): void {
    for (const table of nearlySameTables(this.#input))
      this.#forms.decide(table, "withheld", nearlySameReason);
    this.#forms.assertSomethingLeft();
  }

  /** Where hardly anybody is counted, tables begin as coarse as they can be. */
  #beginCoarse(): void {
    const release = this.#forms.published();
    for (const cluster of this.#worlds.keys()) {
      const linked = ofPersons(this.#tablesOf(cluster, release));
      if (countFewPeople(linked)) for (const { table } of linked) this.#coarsenWholly(table.id);
    }
  }

  /** Before tables of persons lose detail by it, the number of contacts is withheld. */
  #withholdContacts(): void {
    const definition = this.#input.tables.find((table) => table.definition.unit === "contact")?.definition;
    const cluster = clusterOf(definition?.counts ?? "");
    if (!definition || !this.#worlds.has(cluster) || this.#forms.isWithheld(definition.id)) return;
    const linked = this.#tablesOf(cluster, this.#forms.published());
    const { id } = definition;
    const most = this.#year ? this.#year.tellingUpTo(cluster, linked, id) : tellingUpTo(linked, id);
    if (most === undefined) return;
    this.#forms.decide(id, "withheld", contactsReason);
    this.#mostContacts = most;
  }

  #coarsenWholly(id: string): void {
    const table = this.#input.tables.find(({ definition }) => definition.id === id);
    const form = table && coarsestForm(table);
    if (form) this.#forms.decide(id, form, fewPeopleReason);
  }

  #auditCluster(
    cluster: string,
    release: readonly ReleaseTable[],
    worlds: readonly World[] = [],
  ): ClusterFindings {
    const audited = this.#tablesOf(cluster, release);
    const world = this.#worlds.get(cluster)?.people ?? [];
    try {
      if (this.#year?.isLinked(cluster)) return this.#auditWithQuarters(this.#year, cluster, audited);
      const onStep = (met: number, all: number) => this.#step(met, all);
      return new ClusterAudit(audited, world, "keyed-rounding-5", this.#rounds, onStep, {
        solver: this.#solver,
        worlds,
      }).run();
    } catch (error) {
      if (error instanceof SolverFailed) throw new Refusal("solverFailed");
      if (error instanceof SolverTooSlow) throw new Refusal("timeout");
      throw error instanceof TruthRejected ? new Refusal("truthRejected") : error;
    }
  }

  #auditWithQuarters(year: YearAudit, cluster: string, annual: readonly AuditedTable[]): ClusterFindings {
    try {
      return year.audit(cluster, annual, this.#rounds, (met, all) => this.#step(met, all));
    } catch (error) {
      throw error instanceof TruthRejected ? new Refusal("quartersDiffer") : error;
    }
  }

  #tablesOf(cluster: string, release: readonly ReleaseTable[]): AuditedTable[] {
    return linkedTables(cluster, this.#input.tables, release, this.#forms, this.#mostContacts);
  }

  /** The linked table that gives something away becomes coarser, or else every table in which something failed. */
  #coarsen(cluster: string, found: ClusterFindings | undefined, release: readonly ReleaseTable[]): void {
    if (!found) return;
    const { unmet } = found;
    if (this.#year?.isLinked(cluster)) {
      this.#coarsenYear(this.#year, cluster, found, release);
      return;
    }
    const failing = this.#tablesWith(unmet.map(({ table }) => table));
    const helpful =
      failing.length > 1
        ? mostHelpful(
            this.#tablesOf(cluster, release),
            unmet,
            failing.map((table) => this.#forms.candidate(table, unmet, release)),
          )
        : undefined;
    for (const table of failing) {
      if (helpful && helpful.id !== table.definition.id) continue;
      const own = unmet.filter((need) => need.table === table.definition.id);
      const form = this.#forms.next(table, own, release);
      this.#forms.decide(table.definition.id, form, reasonFor(table, form, own));
    }
  }

  /**
   * Only the tables of the year can still change, also where a quarter's would give something away beside them. Where sums tell
   * which merging helps, that is done; where witnesses were sought in vain, what stood most in the way is taken out.
   */
  #coarsenYear(
    year: YearAudit,
    cluster: string,
    { unmet, sought, inTheWay }: ClusterFindings,
    release: readonly ReleaseTable[],
  ): void {
    const annual = this.#tablesOf(cluster, release);
    const coarsenable = ofPersons(annual);
    const { own, ids } = blamed(unmet, coarsenable);
    const possible = this.#tablesWith(coarsenable.map(({ table }) => table.id));
    const candidates = own.length < unmet.length ? possible : this.#tablesWith(ids);
    const helpful = year.mostHelpful(
      cluster,
      annual,
      unmet,
      candidates.map((table) => this.#forms.candidate(table, own, release)),
    );
    const isInVain = sought && helpful === undefined;
    const obstacle = isInVain ? obstacleOf(unmet, inTheWay, coarsenable) : undefined;
    const changing = obstacle?.tables ?? (helpful === undefined ? ids : [helpful]);
    for (const table of this.#tablesWith(changing)) {
      const needs = own.filter((need) => need.table === table.definition.id);
      // The last table of its persons is merged before it is given up.
      const isTakenOut = obstacle !== undefined && coarsenable.length > 1;
      const form = isTakenOut
        ? this.#forms.without(table, obstacle.dimension)
        : this.#forms.next(table, needs, release);
      const reason = reasonFor(table, form, needs.length > 0 ? needs : unmet);
      this.#forms.decide(table.definition.id, form, yearReason(reason));
    }
  }

  #tablesWith(ids: readonly string[]): AuditTable[] {
    return this.#input.tables.filter(({ definition }) => ids.includes(definition.id));
  }

  /** The rows that look like one person, for themselves or in what they have more than in a release beside this one. */
  #tellingRows(release: readonly ReleaseTable[]): LoneRow[] {
    return [...loneRows(this.#input.tables, release), ...rowsLikeBefore(this.#input, release)];
  }

  /** Merges until no row looks like one person; answers which clusters must be examined again. */
  #mergeTellingRows(): string[] {
    const touched: string[] = [];
    for (;;) {
      const rows = this.#tellingRows(this.#forms.published());
      if (rows.length === 0) return touched;
      touched.push(...this.#mergeLoneRows(rows));
      this.#forms.assertSomethingLeft();
    }
  }

  /** Merges the rows that would show one person's profile; answers which clusters must be examined again. */
  #mergeLoneRows(rows: readonly LoneRow[]): string[] {
    const touched = new Set<string>();
    const merged = new Set<string>();
    for (const { dimension, code, tables: ids } of rows) {
      for (const table of this.#input.tables.filter(({ definition }) => ids.includes(definition.id))) {
        const { id, counts } = table.definition;
        if (merged.has(id)) continue;
        const form = this.#forms.merging(table, dimension, code);
        this.#forms.decide(id, form, loneRowReason(table, dimension));
        merged.add(id);
        touched.add(clusterOf(counts));
      }
    }
    return [...touched];
  }

  #passed(tables: ReleaseTable[], findings: readonly ClusterFindings[]): AuditPassed {
    return {
      passed: true,
      tables,
      audit: this.#forms.summary(),
      decisions: this.#forms.decisions,
      figures: figuresOf(findings, {
        unmetWithoutYear: this.#year?.unmetWithoutYear ?? 0,
        rounds: this.#rounds,
        milliseconds: performance.now() - this.#begin,
      }),
    };
  }

  #step(met: number, all: number): void {
    if (this.#watch.isCancelled?.()) throw new Refusal("cancelled");
    if (performance.now() - this.#begin > (this.#input.timeLimit ?? longestTime))
      throw new Refusal("timeout");
    this.#watch.onProgress?.(met, all, `Schutzprüfung, ${this.#rounds}. Durchgang`);
  }
}
