import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { total } from "../statistics/tables.ts";
import type { AuditTable } from "./auditTable.ts";

/** A category whose row, table after table, shows one number and otherwise zeros. */
export interface LoneRow {
  dimension: string;
  /** As the code list has it; it may stand in the tables merged with others. */
  code: string;
  /** Ids of the tables in which the row looks so. */
  tables: string[];
}

const single = 5;

/** In fewer tables such a row is no surprise for a small group whose members have something in common. */
const fewestTables = 3;

/**
 * The rows in which one person would show her whole profile. The same set of persons always has the same published
 * value: where a category holds a single person, every cell of that person is drawn alike, so with a chance of one in
 * five its row has one 5 and otherwise zeros in every table. Two different persons practically never look like that,
 * and no interval tells the difference. The rule looks at published values only, so following it gives nothing away.
 */
export function loneRows(tables: readonly AuditTable[], release: readonly ReleaseTable[]): LoneRow[] {
  const rows = new Map<string, { dimension: string; code: string; lone: string[]; others: number }>();
  tables.forEach(({ definition }, position) => {
    const table = release[position];
    if (!table || definition.unit !== "person") return;
    for (const { dimension, merged, sum, values } of rowsOf(table)) {
      for (const code of merged.split(",")) {
        const name = `${definition.counts}|${dimension}|${code}`;
        const row = rows.get(name) ?? { dimension, code, lone: [], others: 0 };
        rows.set(name, row);
        if (isLone(sum, values)) row.lone.push(definition.id);
        else row.others += 1;
      }
    }
  });
  return [...rows.values()]
    .filter(({ lone, others }) => lone.length >= fewestTables && others === 0)
    .map(({ dimension, code, lone }) => ({ dimension, code, tables: lone }));
}

/** The rows of both dimensions that are crossed with a dimension of single answers; withheld tables have none. */
function rowsOf({ dimensions, cells }: ReleaseTable) {
  return dimensions.flatMap((dimension, position) => {
    const across = dimensions[1 - position];
    if (!across || across.multi || cells.some(({ value }) => value === null)) return [];
    return dimension.categories.map(({ code: merged }) => {
      const row = cells.filter(({ key }) => key[position] === merged);
      return {
        dimension: dimension.id,
        merged,
        sum: row.find(({ key }) => key[1 - position] === total)?.value ?? 0,
        values: row.filter(({ key }) => key[1 - position] !== total).map(({ value }) => value ?? 0),
      };
    });
  });
}

function isLone(sum: number, values: readonly number[]): boolean {
  const shown = values.filter((value) => value > 0);
  return sum === single && shown.length === 1 && shown[0] === single;
}
