import { centres } from "../../shared/codelists/places.ts";
import { type PeriodKind, periodKinds } from "../../shared/contract/stateEvaluation.ts";
import { parsePeriod, periodTitle } from "../../shared/periods.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { dimension } from "../statistics/dimensions.ts";
import { findProgramme, type TableDefinition, tablesFor } from "../statistics/programme.ts";
import { keysOf } from "../statistics/tables.ts";
import type { ReceivedPackage } from "./receive.ts";
import { standardError } from "./standardError.ts";

/** The state of each centre in one period. */
export interface MergedPeriod {
  id: string;
  title: string;
  kind: PeriodKind;
  /** Keys (AGS) of centres, in the order of the list of centres. */
  delivered: string[];
  missing: string[];
  /** Centres of which only packages came that were rejected; they are missing from the sums too. */
  rejected: string[];
}

/** A cell added up over the centres, in one period. */
export interface MergedValue {
  /** `null` where no centre published a value. */
  sum: number | null;
  standardError: number | null;
  /** Published value of each centre that has one; a sum of fewer than the delivered ones is said to be so. */
  byCentre: Record<string, number>;
}

/** A table over all centres; its words come from the programme here, never from a package. */
export interface MergedTable {
  id: string;
  title: string;
  population: string;
  unit: ReleaseTable["unit"];
  /** In which kinds of period it was delivered. */
  kinds: PeriodKind[];
  dimensions: { id: string; label: string; multi: boolean; categories: { code: string; label: string }[] }[];
  /** By period: who withheld the whole table, and who merged some of its categories. */
  withheldBy: Record<string, string[]>;
  coarsenedBy: Record<string, string[]>;
  cells: { key: string[]; periods: Record<string, MergedValue> }[];
}

/** Everything added up. */
export interface Merged {
  periods: MergedPeriod[];
  tables: MergedTable[];
  packages: ReceivedPackage[];
}

/**
 * Adds up what was counted. A cell's sum takes every centre that published this very cell: one that withheld the table
 * or merged the cell's categories is left out of this cell only, and the number of centres stands beside the sum.
 */
export function mergeReceived(packages: readonly ReceivedPackage[]): Merged {
  const releases = packages.flatMap(({ state, release }) =>
    state === "counted" && release ? [release] : [],
  );
  const ids = [...new Set(packages.flatMap(({ release }) => (release ? [release.period.id] : [])))];
  const periods = ids
    .filter((id) => parsePeriod(id) !== undefined)
    .sort()
    .map((id) => mergedPeriod(id, releases, packages))
    .sort((one, other) => periodKinds.indexOf(one.kind) - periodKinds.indexOf(other.kind));
  return {
    periods,
    tables: definitionsOf(releases).map((one) => mergedTable(one, releases)),
    packages: [...packages],
  };
}

function mergedPeriod(
  id: string,
  releases: readonly Release[],
  packages: readonly ReceivedPackage[],
): MergedPeriod {
  const period = parsePeriod(id);
  const delivered = new Set(releases.filter((one) => one.period.id === id).map(({ centre }) => centre.ags));
  const came = new Set(
    packages.flatMap(({ release }) => (release?.period.id === id ? [release.centre.ags] : [])),
  );
  const keys = centres.map(({ ags }) => ags);
  return {
    id,
    title: period ? periodTitle(period) : id,
    kind: kindOf(id),
    delivered: keys.filter((ags) => delivered.has(ags)),
    missing: keys.filter((ags) => !came.has(ags)),
    rejected: keys.filter((ags) => came.has(ags) && !delivered.has(ags)),
  };
}

/** Quarters and years are kept apart: a year counts the people of its quarters once more. */
export function kindOf(periodId: string): PeriodKind {
  return periodId.includes("-Q") ? "quarter" : "year";
}

