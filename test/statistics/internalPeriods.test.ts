import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { ageGroup } from "../../db/statistics/age.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { freePeriod, halfYearPeriod, type Period, quarterPeriod } from "../../shared/periods.ts";
import { generateWorld } from "./generate.ts";
import { store, type World } from "./world.ts";

const runs = { numRuns: 8 };

/** The exact tables of several periods of one centre. */
function tablesOf(world: World, periods: readonly Period[]) {
  const connection = new Connection(new Database(":memory:"));
  for (const { sql } of migrations) connection.raw.exec(sql);
  store(connection, world);
  const tables = periods.map((period) =>
    exactTables(readFacts(connection, world.centreAgs, period), currentProgramme, period),
  );
  connection.close();
  return tables;
}

function advisedIn(tables: ReturnType<typeof exactTables>): Set<string> {
  const { ids = [] } = tables.find(({ definition }) => definition.id === "P01") ?? {};
  return new Set(ids);
}

test("a free period of the days of a quarter has the quarter's tables, but for the late entries of its release", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), (seed, number) => {
      const quarter = quarterPeriod(2026, number);
      const sameDays = freePeriod(quarter.start, quarter.end);
      const [ofQuarter = [], ofDays] = tablesOf(generateWorld(seed), [quarter, sameDays]);
      expect(ofDays).toEqual(ofQuarter.filter(({ definition }) => definition.id !== "L01"));
    }),
    runs,
  );
});

test("those advised in a half-year are those advised in one of its quarters", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(1, 2), (seed, half) => {
      const quarters = [quarterPeriod(2026, half * 2 - 1), quarterPeriod(2026, half * 2)];
      const [whole = [], ...parts] = tablesOf(generateWorld(seed), [halfYearPeriod(2026, half), ...quarters]);
      const union = new Set(parts.flatMap((tables) => [...advisedIn(tables)]));
      expect([...advisedIn(whole)].sort()).toEqual([...union].sort());
    }),
    runs,
  );
});

test("a contact on a leap day counts in the free period of this one day and not in those beside it", () => {
  const days = ["2028-02-28", "2028-02-29", "2028-03-01"];
  const world = generateWorld(1);
  const one = world.consultations.find(({ personId, removedAt }) => personId !== null && removedAt === null);
  const people = world.people.map((person) => ({ ...person, removedAt: null }));
  const alone = { ...world, people, consultations: [{ ...one, date: "2028-02-29" }], referrals: [] };
  const found = tablesOf(
    alone,
    days.map((day) => freePeriod(day, day)),
  ).map((tables) => advisedIn(tables).size);
  expect(found).toEqual([0, 1, 0]);
});

test("who was born on a leap day grows older on the 1st of March of other years", () => {
  const groups = ["2026-02-28", "2026-03-01"].map((day) => ageGroup("2008-02-29", freePeriod(day, day)));
  expect(groups).toEqual(["14-17", "18-26"]);
});

test("a period before any record has a zero in every cell", () => {
  const [tables = []] = tablesOf(generateWorld(1), [freePeriod("2001-03-05", "2005-12-31")]);
  expect(tables).toHaveLength(25);
  expect(tables.flatMap(({ cells }) => cells).filter(({ value }) => value !== 0)).toEqual([]);
});
