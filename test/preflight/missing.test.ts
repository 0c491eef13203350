import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { missingVariables, peopleWithoutValue } from "../../db/preflight/missing.ts";
import { materialOf } from "../../db/preflight/run.ts";
import { everything, viewOf } from "../../db/preflight/view.ts";
import { missingPercent, missingShares } from "../../db/statistics/quality.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { openRecords, period, type Records, today } from "./examples.ts";

let records: Records;
beforeEach(() => {
  records = openRecords();
});

const material = () => materialOf(records.centre.vault.connection, viewOf(period, today, everything));

function housingUnknownFor(unknown: number, known: number): void {
  for (let person = 0; person < unknown; person++) records.advised();
  for (let person = 0; person < known; person++) records.value(records.advised(), "housing", "wohnung");
}

describe("the share of unknown values of a variable", () => {
  const about = (variable: string) => records.found("missing-values").find(({ id }) => id.endsWith(variable));

  test("is a warning from 20 per cent on", () => {
    housingUnknownFor(1, 4);
    expect(about("housing")).toMatchObject({
      severity: "warning",
      sentence: "„Wohnsituation“ fehlt bei 20 % der beratenen Personen (1 von 5).",
      place: { kind: "missing", variable: "housing" },
    });
  });

  test("is none below", () => {
    housingUnknownFor(1, 5);
    expect(about("housing")).toBeUndefined();
  });

  test("is urgent from 33 per cent on", () => {
    housingUnknownFor(1, 2);
    expect(about("housing")).toMatchObject({ severity: "urgent" });
  });

  test("is the one that the statistics show, whatever was recorded", () => {
    const optional = <Value>(...values: Value[]) => fc.constantFrom(null, ...values);
    const person = fc.record({
      birthDate: optional("1990-01-01", "2030-01-01"),
      citizenships: fc.constantFrom("[]", '["999"]', '["166"]', '["000","163"]'),
      accessRoute: optional("selbst", "unbekannt", "keine-angabe"),
      residenceStatus: optional("p24", "unbekannt", "keine-angabe"),
      germanLevel: optional("B1", "unbekannt"),
      employment: optional("svp", "keine-angabe"),
      housing: optional("gu"),
      residence: optional("06411000", "ausserhalb", "unbekannt"),
      date: fc.constantFrom("2026-03-31", "2026-04-01", "2026-06-30"),
    });
    const dated = ["residenceStatus", "germanLevel", "employment", "housing", "residence"] as const;
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        for (const { birthDate, citizenships, accessRoute, date, ...values } of people) {
          const id = records.advised({ birthDate, citizenships, accessRoute }, { date });
          for (const attribute of dated) {
            const value = values[attribute];
            if (value) records.value(id, attribute, value);
          }
        }
        const { connection } = records.centre.vault;
        const shares = missingShares(readFacts(connection, "", period), period);
        expect(missingVariables(material())).toEqual(
          shares.map((share) => ({ ...share, percent: missingPercent(share, 1) })),
        );
      }),
      { numRuns: 25 },
    );
  });
});

test("the people behind a share are named with what is known of the gap, and their field", () => {
  const notAsked = records.advised({ lastName: "Alt" });
  const unknown = records.advised({ lastName: "Blum" });
  records.value(unknown, "residence", "unbekannt");
  const notSaid = records.advised({ lastName: "Cem" });
  records.value(notSaid, "employment", "keine-angabe");
  records.value(notSaid, "residence", "06411000");
  expect(peopleWithoutValue(material(), "residenceArea")).toEqual([
    { personId: notAsked, name: "Oksana Alt", field: "residence", state: "notAsked" },
    { personId: unknown, name: "Oksana Blum", field: "residence", state: "unknown" },
  ]);
  expect(peopleWithoutValue(material(), "employment").map(({ state }) => state)).toEqual([
    "notAsked",
    "notAsked",
    "notSaid",
  ]);
  expect(peopleWithoutValue(material(), "ageGroup").map(({ field }) => field)).toEqual([
    "birthDate",
    "birthDate",
    "birthDate",
  ]);
});
