import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Context, contextOf } from "../../db/context.ts";
import { dashboard } from "../../db/dashboard/dashboard.ts";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import type { DashboardCounts } from "../../shared/contract/dashboard.ts";
import { addDays, type Day } from "../../shared/dates.ts";
import { type Period, parsePeriod, quarterOf } from "../../shared/periods.ts";
import { generateWorld } from "../statistics/generate.ts";
import { store, type World } from "../statistics/world.ts";

function connectionTo(world: World): Connection {
  const connection = new Connection(new Database(":memory:"));
  for (const { sql } of migrations) connection.raw.exec(sql);
  store(connection, world);
  return connection;
}

/** The overview as the team lead asks for it on a day. */
function overviewOn(connection: Connection, today: Day) {
  const user = { id: "lead", name: "Leitung", username: "leitung", role: "teamLead" as const };
  const parts = { user, today, vault: { connection }, since: "" };
  return dashboard(contextOf(parts as unknown as Context, "dashboard"));
}

function tablesOf(connection: Connection, world: World, period: Period): ExactTable[] {
  return exactTables(readFacts(connection, world.centreAgs, period), currentProgramme, period);
}

function cellOf(tables: ExactTable[], id: string, ...key: string[]): number {
  const cell = tables
    .find(({ definition }) => definition.id === id)
    ?.cells.find((one) => one.key.join("/") === key.join("/"));
  if (!cell) throw new Error(`no cell ${id} ${key.join("/")}`);
  return cell.value;
}

/** What the exact tables of a stretch of time say. */
function countsOf(tables: ExactTable[]): DashboardCounts {
  return {
    people: cellOf(tables, "P01", "_T", "_T"),
    newPeople: cellOf(tables, "N01", "_T", "_T"),
    contacts: cellOf(tables, "X01", "_T", "_T"),
    activeCases: cellOf(tables, "C01", "_T", "_T"),
    openedCases: cellOf(tables, "C01", "_T", "eroeffnet"),
    closedCases: cellOf(tables, "C01", "_T", "geschlossen"),
    measures: cellOf(tables, "S01", "_T"),
    participants: cellOf(tables, "M01", "_T", "_T"),
  };
}

const days = fc.integer({ min: 0, max: 330 }).map((offset) => addDays("2026-01-01", offset));

test("every figure, until today, until the same day and of the whole quarter, is the total of an exact table", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), days, (seed, today) => {
      const world = generateWorld(seed, 40);
      const connection = connectionTo(world);
      const overview = overviewOn(connection, today);
      const tables = (period: Period) => tablesOf(connection, world, period);

      expect(overview.counts).toEqual(countsOf(tables({ ...quarterOf(today), end: today })));
      for (const earlier of [overview.previous, overview.lastYear]) {
        if (!earlier) continue;
        const whole = parsePeriod(earlier.id);
        if (!whole) throw new Error(`no period ${earlier.id}`);
        expect(earlier.whole).toEqual(countsOf(tables(whole)));
        expect(earlier.untilSameDay).toEqual(countsOf(tables({ ...whole, end: earlier.sameDay })));
      }
      connection.close();
    }),
    { numRuns: 30 },
  );
});

test("topics count people as P09 does, and the weeks add up to the contacts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), days, (seed, today) => {
      const world = generateWorld(seed, 40);
      const connection = connectionTo(world);
      const { topics, counts, weeks, previous } = overviewOn(connection, today);

      const now = tablesOf(connection, world, { ...quarterOf(today), end: today });
      const named = now
        .find(({ definition }) => definition.id === "P09")
        ?.cells.filter(({ key: [gender, topic], value }) => gender === "_T" && topic !== "_T" && value > 0);
      expect(topics.length).toBe(Math.min(8, named?.length ?? 0));
      for (const { code, people } of topics) expect(people).toBe(cellOf(now, "P09", "_T", code));
      const whole = previous && parsePeriod(previous.id);
      if (previous && whole) {
        const before = tablesOf(connection, world, { ...whole, end: previous.sameDay });
        for (const topic of topics) expect(topic.before).toBe(cellOf(before, "P09", "_T", topic.code));
      }
      expect(weeks.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(counts.contacts);
      connection.close();
    }),
    { numRuns: 20 },
  );
});
