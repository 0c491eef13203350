import type { AuditedTable, ClusterFindings, OnStep } from "../auditedCluster.ts";
import { ClusterAudit } from "../clusterAudit.ts";
import { type Candidate, hopelessNeeds, type LinkedTable, mostHelpful } from "../coarsening/culprit.ts";
import { tellingUpTo } from "../coarsening/telling.ts";
import type { AuditInput, EarlierRelease } from "../input.ts";
import type { Need } from "../needs.ts";
import { Refusal } from "../outcome.ts";
import type { Solver } from "../solver/solver.ts";
import { clusterOf } from "../world/clusters.ts";
import type { World } from "../world/world.ts";
import type { WorldKind } from "../worldKind.ts";
import { linkedClusters, readJointWorlds } from "./jointWorld.ts";
import { nameIn, placeOfName, quarterSlots, yearSlot } from "./slots.ts";
import { yearKind } from "./yearKind.ts";

/** What is remembered of a cluster from one round of the gate to the next. */
interface Cluster {
  truth: World;
  kind: WorldKind;
  /** Worlds that some form of the year's tables allowed. */
  worlds: readonly World[];
  /** Worlds that the quarters alone allow. */
  worldsWithoutYear: readonly World[];
  /** What the quarters alone give away already: nothing that the year could keep back. */
  lost: Set<string>;
}

/**
 * The audit of a year together with its quarters (STATISTIK 3.6). The releases of the quarters have left and stay as
 * they are; the exact tables behind them are those of their sealing. Whatever had to stay possible in the eyes of an attacker
 * when a quarter left must stay possible once he has the year as well.
 */
export class YearAudit {
  readonly #quarters: readonly (EarlierRelease | undefined)[];
  readonly #solver: Solver | undefined;
  readonly #clusters: ReadonlyMap<string, Cluster>;

