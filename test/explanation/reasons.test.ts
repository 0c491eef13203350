import { expect, test } from "vitest";
import { reasonOfDimension } from "../../db/explanation/reasons.ts";
import { dimension } from "../../db/statistics/dimensions.ts";

test("reasons are said in the words of the file", () => {
  expect(reasonOfDimension(dimension("ageGroup"), ["unbekannt"]).label).toBe("Geburtsdatum unbekannt");
  expect(reasonOfDimension(dimension("residenceGroup"), ["schutz"]).label).toBe(
    "anderer Aufenthaltsstatus am Stichtag",
  );
  expect(reasonOfDimension(dimension("residenceGroup"), ["unbekannt"]).label).toBe(
    "Aufenthaltsstatus unbekannt",
  );
});
