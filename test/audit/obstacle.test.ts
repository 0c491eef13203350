import { describe, expect, test } from "vitest";
import type { AuditedTable, CellInTheWay } from "../../db/audit/auditedCluster.ts";
import type { Need } from "../../db/audit/needs.ts";
import { obstacleOf } from "../../db/audit/year/obstacle.ts";
import { keysOf } from "../../db/statistics/tables.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";

const gender = ["weiblich", "maennlich", "ohne-angabe"];

function table(
  id: string,
  dimensions: Record<string, readonly string[]>,
  population = "advised",
): AuditedTable {
  const sides = Object.entries(dimensions).map(([name, codes]) => ({
    id: name,
    multi: false,
    categories: codes.map((code) => ({ code, label: code })),
  }));
  const cells = keysOf(sides as never).map((key) => ({ key, value: 0 }));
  const released = { id, unit: "person", dimensions: sides, cells } as unknown as ReleaseTable;
  return { table: released, population, structuralZeros: [] };
}

const p02 = table("P02", { gender, residenceGroup: ["eu", "p24"] });
const p05 = table("P05", { gender, employment: ["arbeit", "bildung"] });
const p08 = table("P08", { residenceGroup: ["eu", "p24"], germanLevel: ["A", "B"] });
const n01 = table("N01", { gender, ageGroup: ["0-13", "65+"] }, "newcomers");
const annual = [p02, p05, p08, n01];

const need = (name: string, cell = 0): Need => ({
  kind: "group",
  table: name,
  cell,
  total: 0,
  known: new Set(),
  witnessed: false,
});
const blocked = (one: Need, ...cells: [table: string, key: string[], weight: number][]) =>
  [one, cells.map(([name, key, weight]): CellInTheWay => ({ table: name, key, weight }))] as const;

describe("what of a year stands in the way of its quarters", () => {
  test("is a line of all tables that count the same persons in it, whichever of them was named", () => {
    const one = need("4/N01");
    const inTheWay = new Map([blocked(one, ["year/P05", ["ohne-angabe", "_T"], 19])]);
    expect(obstacleOf([one], inTheWay, annual)).toEqual({ tables: ["P02", "P05"], dimension: "gender" });
  });

  test("is a table as such where a cell within it is named", () => {
    const one = need("4/N01");
    const inTheWay = new Map([blocked(one, ["year/P08", ["eu", "A"], 19])]);
    expect(obstacleOf([one], inTheWay, annual)).toEqual({ tables: ["P08"], dimension: undefined });
  });

  test("is the line also where the other dimension has one category left, which divides nobody", () => {
    const all = "weiblich,maennlich,ohne-angabe";
    const undivided = table("P02", { gender: [all], residenceGroup: ["eu", "p24"] });
    const one = need("4/N01");
    const inTheWay = new Map([blocked(one, ["year/P02", [all, "eu"], 19])]);
    expect(obstacleOf([one], inTheWay, [undivided, p08])).toEqual({
      tables: ["P02", "P08"],
      dimension: "residenceGroup",
    });
  });

  test("is a line of merged categories only for tables that merge the same ones", () => {
    const merged = table("P05", {
      gender: ["weiblich", "maennlich,ohne-angabe"],
      employment: ["arbeit", "bildung"],
    });
    const one = need("4/N01");
    const inTheWay = new Map([blocked(one, ["year/P05", ["maennlich,ohne-angabe", "_T"], 19])]);
    expect(obstacleOf([one], inTheWay, [p02, merged])).toEqual({ tables: ["P05"], dimension: "gender" });
  });

  test("is what most needs have in their way, as far as it is not the number of all, nor a quarter", () => {
    const [one, two, three] = [need("4/N01"), need("4/N01", 1), need("3/P08")];
    const inTheWay = new Map([
      blocked(
        one,
        ["year/P08", ["_T", "_T"], 90],
        ["4/P02", ["eu", "_T"], 90],
        ["year/P02", ["_T", "eu"], 1],
      ),
      blocked(two, ["year/P02", ["_T", "eu"], 3], ["year/P05", ["weiblich", "_T"], 2]),
      blocked(three, ["year/P05", ["weiblich", "_T"], 19]),
    ]);
    expect(obstacleOf([one, two, three], inTheWay, annual)).toEqual({
      tables: ["P02", "P08"],
      dimension: "residenceGroup",
    });
  });

  test("is its own table where a need of the year has only quarters in its way", () => {
    const one = need("year/P08", 4);
    expect(keyAt(p08, 4)).toEqual(["p24", "B"]);
    const inTheWay = new Map([blocked(one, ["4/P02", ["eu", "_T"], 9])]);
    expect(obstacleOf([one], inTheWay, annual)).toEqual({ tables: ["P08"], dimension: undefined });
  });

  test("is the table of the same name where nothing is known, else any that is left, or nothing", () => {
    expect(obstacleOf([need("2/P08")], new Map(), annual)?.tables).toEqual(["P08"]);
    expect(obstacleOf([need("2/P08")], new Map(), [n01])?.tables).toEqual(["N01"]);
    expect(obstacleOf([need("2/P08")], new Map(), [])).toBeUndefined();
  });
});

function keyAt({ table: { cells } }: AuditedTable, cell: number): readonly string[] {
  return cells[cell]?.key ?? [];
}
