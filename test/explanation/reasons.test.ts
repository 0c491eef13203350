import { expect, test } from "vitest";
import { reasonOfDimension } from "../../db/explanation/reasons.ts";
import { dimension } from "../../db/statistics/dimensions.ts";
import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";

function reason(id: DimensionId, asked: string, codes: string[]): string {
  return reasonOfDimension(dimension(id), asked, codes).label;
}

test("reasons are said in the words of the file", () => {
  expect(reason("ageGroup", "18-26", ["unbekannt"])).toBe("Geburtsdatum unbekannt");
  expect(reason("residenceGroup", "duldung", ["schutz"])).toBe("anderer Aufenthaltsstatus am Stichtag");
  expect(reason("residenceGroup", "schutz", ["unbekannt"])).toBe("Aufenthaltsstatus unbekannt");
});

test("who is left out of the unknown is known", () => {
  expect(reason("ageGroup", "unbekannt", ["27-44"])).toBe("Geburtsdatum bekannt");
  expect(reason("interpreting", "unbekannt", ["keine"])).toBe("Sprachmittlung bekannt");
});

test("one contact of which it is unknown does not make unknown what is known of the others", () => {
  expect(reason("interpreting", "professionell", ["unbekannt"])).toBe("Sprachmittlung unbekannt");
  expect(reason("interpreting", "professionell", ["keine", "unbekannt"])).toBe("Sprachmittlung: nicht dabei");
  expect(reason("topic", "wohnen", [])).toBe("Beratungsthema: nichts erfasst");
});
