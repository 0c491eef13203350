import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AuditInput, auditRelease } from "../../db/audit/audit.ts";
import { allPersons, differenceRows, rowsLikeBefore } from "../../db/audit/differenceRows.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { believableCentre } from "./centres.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const secret = new Uint8Array(32).fill(9);
const facts = believableCentre(60);
const year = exactTables(facts, currentProgramme, yearPeriod(2026));
const release = publishedTables(year, new Map(), secret);

/** A quarter of the year that counted everybody but the first `gone`, as it left. */
function quarterWithout(gone: number, withheld: readonly string[] = []): ReleaseTable[] {
  const people = facts.people.slice(gone);
  const exact = exactTables({ ...facts, people }, currentProgramme, quarterPeriod(2026, 2));
  const forms = new Map(withheld.map((id) => [id, "withheld" as const]));
  return publishedTables(exact, forms, secret);
}

const rowsBeside = (quarter: readonly ReleaseTable[]) => differenceRows(year, release, quarter);

describe("the rows by which a year differs from a quarter like by one person", () => {
  test("are her own, in every dimension, and that of all persons", () => {
    const [person] = facts.people;
    expect(rowsBeside(quarterWithout(1)).map(({ dimension, code }) => [dimension, code])).toEqual([
      ["gender", person?.gender],
      [allPersons, "_T"],
    ]);
  });

  test("name the tables that show it, of which there are at least three", () => {
    for (const { tables } of rowsBeside(quarterWithout(1))) expect(tables.length).toBeGreaterThanOrEqual(3);
    const few = release.filter(({ id }) => ["P03", "P07"].includes(id)).map(({ id }) => id);
    expect(rowsBeside(quarterWithout(1).filter(({ id }) => few.includes(id)))).toEqual([]);
  });

  test("are none where the same persons were counted, or many others", () => {
    expect(rowsBeside(quarterWithout(0))).toEqual([]);
    expect(rowsBeside(quarterWithout(20))).toEqual([]);
  });

  test("are none in tables that were withheld, or left in another form", () => {
    const people = year.filter(({ definition }) => definition.unit === "person");
    expect(
      rowsBeside(
        quarterWithout(
          1,
          people.map(({ definition }) => definition.id),
        ),
      ),
    ).toEqual([]);
    const merged = quarterWithout(1).map((table) => ({
      ...table,
      dimensions: table.dimensions.map((one) => ({ ...one, categories: one.categories.slice(1) })),
    }));
    expect(rowsBeside(merged)).toEqual([]);
  });
});

describe("a quarter to which nearly everybody came who had come to the one before", () => {
  const counted = (quarter: number, people: typeof facts.people) => {
    const period = quarterPeriod(2026, quarter);
    const tables = exactTables({ ...facts, people }, currentProgramme, period);
    return { period, tables: tables.filter(({ definition }) => definition.id.startsWith("P")) };
  };
  const drawn = new Uint8Array(32).fill(2);
  const first = counted(1, facts.people.slice(0, 56));
  const second = counted(2, facts.people.slice(4));
  const gated = (input: Pick<AuditInput, "period" | "tables" | "earlier">): ReleaseTable[] => {
    const outcome = auditRelease({ ...input, secret: drawn }, {}, solver);
    if (!outcome.passed) throw new Error(outcome.code);
    return outcome.tables;
  };
  const before = { ...first, exact: first.tables, tables: gated({ ...first, earlier: [] }) };
  const input = { ...second, earlier: [before] };

  test("shows rows in which like one person came or went (control), and none past the gate", () => {
    expect(rowsLikeBefore(input, gated({ ...second, earlier: [] })).length).toBe(2);
    expect(rowsLikeBefore(input, gated(input))).toEqual([]);
  });

  test("is compared with the quarter before, not with others", () => {
    const published = publishedTables(second.tables, new Map(), drawn);
    const later = { ...input, period: quarterPeriod(2026, 3) };
    expect(rowsLikeBefore(later, published)).toEqual([]);
  });
});