/** The tables of every programme that stands behind the releases; for one id the newest wording. */
function definitionsOf(releases: readonly Release[]): TableDefinition[] {
  const found = new Map<string, TableDefinition>();
  const versions = [...new Set(releases.map(({ programme }) => programme.version))].sort();
  for (const version of versions) {
    const programme = findProgramme(version);
    const kind = releases.some(({ period }) => kindOf(period.id) === "year") ? "year" : "quarter";
    for (const definition of programme ? tablesFor(programme, kind) : [])
      found.set(definition.id, definition);
  }
  const delivered = new Set(releases.flatMap(({ tables }) => tables.map(({ id }) => id)));
  return [...found.values()].filter(({ id }) => delivered.has(id));
}

function mergedTable(definition: TableDefinition, releases: readonly Release[]): MergedTable {
  const dimensions = definition.dimensions.map(dimension).map(({ id, label, multi, categories }) => ({
    id,
    label,
    multi,
    categories: categories.map(({ code, label: words }) => ({ code, label: words })),
  }));
  const structural = new Set(definition.structuralZeros.map((key) => key.join("|")));
  const cells = keysOf(dimensions).map((key) => ({ key, periods: {} as Record<string, MergedValue> }));
  const table: MergedTable = {
    id: definition.id,
    title: definition.title,
    population: definition.population,
    unit: definition.unit,
    kinds: periodKinds.filter((kind) =>
      releases.some(
        ({ period, tables }) => kindOf(period.id) === kind && tables.some(({ id }) => id === definition.id),
      ),
    ),
    dimensions,
    withheldBy: {},
    coarsenedBy: {},
    cells,
  };
  const placeOf = new Map(cells.map((cell) => [cell.key.join("|"), cell]));
  for (const release of [...releases].sort(byCentre))
    if (table.kinds.includes(kindOf(release.period.id))) add(table, placeOf, release);
  for (const { key, periods } of cells) {
    for (const value of Object.values(periods)) finish(value, table.unit, structural.has(key.join("|")));
  }
  return table;
}

function add(
  table: MergedTable,
  placeOf: ReadonlyMap<string, MergedTable["cells"][number]>,
  release: Release,
): void {
  const { ags } = release.centre;
  const period = release.period.id;
  const delivered = release.tables.find(({ id, unit }) => id === table.id && unit === table.unit);
  for (const { periods } of placeOf.values())
    periods[period] ??= { sum: null, standardError: null, byCentre: {} };
  if (
    !delivered ||
    !hasSameDimensions(delivered, table) ||
    delivered.cells.every(({ value }) => value === null)
  ) {
    table.withheldBy[period] = [...(table.withheldBy[period] ?? []), ags];
    return;
  }
  if (isCoarsened(delivered, table)) table.coarsenedBy[period] = [...(table.coarsenedBy[period] ?? []), ags];
  for (const { key, value } of delivered.cells) {
    const place = placeOf.get(key.join("|"))?.periods[period];
    if (place && value !== null) place.byCentre[ags] = value;
  }
}

/** Cells of other dimensions may bear the same codes and still count something else. */
function hasSameDimensions(delivered: ReleaseTable, { dimensions }: MergedTable): boolean {
  return (
    delivered.dimensions.length === dimensions.length &&
    delivered.dimensions.every(({ id }, position) => id === dimensions[position]?.id)
  );
}

function isCoarsened(delivered: ReleaseTable, { dimensions }: MergedTable): boolean {
  const codes = (all: readonly { categories: readonly { code: string }[] }[]) =>
    all.map(({ categories }) => categories.map(({ code }) => code).join("|")).join("||");
  return codes(delivered.dimensions) !== codes(dimensions);
}

function finish(value: MergedValue, unit: ReleaseTable["unit"], isStructuralZero: boolean): void {
  const values = Object.values(value.byCentre);
  if (values.length === 0) return;
  value.sum = values.reduce((sum, one) => sum + one, 0);
  value.standardError = isStructuralZero ? 0 : standardError(unit, values.length);
}

function byCentre(one: Release, other: Release): number {
  return one.centre.ags < other.centre.ags ? -1 : one.centre.ags > other.centre.ags ? 1 : 0;
}
