import { expect, test } from "vitest";
import { sealedCellOf } from "../../db/explanation/sealedCell.ts";
import type { Release } from "../../shared/statistics/release.ts";

const gender = {
  id: "gender",
  label: "Geschlecht",
  multi: false,
  categories: [{ code: "weiblich", label: "weiblich" }],
};
const ages = (...categories: [code: string, label: string][]) => ({
  id: "ageGroup",
  label: "Altersgruppe",
  multi: false,
  categories: categories.map(([code, label]) => ({ code, label })),
});
const table = (
  id: string,
  age: ReturnType<typeof ages>,
  cells: [string, string, number | null][],
): Release["tables"][number] => ({
  id,
  title: id,
  unit: "person",
  dimensions: [gender, age],
  cells: cells.map(([one, other, value]) => ({ key: [one, other], value })),
});

const single = ages(["0-13", "0 bis 13"], ["14-17", "14 bis 17"]);
const exact = [
  table("P01", single, [
    ["weiblich", "0-13", 7],
    ["weiblich", "14-17", 4],
    ["weiblich", "_T", 11],
  ]),
  table("N01", single, [["weiblich", "0-13", 3]]),
  table("M01", single, [["weiblich", "0-13", 1]]),
];
const left = [
  table("P01", ages(["0-13,14-17", "0 bis 13, 14 bis 17"]), [
    ["weiblich", "0-13,14-17", 10],
    ["weiblich", "_T", 10],
  ]),
  table("N01", single, [["weiblich", "0-13", null]]),
];
const audit = { passed: true as const, cells: 4, coarsened: ["P01"], withheld: ["N01"] };
const sealed = (id: string, ...key: string[]) => sealedCellOf({ exact, left, audit }, id, key);

test("a merged cell says with which others it left, and as what", () => {
  expect(sealed("P01", "weiblich", "14-17")).toEqual({
    exact: 4,
    form: "coarsened",
    together: { categories: ["0 bis 13, 14 bis 17"], value: 10 },
  });
});

test("a cell that was not merged left as itself, also in a coarsened table", () => {
  expect(sealed("P01", "weiblich", "_T")).toEqual({ exact: 11, form: "coarsened", together: null });
});

test("a table that was held back or not in the release says so", () => {
  expect(sealed("N01", "weiblich", "0-13")).toEqual({ exact: 3, form: "withheld", together: null });
  expect(sealed("M01", "weiblich", "0-13")).toEqual({ exact: 1, form: "leftOut", together: null });
});

test("a cell that the programme of the day of sealing did not have has nothing to say", () => {
  expect(sealed("P99", "weiblich", "0-13")).toBeNull();
});
