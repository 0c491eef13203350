import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { newDatabaseKey, openVault } from "../../db/engine/open.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { type ExactTable, exactTables, idsBehind } from "../../db/statistics/tables.ts";
import {
  freePeriod,
  halfYearPeriod,
  type Period,
  parsePeriod,
  quarterPeriod,
  yearPeriod,
} from "../../shared/periods.ts";
import { generateWorld } from "./generate.ts";
import { lateOracle, withSealings } from "./lateOracle.ts";
import { oracle, oracleContacts } from "./oracle.ts";
import { readWorld, store, type World } from "./world.ts";

const periods = [
  quarterPeriod(2025, 4),
  quarterPeriod(2026, 1),
  quarterPeriod(2026, 2),
  yearPeriod(2026),
  halfYearPeriod(2026, 1),
  freePeriod("2025-11-15", "2026-05-15"),
  freePeriod("2026-04-01", "2026-04-01"),
];

function tablesOf(world: World, period: Period): ExactTable[] {
  const connection = new Connection(new Database(":memory:"));
  for (const { sql } of migrations) connection.raw.exec(sql);
  store(connection, world);
  const tables = exactTables(readFacts(connection, world.centreAgs, period), currentProgramme, period);
  connection.close();
  return tables;
}

function expectAgreement(world: World, period: Period, tables = tablesOf(world, period)): void {
  const expected = new Map([
    ...oracle(world, period, period.kind === "year"),
    ...lateOracle(world, period.id),
  ]);
  const seen = new Set<string>();
  for (const table of tables) {
    for (const cell of table.cells) {
      const name = [table.definition.id, ...cell.key, ...(cell.key.length === 1 ? ["_T"] : [])].join("|");
      seen.add(name);
      if (table.definition.unit === "contact") expectContacts(world, period, table, cell);
      else {
        const ids = [...(expected.get(name) ?? [])].sort();
        expect({ name, ids: idsBehind(table, cell).sort() }).toEqual({ name, ids });
        expect({ name, value: cell.value }).toEqual({ name, value: ids.length });
      }
    }
  }
  expect([...expected.keys()].filter((name) => !seen.has(name))).toEqual([]);
}

function expectContacts(world: World, period: Period, _table: ExactTable, cell: ExactTable["cells"][number]) {
  const contacts = [...(oracleContacts(world, period).get(cell.key.join("|"))?.values() ?? [])];
  expect({ key: cell.key, value: cell.value, contributors: cell.contributors }).toEqual({
    key: cell.key,
    value: contacts.reduce((sum, one) => sum + one, 0),
    contributors: { count: contacts.length, largest: Math.max(0, ...contacts) },
  });
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zaehlung-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the encrypted file at `path`, as the program does. */
function open(path: string): Connection {
  return openVault(path, key).connection;
}

const key = newDatabaseKey();

describe("the exact tables agree with a naive count in every cell", () => {
  test.each(periods.map((period) => [period.id, period] as const))("%s", (_id, period) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expectAgreement(generateWorld(seed), period);
      }),
      { numRuns: 12 },
    );
  });

  test.each(["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2026", "2027"].map((id) => [id]))(
    "%s, with entries recorded after quarters and years were sealed",
    (id) => {
      const period = parsePeriod(id);
      if (!period) throw new Error("no such period");
      let late = 0;
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const world = withSealings(generateWorld(seed), seed);
          late += lateOracle(world, id).size;
          expectAgreement(world, period);
        }),
        { numRuns: 12 },
      );
      expect(late).toBeGreaterThan(0);
    },
  );

  test("in a real encrypted database, its rows read back one by one", () => {
    const path = join(emptyFolder(), "akte.db");
    const writing = open(path);
    store(writing, generateWorld(4711, 120));
    writing.close();
    expect(readFileSync(path).subarray(0, 6).toString("latin1")).not.toBe("SQLite");
    const reading = open(path);
    const world = readWorld(reading, "06435");
    expect(world.people).toHaveLength(120);
    for (const period of periods) {
      const facts = readFacts(reading, world.centreAgs, period);
      expectAgreement(world, period, exactTables(facts, currentProgramme, period));
    }
    reading.close();
  });

  test("a centre without any record has a zero in every cell", () => {
    const world = generateWorld(1, 0);
    const empty = { ...world, consultations: [], measures: [], measureSessions: [], participations: [] };
    const nothing: World = { ...empty, participantCounts: [], attendances: [], referrals: [] };
    const tables = tablesOf(nothing, quarterPeriod(2026, 1));
    expect(tables.map((table) => table.definition.id)).toEqual(
      "P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 P13 P14 P15 P16 N01 N02 C01 C02 R01 M01 M02 L01 X01 S01".split(
        " ",
      ),
    );
    expect(tables.flatMap((table) => table.cells).every((cell) => cell.value === 0)).toBe(true);
  });
});
