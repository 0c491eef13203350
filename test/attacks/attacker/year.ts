import { dimension } from "../../../db/statistics/dimensions.ts";
import { type Attribute, advisedWorld } from "./advised.ts";
import { combinations } from "./grid.ts";
import type { Sum } from "./integerProgramme.ts";
import { cellName, type Publication, total } from "./publication.ts";
import { codesOf, emptyWorld, type World } from "./world.ts";

/** Attributes that do not depend on the day: a person is in the same category in each quarter and in the year. */
const lasting: readonly Attribute[] = ["citizenshipGroup", "accessRoute"];
const lastingTables = [
  { table: "P03", dimensions: ["gender", "citizenshipGroup"] },
  { table: "P11", dimensions: ["gender", "accessRoute"] },
] as const;
const disjoint = [{ table: "N02", dimensions: ["gender", "accessRoute"] }] as const;

/** The name of a cell of one of several publications. */
export function cellOf(publication: Publication, table: string, key: readonly string[]): string {
  return `${publication.release.period.id} ${cellName(table, key)}`;
}

/**
 * Every world of the quarters of a year and the year itself that fits all their publications: whoever was there in a
 * quarter was there in the year, and everybody who was new in the year was new in exactly one quarter.
 */
export function yearWorld(quarters: readonly Publication[], year: Publication): World {
  const all = emptyWorld();
  for (const publication of [...quarters, year]) {
    const one = advisedWorld(publication, { attributes: lasting, world: all });
    for (const [name, sum] of [...one.cells])
      if (!name.includes(" ")) {
        all.cells.set(`${publication.release.period.id} ${name}`, sum);
        all.cells.delete(name);
      }
    all.sums.clear();
  }
  for (const { table, dimensions } of lastingTables)
    for (const key of keysOf(dimensions)) {
      const parts = quarters.map((quarter) => sumAt(quarter, table, key));
      for (const [place, part] of parts.entries()) {
        const quarter = quarters[place];
        const differs = quarter && isDifferent(quarter, year, table, key);
        all.programme.demand(sumAt(year, table, key), part, differs ? 1 : 0);
      }
      all.programme.demand(parts.flat(), sumAt(year, table, key), 0);
    }
  for (const { table, dimensions } of disjoint)
    for (const key of keysOf(dimensions))
      all.programme.demand(
        quarters.flatMap((quarter) => sumAt(quarter, table, key)),
        sumAt(year, table, key),
        0,
        0,
      );
  return all;

  function sumAt(publication: Publication, table: string, key: readonly string[]): Sum {
    return all.cells.get(cellOf(publication, table, key)) ?? [];
  }
}

function isDifferent(one: Publication, other: Publication, table: string, key: readonly string[]): boolean {
  const [here, there] = [one.value(table, ...key), other.value(table, ...key)];
  return here !== undefined && there !== undefined && here !== there;
}

function keysOf(dimensions: readonly (Attribute | "gender")[]): string[][] {
  return combinations(dimensions.map((id) => [...codesOf(dimension(id)), total]));
}
