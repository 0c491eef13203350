import type { ReleaseTable } from "../../../shared/statistics/release.ts";
import { total } from "../../statistics/tables.ts";
import type { AuditTable } from "../auditTable.ts";
import type { LoneRow } from "../loneRows.ts";

const step = 5;

/** In fewer tables such a difference is no surprise. */
const fewestTables = 3;

/** The dimension of the row of all persons, which cannot be merged with another. */
export const allPersons = "";

/**
 * The rows that a year has like one of its quarters but for one person. The same set of persons has the same published
 * value, so where the year counts one person more in a row, exactly her cells were drawn anew: table after table shows
 * at most one other value, and these together her profile. The rule looks at published values only, so following it gives nothing
 * away. `quarter`: the tables of one quarter as they left.
 */
export function differenceRows(
  tables: readonly AuditTable[],
  release: readonly ReleaseTable[],
  quarter: readonly ReleaseTable[],
): LoneRow[] {
  const rows = new Map<string, { dimension: string; code: string; single: string[]; more: number }>();
  tables.forEach(({ definition }, position) => {
    const year = release[position];
    const before = quarter.find(({ id }) => id === definition.id);
    if (!year || !before || definition.unit !== "person") return;
    for (const { dimension, merged, changes } of comparedRows(year, before)) {
      for (const code of merged.split(",")) {
        const name = `${definition.counts}|${dimension}|${code}`;
        const row = rows.get(name) ?? { dimension, code, single: [], more: 0 };
        rows.set(name, row);
        if (changes.length === 1 && changes[0] === step) row.single.push(definition.id);
        else if (changes.length > 0) row.more += 1;
      }
    }
  });
  return [...rows.values()]
    .filter(({ single, more }) => single.length >= fewestTables && more === 0)
    .map(({ dimension, code, single }) => ({ dimension, code, tables: single }));
}

/** For each row that both tables have in the same form: by how much its cells differ, where they do. */
function comparedRows(year: ReleaseTable, before: ReleaseTable) {
  const isOpen = [...year.cells, ...before.cells].every(({ value }) => value !== null);
  if (!isOpen || !isAlike(year, before)) return [];
  const valueBefore = new Map(before.cells.map(({ key, value }) => [key.join("|"), value ?? 0]));
  return year.dimensions.flatMap((dimension, position) => {
    const across = year.dimensions[1 - position];
    if (!across || across.multi) return [];
    const codes = [...dimension.categories.map(({ code }) => code), total];
    return codes.map((merged) => ({
      dimension: merged === total ? allPersons : dimension.id,
      merged,
      changes: year.cells
        .filter(({ key }) => key[position] === merged && key[1 - position] !== total)
        .map(({ key, value }) => Math.abs((value ?? 0) - (valueBefore.get(key.join("|")) ?? 0)))
        .filter((difference) => difference > 0),
    }));
  });
}

function isAlike(one: ReleaseTable, other: ReleaseTable): boolean {
  const codesOf = ({ dimensions }: ReleaseTable) =>
    dimensions.map(({ categories }) => categories.map(({ code }) => code).join("|")).join("/");
  return codesOf(one) === codesOf(other);
}
