import { describe, expect, test } from "vitest";
import { coarsen } from "../../db/audit/coarsening/coarsen.ts";
import { formWithout } from "../../db/audit/coarsening/nextForm.ts";
import { dimension } from "../../db/statistics/dimensions.ts";
import { findProgramme, tablesFor } from "../../db/statistics/programme.ts";

test("merged categories are named in the order of the code list", () => {
  const [, ages] = coarsen(genderByAge(), [0, 1]).dimensions;
  expect(ages?.categories.map(({ label }) => label)).toEqual([
    "0 bis 13, 14 bis 17",
    "18 bis 26",
    "27 bis 44",
    "45 bis 64, 65 und älter",
    "unbekannt",
  ]);
});

describe("a table that is no longer divided by a dimension", () => {
  test("has one category left of it", () => {
    const form = formWithout(genderByAge(), [0, 1], "gender");
    expect(form).toEqual([2, 1]);
    const [genders, ages] = coarsen(genderByAge(), form as number[]).dimensions;
    expect(genders?.categories.map(({ code }) => code)).toEqual(["weiblich,maennlich,divers,ohne-angabe"]);
    expect(ages?.categories.length).toBe(5);
  });

  test("is withheld where its groups do not lead so far, or where it was not divided by it any more", () => {
    expect(formWithout(genderByAge(), [0, 0], "ageGroup")).toBe("withheld");
    expect(formWithout(genderByAge(), [2, 0], "gender")).toBe("withheld");
    expect(formWithout(genderByAge(), "withheld", "gender")).toBe("withheld");
  });
});

function genderByAge() {
  const programme = findProgramme("2026.1");
  const definition = programme && tablesFor(programme, "quarter").find(({ id }) => id === "P01");
  if (!definition) throw new Error("no such table");
  return { definition, dimensions: definition.dimensions.map(dimension), ids: [], cells: [] };
}