  /** Throws the `Refusal` `quartersMissing` where not all quarters were sealed from the centre's first sealed one to the last. */
  constructor({ period, tables, earlier }: AuditInput, solver: Solver | undefined) {
    this.#solver = solver;
    this.#quarters = quarterSlots.map((slot) =>
      earlier.find((sealed) => sealed.period.id === `${period.year}-Q${slot + 1}`),
    );
    const sealed = quarterSlots.filter((slot) => this.#quarters[slot] !== undefined);
    // Only where nothing was sealed before can the centre have begun in the midst of the year.
    const hasBegun = earlier.some((one) => one.period.end < period.start);
    const first = hasBegun ? quarterSlots[0] : sealed[0];
    if (first === undefined || sealed.length < yearSlot - first) throw new Refusal("quartersMissing");
    const worlds = readJointWorlds([...this.#quarters.map((quarter) => quarter?.exact ?? []), tables]);
    this.#clusters = new Map(
      [...worlds].map(([name, truth]) => [
        name,
        {
          truth,
          kind: yearKind(sealed, truth),
          worlds: [],
          worldsWithoutYear: [],
          lost: new Set(),
        },
      ]),
    );
  }

  /** True where the persons of a cluster are the same in the year and in its quarters. */
  isLinked(cluster: string): boolean {
    return linkedClusters.includes(cluster);
  }

  /**
   * Examines a cluster of the year's tables together with those of the quarters; tables bear their joint names in what
   * it finds. Throws `TruthRejected` where the releases of the quarters do not fit what stood behind them.
   */
  audit(name: string, annual: readonly AuditedTable[], seed: number, onStep: OnStep): ClusterFindings {
    const cluster = this.#cluster(name);
    const findings = this.#run(name, annual, seed, onStep, (need) => !cluster.lost.has(nameOf(need)));
    cluster.worlds = findings.worlds;
    this.#askQuarters(name, annual, findings.unmet, { seed, onStep });
    const isLost = (need: Need) => cluster.lost.has(nameOf(need));
    return {
      ...findings,
      needs: findings.needs.filter((need) => !isLost(need)),
      unmet: findings.unmet.filter((need) => !isLost(need)),
    };
  }

  /** The table of the year whose coarser form leaves the fewest unmet needs ruled out by sums, if any helps. */
  mostHelpful(
    name: string,
    annual: readonly AuditedTable[],
    unmet: readonly Need[],
    candidates: readonly Candidate[],
  ): string | undefined {
    const { kind } = this.#cluster(name);
    const linked: LinkedTable[] = this.#tables(name, annual);
    const named = candidates.map(({ id, coarser }) => ({
      id: nameIn(yearSlot, id),
      coarser: coarser && tableIn(yearSlot, coarser),
    }));
    const helpful = mostHelpful(linked, unmet, named, kind);
    return helpful && placeOfName(helpful.id).name;
  }

  /** The largest total with which the year's table of contacts would be withheld, where its own is not larger. */
  tellingUpTo(name: string, annual: readonly AuditedTable[], id: string): number | undefined {
    return tellingUpTo(this.#tables(name, annual), nameIn(yearSlot, id), this.#cluster(name).kind);
  }

  /** How many needs of the quarters their own releases do not meet any more when looked at together. */
  get unmetWithoutYear(): number {
    return [...this.#clusters.values()].reduce((sum, { lost }) => sum + lost.size, 0);
  }

  /**
   * Which of the unmet needs of quarters do not hold either where nothing of the year leaves. The worlds are remembered: sought
   * anew, what held before might be found no more, and would count as lost.
   */
  #askQuarters(
    name: string,
    annual: readonly AuditedTable[],
    unmet: readonly Need[],
    { seed, onStep }: { seed: number; onStep: OnStep },
  ): void {
    const cluster = this.#cluster(name);
    const doubtful = new Set(unmet.filter((need) => !isOfYear(need)).map(nameOf));
    if (doubtful.size === 0) return;
    const asks = (need: Need) => doubtful.has(nameOf(need));
    const found = this.#run(name, annual.map(withheld), seed, onStep, asks);
    const byYear = this.#ruledOutByYear(name, annual, found.unmet);
    for (const need of found.unmet) if (!byYear.has(need)) cluster.lost.add(nameOf(need));
    // What holds without the year may hold again as soon as less of it is left.
    cluster.worldsWithoutYear = found.worlds;
  }

  /** What sums rule out beside the year, but not without it: the year gives that away, whatever else is found or not. */
  #ruledOutByYear(name: string, annual: readonly AuditedTable[], needs: readonly Need[]): Set<Need> {
    const { kind } = this.#cluster(name);
    const beside = hopelessNeeds(this.#tables(name, annual), needs, kind);
    const anyway = new Set(hopelessNeeds(this.#tables(name, annual.map(withheld)), beside, kind));
    return new Set(beside.filter((need) => !anyway.has(need)));
  }

  #run(
    name: string,
    annual: readonly AuditedTable[],
    seed: number,
    onStep: OnStep,
    asks: (need: Need) => boolean,
  ): ClusterFindings {
    const { truth, kind, ...known } = this.#cluster(name);
    const worlds = [...new Set([...known.worlds, ...known.worldsWithoutYear])];
    const tables = this.#tables(name, annual);
    return new ClusterAudit(tables, truth, "keyed-rounding-5", seed, onStep, {
      kind,
      asks,
      worlds,
      solver: this.#solver,
    }).run();
  }

  #cluster(name: string): Cluster {
    const cluster = this.#clusters.get(name);
    if (!cluster) throw new RangeError("no such cluster");
    return cluster;
  }

  #tables(name: string, annual: readonly AuditedTable[]): AuditedTable[] {
    const quarters = this.#quarters.flatMap((sealed, slot) =>
      (sealed?.exact ?? []).flatMap(({ definition }) => {
        const table = sealed?.tables.find(({ id }) => id === definition.id);
        return table && clusterOf(definition.counts) === name
          ? [
              named(slot, {
                table,
                population: definition.counts,
                structuralZeros: definition.structuralZeros,
              }),
            ]
          : [];
      }),
    );
    return [...quarters, ...annual.map((table) => named(yearSlot, table))];
  }
}

/** True for a need of one of the year's own tables. */
export function isOfYear({ table }: Need): boolean {
  return placeOfName(table).slot === yearSlot;
}

function nameOf(need: Need): string {
  return [need.kind, need.table, need.cell, need.kind === "group" ? need.total : ""].join("/");
}

function named(slot: number, { table, population, structuralZeros }: AuditedTable): AuditedTable {
  return { table: tableIn(slot, table), population: nameIn(slot, population), structuralZeros };
}

function tableIn(slot: number, table: AuditedTable["table"]): AuditedTable["table"] {
  return {
    ...table,
    id: nameIn(slot, table.id),
    dimensions: table.dimensions.map((dimension) => ({ ...dimension, id: nameIn(slot, dimension.id) })),
  };
}

function withheld({ table, ...rest }: AuditedTable): AuditedTable {
  const cells = table.cells.map(({ key }) => ({ key, value: null, status: "C" as const }));
  return { table: { ...table, cells }, ...rest };
}
