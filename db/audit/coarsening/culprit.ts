import type { ReleaseTable } from "../../../shared/statistics/release.ts";
import { isHopeless } from "../bounds/hopeless.ts";
import { intervalOf, type Method } from "../knowledge.ts";
import type { Need } from "../needs.ts";
import type { SearchTable } from "../search/layout.ts";
import { onePeriod, type WorldKind } from "../worldKind.ts";

/** A published table of the cluster with the population it counts. */
export interface LinkedTable {
  table: ReleaseTable;
  population: string;
}

/** One way to go on: a table in a coarser form, or `undefined` in place of one that is withheld. */
export interface Candidate {
  id: string;
  coarser: ReleaseTable | undefined;
}

/**
 * The candidate that leaves the fewest of the unmet needs ruled out by sums, or `undefined` where none helps. A total
 * stands in many tables; it is the table whose parts give it away that has to become coarser, not all of them.
 */
export function mostHelpful(
  linked: readonly LinkedTable[],
  unmet: readonly Need[],
  candidates: readonly Candidate[],
  kind: WorldKind = onePeriod,
): Candidate | undefined {
  const now = hopelessCount(linked, unmet, kind);
  let best: Candidate | undefined;
  let fewest = now;
  for (const candidate of candidates) {
    const left = hopelessCount(
      replaced(linked, candidate),
      unmet.filter(({ table }) => table !== candidate.id),
      kind,
    );
    if (left >= fewest) continue;
    fewest = left;
    best = candidate;
  }
  const own = best && unmet.filter(({ table }) => table === best.id).length;
  // Making needs disappear with their own table is no help to the others.
  return best && now - fewest > (own ?? 0) ? best : undefined;
}

function replaced(linked: readonly LinkedTable[], { id, coarser }: Candidate): LinkedTable[] {
  return linked.flatMap((one) => {
    if (one.table.id !== id) return [one];
    return coarser ? [{ ...one, table: coarser }] : [];
  });
}

/** How many of the needs sums alone rule out. */
export function hopelessCount(
  linked: readonly LinkedTable[],
  needs: readonly Need[],
  kind: WorldKind,
): number {
  return hopelessNeeds(linked, needs, kind).length;
}

/** Those of the needs that sums alone rule out. */
export function hopelessNeeds(
  linked: readonly LinkedTable[],
  needs: readonly Need[],
  kind: WorldKind,
): Need[] {
  const layout = kind.layoutOf(linked.map((one) => searchedTable(one, "keyed-rounding-5")));
  const bounds = kind.boundsOf(layout);
  const firsts = new Map(layout.tables.map(({ id, first }) => [id, first]));
  return needs.filter((need) => isHopeless(need, bounds, firsts.get(need.table) ?? 0));
}

/** A published table as the search and the bounds read it. */
export function searchedTable({ table, population }: LinkedTable, method: Method): SearchTable {
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
