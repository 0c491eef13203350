import { describe, expect, test } from "vitest";
import { publishedTables } from "../../db/audit/published.ts";
import { allPersons, differenceRows } from "../../db/audit/year/differenceRows.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { believableCentre } from "./centres.ts";

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
