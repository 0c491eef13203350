import { previousQuarter, type ReleasePeriod } from "../../shared/periods.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { total } from "../statistics/tables.ts";
import type { AuditTable } from "./auditTable.ts";
import type { AuditInput, EarlierRelease } from "./input.ts";
import type { LoneRow } from "./loneRows.ts";

const step = 5;

/** In fewer tables such a difference is no surprise. */
const fewestTables = 3;

/** The dimension of the row of all persons, which cannot be merged with another. */
export const allPersons = "";

/**
 * The rows that a release, as it would leave, has like one beside it but for one person: a year like one of its quarters, a
 * quarter like the one before. Quarters further apart have hardly a row with the same persons.
 */
export function rowsLikeBefore(
  { period, tables, earlier }: Pick<AuditInput, "period" | "tables" | "earlier">,
  release: readonly ReleaseTable[],
): LoneRow[] {
  return earlier
    .filter((sealed) => isBeside(period, sealed))
    .flatMap((sealed) => differenceRows(tables, release, sealed.tables));
}

function isBeside(period: ReleasePeriod, { period: sealed }: EarlierRelease): boolean {
  if (sealed.kind !== "quarter") return false;
  return period.kind === "year" ? sealed.year === period.year : sealed.id === previousQuarter(period).id;
}

/**
 * The rows in which two releases differ like by one person. The same set of persons has the same published value, so
 * where one of them counts one person more in a row, exactly her cells were drawn anew: table after table shows
 * at most one other value, and these together her profile. The rule looks at published values only, so following it gives
 * nothing away. `before`: the tables of the other release as they left.
 */
export function differenceRows(
  tables: readonly AuditTable[],
  release: readonly ReleaseTable[],
  before: readonly ReleaseTable[],
): LoneRow[] {
  const rows = new Map<string, { dimension: string; code: string; single: string[]; more: number }>();
  tables.forEach(({ definition }, position) => {
    const now = release[position];
    const then = before.find(({ id }) => id === definition.id);
    if (!now || !then || definition.unit !== "person") return;
    for (const { dimension, merged, changes } of comparedRows(now, then)) {
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
function comparedRows(now: ReleaseTable, then: ReleaseTable) {
  const isOpen = [...now.cells, ...then.cells].every(({ value }) => value !== null);
  if (!isOpen || !isAlike(now, then)) return [];
  const valueBefore = new Map(then.cells.map(({ key, value }) => [key.join("|"), value ?? 0]));
  return now.dimensions.flatMap((dimension, position) => {
    const across = now.dimensions[1 - position];
    if (!across || across.multi) return [];
    const codes = [...dimension.categories.map(({ code }) => code), total];
    return codes.map((merged) => ({
      dimension: merged === total ? allPersons : dimension.id,
      merged,
      changes: now.cells
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
