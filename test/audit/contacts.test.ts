import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Checker } from "../../db/audit/checker/checker.ts";
import { searchedTable } from "../../db/audit/coarsening/culprit.ts";
import { IntegerSearch } from "../../db/audit/integer/integerSearch.ts";
import { Layout } from "../../db/audit/search/layout.ts";
import { WitnessSearch } from "../../db/audit/search/search.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import type { World, WorldPerson } from "../../db/audit/world/world.ts";
import { JointLayout } from "../../db/audit/year/jointLayout.ts";
import { JointPerson } from "../../db/audit/year/jointPerson.ts";
import { nameIn } from "../../db/audit/year/slots.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { everyWorld, publishedOf, type SmallTable } from "./smallWorlds.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const fewPersons = 4;

const gender = { id: "gender", multi: false, codes: ["w", "m"] };
const inClasses = (codes: readonly string[]): SmallTable => ({
  id: "P12",
  population: "advised",
  dimensions: [gender, { id: "contactFrequency", multi: false, codes }],
});
const fewest: Readonly<Record<string, number>> = { "1": 1, "2-3": 2, "4-9": 4, "10+": 10 };
const frequencies = Object.keys(fewest);
const types: WorldPerson[] = gender.codes.flatMap((one) =>
  frequencies.map((two) => ({
    populations: ["advised"],
    codes: { gender: [one], contactFrequency: [two] },
  })),
);

/** The table of contacts; of all that it holds only the total matters here. */
function contacts(total: number | null): ReleaseTable {
  const only = (id: string) => ({ id, label: id, multi: false, categories: [] });
  return {
    id: "X01",
    title: "Kontakte",
    unit: "contact",
    dimensions: [only("contactKind"), only("contactMode")],
    cells: [{ key: ["_T", "_T"], value: total }],
  };
}

function contactsOf(world: World): number {
  return world.reduce((sum, { codes }) => sum + (fewest[codes.contactFrequency?.[0] ?? ""] ?? 0), 0);
}

function published(people: World, secret: number, total: number | null) {
  const persons = publishedOf([inClasses(frequencies)], people, secret);
  return [...persons, contacts(total)].map((table) => ({
    table,
    population: table.unit === "person" ? "advised" : "contacts",
  }));
}

const centre = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: fewPersons });

test("for all small centres: a world is refused exactly when it needs more contacts than can be behind the published number", () => {
  fc.assert(
    fc.property(centre, fc.nat(255), fc.nat(3), (people, secret, anonymous) => {
      const total = Math.round((contactsOf(people) + anonymous) / 10) * 10;
      const checkerOf = (value: number | null) =>
        new Checker(
          published(people, secret, value).map(({ table, population }) => ({ ...table, population })),
          4,
          people,
        );
      const [limited, free] = [checkerOf(total), checkerOf(null)];
      for (const world of everyWorld(types, 3)) {
        const isPossible = free.check(world).accepted && contactsOf(world) <= total + 4;
        expect(limited.check(world).accepted).toBe(isPossible);
      }
    }),
    { numRuns: 10 },
  );
});

test("what is known of interpreting counts: three kinds are three contacts, whatever is published of their number", () => {
  const person = (kinds: number) => ({
    populations: ["advised"],
    codes: { gender: ["w"], interpreting: ["keine", "laien", "fern"].slice(0, kinds) },
  });
  const table: SmallTable = { id: "P01", population: "advised", dimensions: [gender] };
  const [people, six] = [[person(1)], [person(3), person(3)]];
  const tables = publishedOf([table], people, 1).map((one) => ({ ...one, population: "advised" }));
  const checker = new Checker([...tables, { ...contacts(0), population: "contacts" }], 4, people);
  expect(checker.check(people).accepted).toBe(true);
  expect(checker.check(six)).toEqual({ accepted: false, why: "more contacts than published" });
});

test("for all small centres: the searches find no world with more contacts, and the programme finds one wherever there is one", () => {
  fc.assert(
    fc.property(centre, fc.nat(255), (people, secret) => {
      const total = Math.round(contactsOf(people) / 10) * 10;
      const linked = published(people, secret, total);
      fc.pre(linked[0]?.table.cells.at(-1)?.value === 0);
      const layout = new Layout(linked.map((table) => searchedTable(table, "keyed-rounding-5")));
      const checker = new Checker(
        linked.map(({ table, population }) => ({ ...table, population })),
        4,
        people,
      );
      const possible = Array.from({ length: layout.size }, () => new Set<number>());
      for (const world of everyWorld(types, fewPersons)) {
        const verdict = checker.check(world);
        if (verdict.accepted)
          verdict.counts.get("P12")?.forEach((value, cell) => {
            possible[cell]?.add(value);
          });
      }
      const integer = IntegerSearch.of(solver, layout, people, 1);
      const walking = new WitnessSearch(layout, people, 1);
      for (let cell = 0; cell < layout.size; cell += 1) {
        for (const value of [0, 1, 3]) {
          const goal = { kind: "value", cell, least: value, most: value } as const;
          const name = `cell ${cell} with ${value}`;
          const world = integer?.seek(goal, new Set());
          expect(world && checker.check(world).accepted, name).toBe(possible[cell]?.has(value) || undefined);
          const walked = walking.seek(goal, new Set(), []);
          if (walked) expect(checker.check(walked).accepted, name).toBe(true);
        }
      }
    }),
    { numRuns: 8 },
  );
});

test("somebody with 4 and with 10 contacts in two quarters had 14 in the year, and search and checker hold all three totals to that", () => {
  const record = (code: string) => ({
    populations: ["advised"],
    codes: { gender: ["w"], contactFrequency: [code] },
  });
  const person = new JointPerson([record("4-9"), record("10+"), undefined, undefined, record("10+")]);
  const verdict = (ofQuarters: readonly number[], ofYear: number | null) => {
    const tables = [...ofQuarters, ofYear].map((total, slot) => ({
      table: { ...contacts(total), id: nameIn(slot, "X01") },
      population: nameIn(slot, "contacts"),
    }));
    const layout = new JointLayout(tables.map((table) => searchedTable(table, "keyed-rounding-5")));
    const cells = layout.cellsOf(person);
    const isWithin = layout.limits.every(
      ({ place, most }) => cells.filter((cell) => cell === place).length <= most,
    );
    const checker = new Checker(
      tables.map(({ table, population }) => ({ ...table, population })),
      4,
      [],
      () => undefined,
    );
    expect(checker.check([person]).accepted).toBe(isWithin);
    return isWithin;
  };
  expect(verdict([0, 10, 0, 0], 10)).toBe(true);
  expect(verdict([0, 0, 0, 0], null)).toBe(false);
  expect(verdict([0, 10, 0, 0], 0)).toBe(false);
});
