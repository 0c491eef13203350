import { describe, expect, test } from "vitest";
import { ClusterAudit } from "../../db/audit/clusterAudit.ts";
import { type Asked, type GroupNeed, isMet, needsOf } from "../../db/audit/needs.ts";
import type { World } from "../../db/audit/world/world.ts";
import { onePeriod } from "../../db/audit/worldKind.ts";
import { exactOf, publishedOf, type SmallTable } from "./smallWorlds.ts";

const table: SmallTable = {
  id: "P01",
  population: "advised",
  dimensions: [
    { id: "gender", multi: false, codes: ["weiblich", "maennlich"] },
    { id: "ageGroup", multi: false, codes: ["18-26", "27-44"] },
  ],
};

function persons(number: number, gender: string, ageGroup: string): World {
  return Array.from({ length: number }, () => ({
    populations: ["advised"],
    codes: { gender: [gender], ageGroup: [ageGroup] },
  }));
}

const truth = [
  ...persons(20, "weiblich", "18-26"),
  ...persons(2, "weiblich", "27-44"),
  ...persons(8, "maennlich", "27-44"),
];
const secret = 9;
const [published] = publishedOf([table], truth, secret);
const [exact] = exactOf([table], truth);
if (!published || !exact) throw new Error("no table");

/** What is to be witnessed in the table. */
function needs(asked?: Asked) {
  if (!published || !exact) return [];
  const members = exact.cells.map((cell) => cell.members);
  return needsOf(
    published,
    members.map(({ length }) => length),
    [],
    (cell) => members[cell] ?? [],
    asked,
  );
}

describe("what has to be witnessed", () => {
  test("is three values for every cell published as 0 or 5", () => {
    const asked = needs().flatMap((need) => (need.kind === "smallCell" ? [need.cell] : []));
    const low = published.cells.flatMap(({ value }, cell) => ((value ?? 0) <= 5 ? [cell] : []));
    expect(low.length).toBeGreaterThan(1);
    expect(asked).toEqual(low);
  });

  test("is, for every total and each cell that could be its largest, three persons elsewhere, whoever of them is known", () => {
    const groups = needs().filter((need): need is GroupNeed => need.kind === "group");
    const cellsOf = (total: number) => groups.filter((need) => need.total === total).map(({ cell }) => cell);
    // Rows and columns of three: [weiblich], [maennlich], [all]; the last of each is its total.
    expect(cellsOf(2)).toEqual([0]);
    expect(cellsOf(5)).toEqual([3, 4]);
    expect(cellsOf(6)).toEqual([0]);
    expect(groups.every(({ total, known }) => known.size === exact.cells[total]?.members.length)).toBe(true);
  });
});

describe("what has to be witnessed in a year", () => {
  const ofCells = () => needs("isSmall").flatMap((need) => (need.kind === "smallCell" ? [need] : []));
  const truly = (cell: number) => exact.cells[cell]?.members.length ?? 0;

  test("is three values for every truly small cell, and a person for every other zero", () => {
    const asked = ofCells().map(({ cell, enough, reaching }) => [cell, enough, reaching]);
    const expected = published.cells.flatMap(({ value }, cell) => {
      if (truly(cell) >= 1 && truly(cell) <= 4) return [[cell, 3, 3]];
      return value === 0 ? [[cell, 1, 1]] : [];
    });
    expect(new Set(expected.map(([, enough]) => enough))).toEqual(new Set([1, 3]));
    expect(asked).toEqual(expected);
  });

  test("is met for a zero as soon as somebody could be there", () => {
    const zero = ofCells().find(({ enough }) => enough === 1);
    if (!zero) throw new Error("no zero");
    expect(isMet({ ...zero, values: new Set([0]) })).toBe(false);
    expect(isMet({ ...zero, values: new Set([0, 1]) })).toBe(true);
  });

  test("is three persons elsewhere beside the largest cells, published or true, alone", () => {
    const groups = needs("isSmall").filter(({ kind }) => kind === "group") as GroupNeed[];
    expect(groups.filter(({ total }) => total === 2).map(({ cell }) => cell)).toEqual([0]);
    expect(groups.filter(({ total }) => total === 5).map(({ cell }) => cell)).toEqual([4]);
  });
});

describe("a search for witnesses", () => {
  const find = (rejects: boolean) => {
    let isStrict = false;
    const brokenRule = () => (isStrict ? "no such person" : undefined);
    const audited = { table: published, population: "advised", structuralZeros: [] };
    const audit = new ClusterAudit([audited], truth, "keyed-rounding-5", 1, () => {}, {
      kind: { ...onePeriod, brokenRule },
    });
    isStrict = rejects;
    return audit.run();
  };

  test("finds what is needed of this table", () => {
    expect(find(false)).toMatchObject({ unmet: [], rejected: 0 });
  });

  test("believes nothing that the checker rejects", () => {
    const { unmet, rejected } = find(true);
    expect(rejected).toBeGreaterThan(0);
    expect(unmet.length).toBeGreaterThan(0);
  });
});
