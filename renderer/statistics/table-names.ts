import type { StatisticsTable } from "../../shared/contract/statistics.ts";

/** The tables that are asked for most, with names short enough for a chip, in this order. */
const favourites: Readonly<Record<string, string>> = {
  P02: "Geschlecht × Aufenthalt",
  P01: "Geschlecht × Alter",
  P03: "Staatsangehörigkeit",
  P09: "Themen",
  C01: "Fälle",
  M01: "Maßnahmen",
};

/** The table that is shown first. */
const firstTable = "P02";

const common = /^(Beratene Personen|Personen mit beendetem Fall) nach |:.*$/g;

/** "P09 Themen"; tables that are no favourites with their title, without what several of them have in common. */
export function chipLabel({ id, title }: Pick<StatisticsTable, "id" | "title">): string {
  return `${id} ${favourites[id] ?? title.replace(common, "")}`;
}

/** The tables offered as chips: the favourites there are, and the chosen one where it is none of them. */
export function chipTables(tables: readonly StatisticsTable[], chosen: string): StatisticsTable[] {
  const ids = [...new Set([...Object.keys(favourites), chosen])];
  return ids.flatMap((id) => tables.find((table) => table.id === id) ?? []);
}

/** The table with this id; the first favourite or the first of all where there is none. */
export function findTable(
  tables: readonly StatisticsTable[],
  id: string | null,
): StatisticsTable | undefined {
  return (
    tables.find((table) => table.id === id) ?? tables.find((table) => table.id === firstTable) ?? tables[0]
  );
}
