import { describe, expect, test } from "vitest";
import { coarsen } from "../../db/audit/coarsening/coarsen.ts";
import { formWithout } from "../../db/audit/coarsening/nextForm.ts";
import { reasonFor } from "../../db/audit/coarsening/reason.ts";
import type { Need } from "../../db/audit/needs.ts";
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

describe("the reason why a table did not stay as it was", () => {
  const failing: Need = {
    kind: "group",
    table: "P01",
    cell: 0,
    total: 1,
    known: new Set(),
    witnessed: false,
  };
  const why = "Es stünde fest, dass fast alle einer Gruppe zur selben Angabe gehören";

  test.each([
    [[0, 1], "deshalb sind bei „Altersgruppe“ Angaben zusammengefasst."],
    [[2, 0], "deshalb geht die Tabelle ohne Unterteilung nach „Geschlecht“ hinaus."],
    [
      [2, 1],
      "deshalb geht die Tabelle ohne Unterteilung nach „Geschlecht“ hinaus, und bei „Altersgruppe“ sind Angaben zusammengefasst.",
    ],
    ["withheld" as const, "die Tabelle wird im Ganzen zurückgehalten."],
  ])("says of the form %s what became of it", (form, what) => {
    expect(reasonFor(genderByAge(), form, [failing])).toBe(`${why}; ${what}`);
  });
});

function genderByAge() {
  const programme = findProgramme("2026.1");
  const definition = programme && tablesFor(programme, "quarter").find(({ id }) => id === "P01");
  if (!definition) throw new Error("no such table");
  return { definition, dimensions: definition.dimensions.map(dimension), ids: [], cells: [] };
}
