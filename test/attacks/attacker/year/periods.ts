import type { Sum } from "../integerProgramme.ts";
import { cellName, type Publication, total } from "../publication.ts";
import type { World } from "../world.ts";

/** Four quarters and their year, as they were published. */
export interface PublishedYear {
  quarters: readonly Publication[];
  year: Publication;
}

/** The name of a cell of one of several publications. */
export function cellOf(publication: Publication, table: string, key: readonly string[]): string {
  return `${publication.release.period.id} ${cellName(table, key)}`;
}

/** All publications, the year last. */
export function allOf({ quarters, year }: PublishedYear): Publication[] {
  return [...quarters, year];
}

/** Adds what one publication tells to a world of several: its cells bear the name of its period from then on. */
export function addPeriod<Described>(
  all: World,
  publication: Publication,
  describe: () => Described,
): Described {
  const described = describe();
  for (const [name, sum] of [...all.cells]) {
    if (name.includes(" ")) continue;
    all.cells.set(`${publication.release.period.id} ${name}`, sum);
    all.cells.delete(name);
  }
  all.sums.clear();
  return described;
}

/** The unknowns behind a cell of one of several publications; none where the world does not cover it. */
export function sumAt(all: World, publication: Publication, table: string, ...key: string[]): Sum {
  return all.cells.get(cellOf(publication, table, key)) ?? [];
}

/** Demands that a cell is a sum, where the world covers the cell. */
export function demandEqual(all: World, cell: Sum, sum: Sum): void {
  if (cell.length > 0) all.programme.demand(cell, sum, 0, 0);
}

/** Which of the quarter's cells count only persons whom the same cell of the year counts as well. */
export type Inclusion = (table: string, key: readonly string[], place: number) => boolean;

/**
 * Equal sets of persons are published equally: where a cell of a quarter lies within one of the year and the two are
 * published differently, at least one person more is there.
 */
export function demandDifferences(
  all: World,
  { quarters, year }: PublishedYear,
  tables: readonly string[],
  includes: Inclusion,
): void {
  for (const table of tables) {
    const ofYear = year.cells(table).map((cell) => ({ ...cell, sets: setsOf(cell.key) }));
    for (const [place, quarter] of quarters.entries())
      for (const { key, value } of quarter.cells(table)) {
        if (!includes(table, key, place)) continue;
        for (const outer of ofYear) {
          const mayBeEqual = outer.value - value <= 5 && outer.value !== value;
          if (!mayBeEqual || !isWithin(key, outer.sets)) continue;
          const [larger, smaller] = [
            sumAt(all, year, table, ...outer.key),
            sumAt(all, quarter, table, ...key),
          ];
          if (larger.length > 0 && smaller.length > 0) all.programme.demand(larger, smaller, 1);
        }
      }
  }
}

function setsOf(key: readonly string[]): (ReadonlySet<string> | undefined)[] {
  return key.map((code) => (code === total ? undefined : new Set(code.split(","))));
}

function isWithin(key: readonly string[], sets: readonly (ReadonlySet<string> | undefined)[]): boolean {
  return key.every((code, place) => {
    const set = sets[place];
    return set === undefined || (code !== total && code.split(",").every((one) => set.has(one)));
  });
}
