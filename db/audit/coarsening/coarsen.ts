import type { Category } from "../../statistics/categories.ts";
import { keysOf, total } from "../../statistics/tables.ts";
import type { AuditDimension, AuditTable } from "../auditTable.ts";
import { stepsOf } from "./ladder.ts";

/** How far each dimension of a table is coarsened; 0: as the programme has it. */
export type Coarseness = readonly number[];

/** Every way to coarsen a table that is at least as coarse as `now` in each dimension, the finest first. */
export function coarserThan(table: AuditTable, now: Coarseness): Coarseness[] {
  const choices = table.dimensions.map(({ id }, position) => {
    const first = now[position] ?? 0;
    return Array.from({ length: stepsOf(id).length - first + 1 }, (_, step) => first + step);
  });
  return choices
    .reduce<number[][]>((ways, levels) => ways.flatMap((way) => levels.map((level) => [...way, level])), [[]])
    .filter((way) => sum(way) > sum(now))
    .sort((one, other) => sum(one) - sum(other));
}

/** The code of a category at a coarseness: its own, or that of the group it is merged into. */
export function groupCode(dimension: string, level: number, code: string): string {
  if (code === total || level === 0) return code;
  return (
    stepsOf(dimension)
      [level - 1]?.find((group) => group.includes(code))
      ?.join(",") ?? code
  );
}

/** True where at this coarseness all categories of a dimension are one. */
export function isUndivided({ id, categories }: AuditDimension, level: number): boolean {
  return new Set(categories.map(({ code }) => groupCode(id, level, code))).size === 1;
}

/** A table with merged categories; its cells hold the same persons together, each once. */
export function coarsen(table: AuditTable, coarseness: Coarseness): AuditTable {
  if (coarseness.every((level) => level === 0)) return table;
  const dimensions = table.dimensions.map((dimension, position) =>
    coarserDimension(dimension, coarseness[position] ?? 0),
  );
  const members = new Map<string, Set<number>>();
  for (const cell of table.cells) {
    const key = cell.key
      .map((code, position) =>
        groupCode(table.dimensions[position]?.id ?? "", coarseness[position] ?? 0, code),
      )
      .join("|");
    const merged = members.get(key) ?? new Set();
    for (const member of cell.members) merged.add(member);
    members.set(key, merged);
  }
  const cells = keysOf(dimensions).map((key) => {
    const merged = [...(members.get(key.join("|")) ?? [])];
    return { key, value: merged.length, members: merged, contributors: null };
  });
  return { ...table, dimensions, cells };
}

function coarserDimension(dimension: AuditDimension, level: number): AuditDimension {
  const categories: Category[] = [];
  for (const { code } of dimension.categories) {
    const merged = groupCode(dimension.id, level, code);
    if (categories.some((category) => category.code === merged)) continue;
    categories.push({ code: merged, label: labelOf(dimension, merged) });
  }
  return { ...dimension, categories };
}

/** In the order of the code list, whatever the order in which the categories were merged. */
function labelOf({ categories }: AuditDimension, merged: string): string {
  const codes = merged.split(",");
  return categories
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(", ");
}

function sum(levels: Coarseness): number {
  return levels.reduce((all, level) => all + level, 0);
}
