import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChangeSearch } from "../../db/audit/changes/changeSearch.ts";
import { Checker } from "../../db/audit/checker/checker.ts";
import { searchedTable } from "../../db/audit/coarsening/culprit.ts";
import { Edits } from "../../db/audit/search/edits.ts";
import { Layout } from "../../db/audit/search/layout.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import type { World, WorldPerson } from "../../db/audit/world/world.ts";
import { crossed, crossedTypes, several, severalTypes } from "./smallCentres.ts";
import { everyWorld, publishedOf, type SmallTable } from "./smallWorlds.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const fewPersons = 4;
/** Of the numbers of persons that are possible in a cell; that of all others shows how many would be missed. */
const leastFound = 0.8;

describe("the search among changes", () => {
  test.each([
    ["crossed tables", crossed, crossedTypes],
    ["several answers and newcomers", several, severalTypes],
  ] as const)(
    "on small centres with %s finds nothing impossible, and nearly all that is possible",
    (_, tables, types) => {
      let possible = 0;
      let found = 0;
      const centre = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: fewPersons });
      fc.assert(
        fc.property(centre, fc.nat(255), (people, secret) => {
          const published = publishedOf(tables, people, secret);
          // With more persons there would be too many worlds to list.
          fc.pre(published.every(({ cells }) => cells.at(-1)?.value === 0));
          const { search, checker, layout } = examined(tables, people, secret);
          const values = possibleValues(layout, checker, types);
          for (let cell = 0; cell < layout.size; cell += 1) {
            for (let value = 0; value <= fewPersons; value += 1) {
              const world = search.seek({ kind: "value", cell, least: value, most: value }, new Set());
              if (values[cell]?.has(value)) possible += 1;
              if (!world) continue;
              found += 1;
              expect(checker.check(world).accepted, `cell ${cell} with ${value}`).toBe(true);
              expect(countsOf(layout, world)[cell]).toBe(value);
            }
          }
          search.close();
        }),
        { numRuns: 3, seed: 7 },
      );
      expect(possible).toBeGreaterThan(200);
      expect(found / possible).toBeGreaterThan(leastFound);
    },
  );

  test("leaves the persons whom an attacker knows as they are, also where it has changed them for another goal", () => {
    const centre = fc.array(fc.constantFrom(...crossedTypes), { minLength: 2, maxLength: 6 });
    let found = 0;
    fc.assert(
      fc.property(centre, fc.nat(255), (types, secret) => {
        // One by one they can be told apart, even where they are alike.
        const people = types.map((type) => ({ ...type }));
        for (const order of [["known"], ["unknown", "known"]]) {
          const { search, layout } = examined(crossed, people, secret);
          for (const whether of order) {
            const places = new Set(whether === "known" ? people.keys() : []);
            for (let cell = 0; cell < layout.size; cell += 1) {
              const world = search.seek({ kind: "value", cell, least: 1, most: 3 }, places);
              if (!world) continue;
              found += 1;
              for (const place of places) expect(world.includes(people[place] as WorldPerson)).toBe(true);
            }
          }
          search.close();
        }
      }),
      { numRuns: 2, seed: 3 },
    );
    expect(found).toBeGreaterThan(60);
  });

  test("has three of a group beside its largest cell where the group may be so large", () => {
    const people = Array.from({ length: 4 }, () => crossedTypes[0]).filter((person) => person !== undefined);
    const { search, layout, checker } = examined(crossed, people, 7);
    const [table] = layout.tables;
    const total = (table?.first ?? 0) + (table?.size ?? 0) - 1;
    const world = search.seek({ kind: "beside", total, cell: table?.first ?? 0, least: 3 }, new Set());
    expect(world && checker.check(world).accepted).toBe(true);
    const counts = countsOf(layout, world ?? []);
    expect((counts[total] ?? 0) - (counts[table?.first ?? 0] ?? 0)).toBeGreaterThanOrEqual(3);
    search.close();
  });

  test("says which cells stood in the way", () => {
    const people = Array.from({ length: 4 }, () => crossedTypes[0]).filter((person) => person !== undefined);
    const { search, layout } = examined(crossed, people, 7);
    const [table] = layout.tables;
    const first = table?.first ?? 0;
    // Nine in one cell, but published is that there are no more than eight, or no more than four, in all.
    expect(search.seek({ kind: "value", cell: first, least: 9, most: 9 }, new Set())).toBeUndefined();
    expect([...search.inTheWay.keys()].filter((cell) => cell !== first).length).toBeGreaterThan(0);
    for (const weight of search.inTheWay.values()) expect(weight).toBeGreaterThan(0);
    search.close();
  });
});

function examined(tables: readonly SmallTable[], people: World, secret: number) {
  const published = publishedOf(tables, people, secret);
  const linked = published.map((table, place) => ({ table, population: tables[place]?.population ?? "" }));
  const layout = new Layout(linked.map((one) => searchedTable(one, "keyed-rounding-5")));
  const checker = new Checker(
    linked.map(({ table, population }) => ({ ...table, population })),
    4,
    people,
  );
  const search = new ChangeSearch(solver, layout, {
    truth: people,
    seed: 1,
    onStep: () => {},
    editing: (random) => new Edits(layout, random),
  });
  return { layout, checker, search };
}

/** For each cell the numbers of persons that some world of a few has there. */
function possibleValues(layout: Layout, checker: Checker, types: readonly WorldPerson[]): Set<number>[] {
  const values = Array.from({ length: layout.size }, () => new Set<number>());
  for (const world of everyWorld(types, fewPersons)) {
    if (!checker.check(world).accepted) continue;
    countsOf(layout, world).forEach((value, cell) => {
      values[cell]?.add(value);
    });
  }
  return values;
}

function countsOf(layout: Layout, world: World): Int32Array {
  const counts = new Int32Array(layout.size);
  for (const person of world)
    for (const cell of layout.cellsOf(person)) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}
