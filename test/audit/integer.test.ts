import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Checker } from "../../db/audit/checker/checker.ts";
import { searchedTable } from "../../db/audit/coarsening/culprit.ts";
import { IntegerSearch } from "../../db/audit/integer/integerSearch.ts";
import { Layout } from "../../db/audit/search/layout.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { IntegerProgramme } from "../../db/audit/solver/programme.ts";
import type { World, WorldPerson } from "../../db/audit/world/world.ts";
import { crossed, crossedTypes, several, severalTypes } from "./smallCentres.ts";
import { everyWorld, publishedOf, type SmallTable } from "./smallWorlds.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const fewPersons = 4;

test.each([
  ["crossed tables", crossed, crossedTypes],
  ["several answers and newcomers", several, severalTypes],
] as const)("on small centres with %s it finds a witness exactly when one exists", (_, tables, types) => {
  const centre = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: fewPersons });
  fc.assert(
    fc.property(centre, fc.nat(255), (people, secret) => {
      const published = publishedOf(tables, people, secret);
      // With more persons there would be too many worlds to list.
      fc.pre(published.every(({ cells }) => cells.at(-1)?.value === 0));
      const { search, possible, layout } = examined(tables, people, secret, types);
      for (let cell = 0; cell < layout.size; cell += 1) {
        for (let value = 0; value <= fewPersons; value += 1) {
          const world = search.seek({ kind: "value", cell, least: value, most: value }, new Set());
          expect(world !== undefined, `cell ${cell} with ${value}`).toBe(possible[cell]?.has(value));
        }
      }
    }),
    { numRuns: 12 },
  );
});

test("every world holds the person whom an attacker knows", () => {
  const people = [crossedTypes[0], crossedTypes[0], crossedTypes[5]].filter((person) => person !== undefined);
  const { search, layout } = examined(crossed, people, 7, []);
  for (let cell = 0; cell < layout.size; cell += 1) {
    const world = search.seek({ kind: "value", cell, least: 1, most: 3 }, new Set([2]));
    if (world) expect(world).toContain(people[2]);
  }
});

test("whatever is neither a solution nor a proof that there is none is a failure", () => {
  const contradiction = new IntegerProgramme();
  const unknown = contradiction.unknown(3);
  contradiction.demand(new Map([[unknown, 2]]), 3, 3);
  expect(solver.solve(contradiction, Int32Array.of(0))).toBeUndefined();
  const impossibleNumbers = new IntegerProgramme();
  impossibleNumbers.demand(new Map([[impossibleNumbers.unknown(3), Number.NaN]]), 1);
  expect(() => solver.solve(impossibleNumbers, Int32Array.of(0))).toThrow();
});

/** The search for a small centre, and for each cell the values that the checker accepts in some world. */
function examined(
  tables: readonly SmallTable[],
  people: World,
  secret: number,
  types: readonly WorldPerson[],
) {
  const linked = publishedOf(tables, people, secret).map((table, position) => ({
    table,
    population: tables[position]?.population ?? "",
  }));
  const layout = new Layout(linked.map((table) => searchedTable(table, "keyed-rounding-5")));
  const checker = new Checker(
    linked.map(({ table, population }) => ({ ...table, population })),
    4,
    people,
  );
  const search = IntegerSearch.of(solver, layout, people, 1);
  if (!search) throw new Error("the tables are described");
  const possible = Array.from({ length: layout.size }, () => new Set<number>());
  for (const world of everyWorld(types, fewPersons)) {
    const verdict = checker.check(world);
    if (!verdict.accepted) continue;
    [...verdict.counts.values()]
      .flatMap((counts) => [...counts])
      .forEach((value, cell) => {
        possible[cell]?.add(value);
      });
  }
  return { search, possible, layout };
}
