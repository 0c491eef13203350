import type { CheckedPerson } from "./publishedTable.ts";

/** The records of one person in a year, as the checker reads them. */
export interface YearRecords {
  /** One for each quarter in which the person is counted. */
  quarters: readonly (CheckedPerson | undefined)[];
  year: CheckedPerson | undefined;
  /** For each quarter whether a release of it has left. */
  published: readonly boolean[];
  /** True where every quarter was published. */
  isWhole: boolean;
}

/** Takes a person of a year apart. */
export function splitYear(person: CheckedPerson, published: readonly boolean[]): YearRecords {
  const found = new Map<string, { populations: string[]; codes: Record<string, readonly string[]> }>();
  for (const name of person.populations) recordOf(name).populations.push(shortName(name));
  for (const [name, codes] of Object.entries(person.codes)) {
    recordOf(name).codes[name.split("|").map(shortName).join("|")] = codes;
  }
  return {
    quarters: published.map((_, place) => found.get(String(place + 1))),
    year: found.get("year"),
    published,
    isWhole: published.every(Boolean),
  };

  function recordOf(name: string) {
    const period = name.slice(0, name.indexOf("/"));
    const record = found.get(period) ?? { populations: [], codes: {} };
    found.set(period, record);
    return record;
  }
}

function shortName(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
