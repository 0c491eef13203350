import type { CheckedPerson } from "./publishedTable.ts";

const known = new WeakMap<CheckedPerson, string>();

/** Everything the tables know of a person, as one text: two persons with the same text cannot be told apart. */
export function recordOf(person: CheckedPerson): string {
  const before = known.get(person);
  if (before !== undefined) return before;
  const codes = Object.entries(person.codes)
    .map(([name, values]) => `${name}=${[...values].sort().join(",")}`)
    .sort();
  const record = [[...person.populations].sort().join(","), ...codes].join(";");
  known.set(person, record);
  return record;
}

/** Puts persons in the order of what the tables know of them, so that nothing depends on who was recorded first. */
export function compareRecords(one: CheckedPerson, other: CheckedPerson): number {
  const [first, second] = [recordOf(one), recordOf(other)];
  return first < second ? -1 : Number(first > second);
}
