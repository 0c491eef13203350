import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { missingPercent, qualityVariables } from "../statistics/quality.ts";

const qualityStep = 5;

/**
 * The share of persons without a known value, for each variable, computed from the published cells and nothing
 * else. The true share would tell of a small centre exactly how many persons stand in the category `unbekannt`,
 * which the rounding of the same cells is there to hide.
 */
export function publishedQuality(tables: readonly ReleaseTable[]): Release["quality"] {
  return [...qualityVariables].flatMap(([variable, dimension]) => {
    const percent = percentOf(tables, dimension);
    return percent === undefined ? [] : [{ variable, missingPercent: percent }];
  });
}

/** `undefined` where no table publishes both values: withheld or with `unbekannt` merged into another category. */
function percentOf(tables: readonly ReleaseTable[], dimension: string): number | undefined {
  // The first table of persons advised that says it; the others repeat its totals.
  const advised = tables.filter(({ id }) => id.startsWith("P"));
  for (const table of advised.filter(({ dimensions }) => dimensions.some(({ id }) => id === dimension))) {
    const persons = publishedValue(table, () => "_T");
    const missing = publishedValue(table, (id) => (id === dimension ? "unbekannt" : "_T"));
    if (persons != null && missing != null) {
      return missingPercent({ persons, missing: Math.min(missing, persons) }, qualityStep);
    }
  }
  return undefined;
}

function publishedValue(
  table: ReleaseTable,
  codeOf: (dimension: string) => string,
): number | null | undefined {
  const wanted = table.dimensions.map(({ id }) => codeOf(id)).join("|");
  return table.cells.find(({ key }) => key.join("|") === wanted)?.value;
}
