import { describe, expect, it } from "vitest";
import { incomparability } from "../../db/statistics/comparison.ts";
import { currentProgramme, type Programme, programmeFor } from "../../db/statistics/programme.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";

/** A programme of the year after, with one table counted otherwise, one cut otherwise, one gone and one new. */
const nextYears: Programme = {
  ...currentProgramme,
  firstYear: 2027,
  version: "2027.1",
  tables: currentProgramme.tables
    .filter(({ id }) => id !== "P16")
    .map((table) => {
      if (table.id === "P01") return { ...table, population: "Personen mit mindestens zwei Kontakten." };
      if (table.id === "P02") return { ...table, dimensions: ["gender", "employment"] as const };
      return table.id === "P15" ? { ...table, id: "P17" } : table;
    }),
};

describe("the programme of a period", () => {
  const both = [nextYears, currentProgramme];

  it("holds for whole calendar years, quarters and the year alike", () => {
    const versionOf = (period: { year: number }) => programmeFor(period, both).version;
    expect(versionOf(quarterPeriod(2026, 4))).toBe("2026.1");
    expect(versionOf(yearPeriod(2026))).toBe("2026.1");
    expect(versionOf(quarterPeriod(2027, 1))).toBe("2027.1");
    expect(versionOf(yearPeriod(2028))).toBe("2027.1");
  });

  it("is the oldest one for what was before it", () => {
    expect(programmeFor({ year: 2024 }, both).version).toBe("2026.1");
  });
});

describe("quarters of two programmes side by side", () => {
  it.each([
    ["P03", null],
    ["P01", "population"],
    ["P02", "dimensions"],
    ["P16", "missing"],
    ["P17", "missing"],
  ] as const)("table %s: %s", (table, reason) => {
    expect(incomparability(currentProgramme, nextYears, table)).toBe(reason);
    expect(incomparability(nextYears, currentProgramme, table)).toBe(reason);
  });

  it("compares nothing where the rules of counting changed, and everything within a programme", () => {
    expect(incomparability(currentProgramme, { ...nextYears, rules: 2 }, "P03")).toBe("rules");
    expect(incomparability(currentProgramme, currentProgramme, "P01")).toBeNull();
  });
});
