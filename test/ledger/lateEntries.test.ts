import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedTables } from "../../db/protection/publishedTables.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { reportInput } from "../release/support.ts";

const input = reportInput(quarterPeriod(2026, 2), 5, 60);

/** The exact tables of a quarter in which the first `late` persons have late entries. */
function tablesWith(late: number) {
  const people = input.facts.people.map((person, position) => ({
    ...person,
    lateQuarters: position < late ? ["letztes" as const] : [],
  }));
  return exactTables({ ...input.facts, people }, currentProgramme, input.period);
}

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("the block of late entries", () => {
  it("never leaves with 10 persons or fewer, and always with 15 or more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), secrets, (late, secret) => {
        const ids = publishedTables(tablesWith(late), secret).map(({ table }) => table.definition.id);
        if (late <= 10) expect(ids).not.toContain("L01");
        if (late >= 15) expect(ids).toContain("L01");
      }),
      { numRuns: 60 },
    );
  });

  it("says by being there nothing that its total does not say: any number within 4 of it is possible", () => {
    const totals = new Set<number>();
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 19 }), secrets, (late, secret) => {
        const block = publishedTables(tablesWith(late), secret).find(
          ({ table }) => table.definition.id === "L01",
        );
        if (block?.cells.at(-1)?.value === 15) totals.add(late);
      }),
      { numRuns: 400 },
    );
    expect([...totals].sort()).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it("leaves every other table as it is", () => {
    const secret = new Uint8Array(32);
    const others = (late: number) =>
      publishedTables(tablesWith(late), secret).filter(({ table }) => table.definition.id !== "L01");
    expect(others(20).map(({ cells }) => cells)).toEqual(others(0).map(({ cells }) => cells));
  });
});
