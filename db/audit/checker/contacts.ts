import type { CheckedPerson, PublishedTable } from "./publishedTable.ts";

/**
 * The published number of all contacts limits how many the persons of a world can have had. Written for the checker alone.
 * `period`: what precedes the names of a period where several are looked at together (`year/`), else nothing.
 */
export interface ContactLimit {
  period: string;
  most: number;
}

const population = "contacts";
const year = "year/";
const quarters = ["1/", "2/", "3/", "4/"];

/** Fewest and most contacts of each frequency. */
const contactsOfClass: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  "1": [1, 1],
  "2-3": [2, 3],
  "4-9": [4, 9],
  "10+": [10, Infinity],
};

/** True for the table that counts contacts and no persons. */
export function countsContacts(table: PublishedTable): boolean {
  return table.population.endsWith(population);
}

/** The limits that the published numbers of contacts set; the contacts of a year are those of its quarters. */
export function contactLimits(tables: readonly PublishedTable[]): ContactLimit[] {
  const limits = tables.filter(countsContacts).flatMap((table) => {
    const published = table.cells.at(-1)?.value ?? null;
    if (published === null) return [];
    return [{ period: table.population.slice(0, -population.length), most: mostBehind(published) }];
  });
  const ofQuarters = limits.filter(({ period }) => quarters.includes(period));
  if (ofQuarters.length < quarters.length) return limits;
  return [...limits, { period: year, most: ofQuarters.reduce((sum, { most }) => sum + most, 0) }];
}

/** Halves go up: 40 stands for 35 to 44. What is no multiple of 10 was not rounded. */
function mostBehind(published: number): number {
  return published % 10 === 0 ? published + 4 : published;
}

/** The fewest contacts that a person must have had in a period, by all that is known of the person. */
export function fewestContacts(person: CheckedPerson, period: string): number {
  const own = ownContacts(person, period);
  if (period !== year) return own;
  return Math.max(
    own,
    quarters.reduce((sum, quarter) => sum + ownContacts(person, quarter), 0),
  );
}

function ownContacts({ populations, codes }: CheckedPerson, period: string): number {
  if (!populations.includes(`${period}advised`)) return 0;
  const [fewest, most] = contactsOfClass[codes[`${period}contactFrequency`]?.[0] ?? ""] ?? [1, Infinity];
  // Each contact has one kind of interpreting; a slip of recording does not make more contacts.
  const kinds = codes[`${period}interpreting`]?.length ?? 0;
  return Math.max(fewest, Math.min(kinds, most));
}
