import { expect, test } from "vitest";
import { coarsen } from "../../db/audit/coarsening/coarsen.ts";
import { dimension } from "../../db/statistics/dimensions.ts";
import { findProgramme, tablesFor } from "../../db/statistics/programme.ts";

test("merged categories are named in the order of the code list", () => {
  const programme = findProgramme("2026.1");
  const definition = programme && tablesFor(programme, "quarter").find(({ id }) => id === "P01");
  if (!definition) throw new Error("no such table");
  const table = { definition, dimensions: definition.dimensions.map(dimension), ids: [], cells: [] };
  const [, ages] = coarsen(table, [0, 1]).dimensions;
  expect(ages?.categories.map(({ label }) => label)).toEqual([
    "0 bis 13, 14 bis 17",
    "18 bis 26",
    "27 bis 44",
    "45 bis 64, 65 und älter",
    "unbekannt",
  ]);
});
