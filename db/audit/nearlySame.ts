import type { AuditInput, EarlierRelease } from "./input.ts";

const fewPersons = 3;

/**
 * The ids of the tables that count the same persons as the same table of an earlier release but for one or two. The same set
 * of persons always has the same published value: side by side, the cells that changed would be those of these few, their
 * profile. Persons in common are what makes all other cells stay; where there are none, as among new persons, two tables
 * tell no more than each alone. A table that was withheld then has nothing to be compared with.
 */
export function nearlySameTables({ tables, earlier }: Pick<AuditInput, "tables" | "earlier">): string[] {
  return tables.flatMap(({ definition, ids }) => {
    if (definition.unit !== "person") return [];
    const before = earlier.map((sealed) => personsThatLeft(sealed, definition.id));
    return before.some((others) => others && isNearlySame(ids, others)) ? [definition.id] : [];
  });
}

/** Who was counted in a table that left; `undefined` where it did not leave. */
function personsThatLeft(sealed: EarlierRelease, id: string): readonly string[] | undefined {
  const table = sealed.tables.find((one) => one.id === id);
  if (!table || table.cells.every(({ value }) => value === null)) return undefined;
  return sealed.persons?.get(id) ?? sealed.exact.find(({ definition }) => definition.id === id)?.ids;
}

/** True for two lists with somebody in common and one or two persons who are on one of them only. */
export function isNearlySame(ids: readonly string[], others: readonly string[]): boolean {
  if (Math.abs(ids.length - others.length) >= fewPersons) return false;
  const known = new Set(others);
  const common = ids.filter((id) => known.has(id)).length;
  const difference = ids.length + others.length - 2 * common;
  return common > 0 && difference > 0 && difference < fewPersons;
}
