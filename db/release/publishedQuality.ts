import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { missingPercent, qualityVariables } from "../statistics/quality.ts";

const qualityStep = 5;

/**
 * The share of persons without a known value, for each variable, computed from the published cells and nothing
 * else. The true share would tell of a small centre exactly how many persons stand in the category `unbekannt`,
 * which the rounding of the same cells is there to hide.
 */
export function publishedQuality(tables: readonly ReleaseTable[]): Release["quality"] {
  return [...qualityVariables].map(([variable, dimension]) => ({
    variable,
    missingPercent: percentOf(tables, dimension),
  }));
}

function percentOf(tables: readonly ReleaseTable[], dimension: string): number {
  // The first table of persons advised that has the dimension; the others repeat its totals.
  const table = tables.find(({ dimensions }) => dimensions.some(({ id }) => id === dimension));
  const persons = publishedValue(table, () => "_T");
  const missing = publishedValue(table, (id) => (id === dimension ? "unbekannt" : "_T"));
  return missingPercent({ persons, missing: Math.min(missing, persons) }, qualityStep);
}

function publishedValue(table: ReleaseTable | undefined, codeOf: (dimension: string) => string): number {
  const wanted = table?.dimensions.map(({ id }) => codeOf(id)).join("|");
  return table?.cells.find(({ key }) => key.join("|") === wanted)?.value ?? 0;
}
