import { mostContacts } from "../knowledge.ts";
import { contactsPopulation } from "../world/clusters.ts";
import type { WorldPerson } from "../world/world.ts";
import type { Placed, SearchTable } from "./layout.ts";

/** What the published number of all contacts says of the persons: together they cannot have had more. */
export interface ContactLimit {
  /** What precedes the names of its period where several are looked at together. */
  period: string;
  most: number;
  /** Where in the counts of a world the contacts of its persons are added up: behind all cells. */
  place: number;
  /** What each table of the persons tells of their contacts. */
  told: readonly ToldContacts[];
}

/** Everybody in the total had one contact at least, and where the table sorts by their number, those in each cell so many. */
export interface ToldContacts {
  total: number;
  classes: readonly { cell: number; fewest: number }[];
}

/** A limit by itself, before it is known where the cells lie. */
export type PublishedLimit = Pick<ContactLimit, "period" | "most">;

const frequency = "contactFrequency";
const classes: Readonly<Record<string, { fewest: number; most: number }>> = {
  "1": { fewest: 1, most: 1 },
  "2-3": { fewest: 2, most: 3 },
  "4-9": { fewest: 4, most: 9 },
  "10+": { fewest: 10, most: Number.POSITIVE_INFINITY },
};

/** True for the table that counts contacts. */
export function isOfContacts({ population }: Pick<SearchTable, "population">): boolean {
  return population.endsWith(contactsPopulation);
}

/** The limits that tables of contacts set; none where the total is withheld. */
export function limitsIn(tables: readonly SearchTable[]): PublishedLimit[] {
  return tables.filter(isOfContacts).flatMap(({ population, published }) => {
    const total = published.at(-1) ?? null;
    const period = population.slice(0, -contactsPopulation.length);
    return total === null ? [] : [{ period, most: mostContacts(total) }];
  });
}

/** The limits with what tables tell of them; `size`: the number of cells. */
export function placedLimits(
  limits: readonly PublishedLimit[],
  tables: readonly Placed[],
  size: number,
): ContactLimit[] {
  return limits.map(({ period, most }, position) => {
    const own = tables.filter(({ population }) => population === `${period}advised`);
    return { period, most, place: size + position, told: own.map((table) => toldBy(table, period)) };
  });
}

function toldBy({ sides, first, size, width }: Placed, period: string): ToldContacts {
  const total = first + size - 1;
  const position = sides.findIndex(({ attribute }) => attribute === period + frequency);
  const side = sides[position];
  if (!side) return { total, classes: [] };
  const step = position === 0 && sides.length > 1 ? width : 1;
  const lines = side.codesOfLine.map((codes, line) => ({
    cell: total - (side.totalLine - line) * step,
    fewest: Math.min(...codes.map((code) => classes[code]?.fewest ?? 1)),
  }));
  return { total, classes: lines };
}

/** The fewest contacts that the record of a period stands for. */
export function fewestContacts({ populations, codes }: WorldPerson): number {
  if (!populations.includes("advised")) return 0;
  const { fewest, most } = classes[codes[frequency]?.[0] ?? ""] ?? {
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
  };
  // Each contact has one kind of interpreting.
  return Math.max(fewest, Math.min(codes.interpreting?.length ?? 0, most));
}
