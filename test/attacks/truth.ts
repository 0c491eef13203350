import type { ReportInput } from "../../db/release/build.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import { cellName, total } from "./attacker/publication.ts";
import type { Truth } from "./attacker/survey.ts";

/** The true values of a centre's person cells. */
export function truthOf(input: ReportInput): Truth {
  return {
    values: new Map(
      personTables(input).flatMap(({ definition, cells }) =>
        cells.map(({ key, value }) => [cellName(definition.id, key), value] as const),
      ),
    ),
    referrals: input.facts.people.map(({ referrals }) => referrals).filter(({ length }) => length > 1),
  };
}

/** The exact tables of persons. */
export function personTables({ facts, programme, period }: ReportInput): ExactTable[] {
  return exactTables(facts, programme, period).filter(({ definition }) => definition.unit === "person");
}

/** The cells that must be protected: 1 to 4 persons. */
export function smallCells({ values }: Truth): string[] {
  return [...values].filter(([, value]) => value >= 1 && value <= 4).map(([name]) => name);
}

/** The categories of a person in the tables on persons advised, by the ids of dimensions. */
export function profileOf(tables: readonly ExactTable[], personId: string): Map<string, string[]> {
  const profile = new Map<string, string[]>();
  for (const { definition, dimensions, ids, cells } of tables) {
    if (!definition.id.startsWith("P")) continue;
    const position = ids.indexOf(personId);
    dimensions.forEach(({ id }, place) => {
      if (profile.has(id)) return;
      const alone = cells.filter(({ key }) => key.every((code, at) => (code === total) === (at !== place)));
      const codes = alone
        .filter(({ members }) => members.includes(position))
        .map(({ key }) => key[place] ?? "");
      profile.set(id, codes);
    });
  }
  return profile;
}

/** The persons who stand in every one of these cells of the tables of a release. */
export function personsInAll(
  tables: readonly ExactTable[],
  cells: readonly { table: string; key: readonly string[] }[],
): string[] {
  const groups = cells.map(({ table: id, key }) => {
    const table = tables.find(({ definition }) => definition.id === id);
    return new Set(
      table?.cells
        .filter((cell) => cell.key.every((code, side) => key[side]?.split(",").includes(code)))
        .flatMap(({ members }) => members.map((member) => table.ids[member] ?? "")),
    );
  });
  return [...(groups[0] ?? [])].filter((person) => groups.every((group) => group.has(person)));
}
