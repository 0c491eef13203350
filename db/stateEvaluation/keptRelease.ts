import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { dimension } from "../statistics/dimensions.ts";
import { findProgramme, type TableDefinition, tablesFor } from "../statistics/programme.ts";
import { keysOf } from "../statistics/tables.ts";
import { kindOf } from "./merge.ts";

/** What the evaluation needs of a release that counts nowhere: whose it is and of which period. */
export function withoutTables(release: Release): Release {
  return { ...release, tables: [], quality: [] };
}

/**
 * What the evaluation needs of a release that counts: the programme's tables at the programme's cells. A valid package
 * may hold others up to megabytes, and a thousand of them would fill the memory.
 */
export function withProgrammeTables(release: Release): Release {
  const programme = findProgramme(release.programme.version);
  const definitions = programme ? tablesFor(programme, kindOf(release.period.id)) : [];
  const tables = release.tables.flatMap((table) => {
    const definition = definitions.find(({ id }) => id === table.id);
    return definition ? programmeCells(table, definition) : [];
  });
  return { ...release, tables };
}

/** Merging categories makes fewer of them, so a table with more is another one. */
function programmeCells(table: ReleaseTable, definition: TableDefinition): ReleaseTable[] {
  const dimensions = definition.dimensions.map(dimension);
  const isOther = table.dimensions.some(
    ({ categories }, position) => categories.length > (dimensions[position]?.categories.length ?? 0),
  );
  if (isOther) return [];
  const keys = new Set(keysOf(dimensions).map((key) => key.join("|")));
  return [{ ...table, cells: table.cells.filter(({ key }) => keys.has(key.join("|"))) }];
}
