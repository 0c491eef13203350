import { total } from "../../statistics/tables.ts";
import type { AuditTable } from "../auditTable.ts";
import type { Form } from "../published.ts";
import { type Coarseness, coarserThan, groupCode, isUndivided } from "./coarsen.ts";
import { stepsOf } from "./ladder.ts";

/**
 * The next form of a table in which something could not be witnessed: the least coarse one that merges a category of
 * every failing cell (`keys`, as published now), or else none: the table is withheld as a whole.
 */
export function nextForm(table: AuditTable, now: Form, keys: readonly (readonly string[])[]): Form {
  if (now === "withheld") return now;
  const coarser = coarserThan(table, now);
  return coarser.find((way) => keys.every((key) => merges(table, way, key))) ?? coarser.at(-1) ?? "withheld";
}

/** The coarsest form in which every dimension still divides, or `undefined` where nothing can be merged. */
export function coarsestForm(table: AuditTable): Coarseness | undefined {
  const ways = coarserThan(
    table,
    table.dimensions.map(() => 0),
  );
  return ways.findLast((way) =>
    table.dimensions.every((dimension, position) => !isUndivided(dimension, way[position] ?? 0)),
  );
}

/** True when a form puts a category of the cell together with others that stand apart from it now. */
function merges(table: AuditTable, way: Coarseness, key: readonly string[]): boolean {
  return key.some((merged, position) => {
    const first = merged.split(",")[0] ?? merged;
    return groupCode(table.dimensions[position]?.id ?? "", way[position] ?? 0, first) !== merged;
  });
}

/** The least coarse form that puts a category of one dimension together with more others; else the table is withheld. */
export function formMerging(table: AuditTable, now: Form, dimension: string, code: string): Form {
  if (now === "withheld") return now;
  const key = table.dimensions.map(({ id }, position) =>
    id === dimension ? groupCode(id, now[position] ?? 0, code) : total,
  );
  return coarserThan(table, now).find((way) => merges(table, way, key)) ?? "withheld";
}

/**
 * The form in which all categories of one dimension are put together; withheld where the ladder does not lead so far, or where
 * that is done already.
 */
export function formWithout(table: AuditTable, now: Form, dimension: string): Form {
  if (now === "withheld") return now;
  const way = now.map((level, position) =>
    table.dimensions[position]?.id === dimension ? stepsOf(dimension).length : level,
  );
  if (way.every((level, position) => level === now[position])) return "withheld";
  const isOne = table.dimensions.some(
    (one, position) => one.id === dimension && isUndivided(one, way[position] ?? 0),
  );
  return isOne ? way : "withheld";
}
