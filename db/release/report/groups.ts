import type { ReleaseTable } from "../../../shared/statistics/release.ts";

const titles: Readonly<Record<string, string>> = {
  P: "Beratene Personen",
  N: "Neue Personen",
  C: "Fallmanagement",
  W: "Wirkung beendeter Fälle",
  R: "Verweise",
  M: "Teilnehmende an Maßnahmen",
  V: "Ehrenamt",
  L: "Nachmeldungen",
  X: "Kontakte",
  S: "Arbeit des Zentrums",
};

/** Tables that stand under one heading of the report. */
export interface TableGroup {
  id: string;
  title: string;
  tables: ReleaseTable[];
}

/** The tables in the order of the release, those whose ids begin alike under one heading. */
export function groupsOf(tables: readonly ReleaseTable[]): TableGroup[] {
  const groups = new Map<string, TableGroup>();
  for (const table of tables) {
    const letter = table.id.slice(0, 1);
    const known = groups.get(letter);
    if (known) known.tables.push(table);
    else
      groups.set(letter, {
        id: `teil-${letter.toLowerCase()}`,
        title: titles[letter] ?? "Weitere Tabellen",
        tables: [table],
      });
  }
  return [...groups.values()];
}
