import type { AuditTable } from "../../db/audit/auditTable.ts";
import { publishedTables } from "../../db/audit/published.ts";
import type { World, WorldPerson } from "../../db/audit/world/world.ts";
import { keysOf, total } from "../../db/statistics/tables.ts";
import type { TableDefinition } from "../../shared/statistics/programme.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";

/** A table so small that all worlds behind it can be listed. */
export interface SmallTable {
  id: string;
  population: string;
  dimensions: readonly { id: string; multi: boolean; codes: readonly string[] }[];
}

/** The exact tables of a few persons. */
export function exactOf(tables: readonly SmallTable[], people: World): AuditTable[] {
  return tables.map(({ id, population, dimensions: sides }) => {
    const dimensions = sides.map(({ id: name, multi, codes }) => ({
      id: name as AuditTable["dimensions"][number]["id"],
      label: name,
      multi,
      categories: codes.map((code) => ({ code, label: code })),
    }));
    const members = people.flatMap((person, place) =>
      person.populations.includes(population) ? [place] : [],
    );
    const cells = keysOf(dimensions).map((key) => {
      const own = members.flatMap((place, member) => (isIn(people[place], sides, key) ? [member] : []));
      return { key, value: own.length, members: own, contributors: null };
    });
    const definition = {
      id,
      unit: "person",
      counts: population,
      dimensions: sides.map(({ id: name }) => name),
    };
    return {
      definition: { ...definition, structuralZeros: [] } as unknown as TableDefinition,
      dimensions,
      ids: members.map((place) => `p${place}`),
      cells,
    };
  });
}

/** What is published of them under a secret. */
export function publishedOf(tables: readonly SmallTable[], people: World, secret: number): ReleaseTable[] {
  return publishedTables(exactOf(tables, people), new Map(), new Uint8Array(32).fill(secret));
}

function isIn(
  person: WorldPerson | undefined,
  sides: SmallTable["dimensions"],
  key: readonly string[],
): boolean {
  return key.every((code, side) => code === total || person?.codes[sides[side]?.id ?? ""]?.includes(code));
}

/** Every list of up to `most` persons of the given types, whatever their order. */
export function* everyWorld(types: readonly WorldPerson[], most: number): Iterable<WorldPerson[]> {
  yield* extended([], 0);

  function* extended(start: WorldPerson[], first: number): Iterable<WorldPerson[]> {
    yield start;
    if (start.length === most) return;
    for (let type = first; type < types.length; type += 1) {
      const next = types[type];
      if (next) yield* extended([...start, next], type);
    }
  }
}
