import type { Release } from "../../../shared/statistics/release.ts";
import { Publication, type PublishedCell, total } from "./publication.ts";

/** The cells that two releases publish differently: their sets of persons differ. */
export function changedCells(before: Release, after: Release): PublishedCell[] {
  const [old, current] = [new Publication(before), new Publication(after)];
  return after.tables
    .filter(({ unit }) => unit === "person")
    .flatMap(({ id }) => current.cells(id))
    .filter(({ table, key, value }) => {
      const earlier = old.value(table, ...key);
      return earlier !== undefined && earlier !== value;
    });
}

/**
 * What two releases that differ in one person tell of her: a cell that changed holds her. The category of an attribute
 * is read off where all changed cells of its tables name the same one. Only tables on persons advised are read.
 */
export function profileOfDifference(before: Release, after: Release): Map<string, string> {
  const codes = new Map<string, Set<string>>();
  for (const { table, key } of changedCells(before, after)) {
    const dimensions = after.tables.find(({ id }) => id === table)?.dimensions ?? [];
    if (!table.startsWith("P") || dimensions.some(({ multi }) => multi)) continue;
    dimensions.forEach(({ id }, place) => {
      const code = key[place] ?? total;
      if (code !== total) codes.set(id, (codes.get(id) ?? new Set()).add(code));
    });
  }
  return new Map(
    [...codes].flatMap(([id, [first, ...others]]) => (first && others.length === 0 ? [[id, first]] : [])),
  );
}
