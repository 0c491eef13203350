import type { ExactTable } from "../../db/statistics/tables.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { total } from "./attacker/publication.ts";
import { allOf, cellOf, type PublishedYear } from "./attacker/year/periods.ts";
import { firstOf, nameOfVisit, places, type Visit } from "./attacker/year/presence.ts";
import type { YearTruth } from "./attacker/year/yearSurvey.ts";

/** The true numbers behind five releases. `exact`: the tables of the four quarters and, last, of the year. */
export function truthOfYear(published: PublishedYear, exact: readonly (readonly ExactTable[])[]): YearTruth {
  const values = new Map<string, number>();
  allOf(published).forEach((publication, period) => {
    for (const table of exact[period] ?? []) {
      if (table.definition.unit !== "person") continue;
      const { id } = table.definition;
      for (const { key, value } of table.cells) values.set(cellOf(publication, id, key), value);
      for (const { key } of publication.table(id)?.cells ?? [])
        values.set(cellOf(publication, id, key), membersOf(table, key).size);
    }
  });
  return { values, visits: visitsOf(exact) };
}

/** The cells that must be protected: 1 to 4 persons in the form published, or in the finest form. */
export function smallCellsOfYear({ values }: YearTruth): string[] {
  return [...values].filter(([, value]) => value >= 1 && value <= 4).map(([name]) => name);
}

/** The persons in a cell of which categories can be merged. */
function membersOf({ cells }: ExactTable, key: ReleaseTable["cells"][number]["key"]): Set<number> {
  const lists = key.map((code) => code.split(","));
  const within = cells.filter((cell) => cell.key.every((code, place) => lists[place]?.includes(code)));
  return new Set(within.flatMap(({ members }) => members));
}

function visitsOf(exact: readonly (readonly ExactTable[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  const gendersIn = exact.map((tables) => gendersOf(tables, ["P02", "P03"]));
  const newIn = exact.map((tables) => gendersOf(tables, ["N01", "N02"]));
  for (const [id, gender] of gendersIn[4] ?? []) {
    const quarters = places.reduce<number>(
      (set, place) => (gendersIn[place]?.has(id) ? set | (1 << place) : set),
      0,
    );
    const visit: Visit = { quarters, isNew: newIn[firstOf(quarters)]?.has(id) ?? false };
    const name = `${gender} ${nameOfVisit(visit)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Everybody in the first of these tables that there is, with their gender. */
function gendersOf(tables: readonly ExactTable[], ids: readonly string[]): Map<string, string> {
  const table = tables.find(({ definition }) => ids.includes(definition.id));
  return new Map(
    (table?.cells ?? [])
      .filter(({ key: [gender, other] }) => gender !== total && other === total)
      .flatMap(({ key: [gender = ""], members }) =>
        members.map((member) => [table?.ids[member] ?? "", gender] as const),
      ),
  );
}
