import { afterAll, describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import { residenceArea } from "../../db/statistics/residenceArea.ts";
import { centres } from "../../shared/codelists/places.ts";
import { consultationAttributes, newReferral } from "../../shared/model/consultations.ts";
import { code, identifier } from "../../shared/model/fields.ts";
import { measureAttributes, sessionAttributes } from "../../shared/model/measures.ts";
import { contactDetail, datedAttribute, personAttributes } from "../../shared/model/people.ts";
import { newTask } from "../../shared/model/tasks.ts";
import { filledTables, makeCentre } from "./centre.ts";

const { read, close } = makeCentre({ people: 600 });
afterAll(close);

type Row = Record<string, unknown>;

function parsed(row: Row, ...columns: string[]): Row {
  return {
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, JSON.parse(String(row[column]))])),
  };
}

/** The rows of a table that its form would refuse. */
function refused(table: string, schema: ZodType, prepare: (row: Row) => Row = (row) => row): Row[] {
  return read.all<Row>(`SELECT * FROM ${table}`).filter((row) => !schema.safeParse(prepare(row)).success);
}

describe("every value could have been entered in the window", () => {
  it.each<[string, ZodType, ((row: Row) => Row)?]>([
    [
      "people",
      personAttributes,
      (row) => ({ ...parsed(row, "citizenships", "languages"), anonymous: row.anonymous === 1 }),
    ],
    [
      "personAttributes",
      datedAttribute,
      (row) => (row.attribute === "livelihood" ? parsed(row, "value") : row),
    ],
    ["contactDetails", contactDetail],
    ["consultations", consultationAttributes, (row) => parsed(row, "topics")],
    ["referrals", newReferral],
    ["tasks", newTask],
    ["measures", measureAttributes, (row) => parsed(row, "objectives")],
    ["measureSessions", sessionAttributes],
  ])("in %s", (table, schema, prepare) => {
    expect(refused(table, schema, prepare)).toEqual([]);
  });

  it("in closures, counts and roll calls", () => {
    const codesOf = (sql: string) => read.all<{ value: string }>(sql).map(({ value }) => value);
    for (const value of codesOf(
      "SELECT DISTINCT closureReason AS value FROM casePhases WHERE closedOn IS NOT NULL",
    )) {
      expect(code("closureReason").safeParse(value).success).toBe(true);
    }
    for (const value of codesOf("SELECT DISTINCT ageGroup AS value FROM participantCounts")) {
      expect(code("ageGroup").safeParse(value).success).toBe(true);
    }
    expect(codesOf("SELECT DISTINCT state AS value FROM attendances ORDER BY 1")).toEqual([
      "absent",
      "excused",
      "present",
    ]);
  });

  it("with UUIDv7 ids", () => {
    for (const table of filledTables) {
      for (const { id } of read.all<{ id: string }>(`SELECT id FROM ${table}`)) {
        expect(identifier.safeParse(id).success).toBe(true);
        expect(id[14]).toBe("7");
      }
    }
  });
});

describe("the texts", () => {
  const texts = filledTables.flatMap((table) =>
    read.all<Row>(`SELECT * FROM ${table}`).flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => typeof value === "string")
        .map(([, value]) => String(value)),
    ),
  );

  it("hold no gender special characters", () => {
    expect(texts.filter((text) => /\p{L}[*:_]\s?(?:in|r|n)/iu.test(text))).toEqual([]);
  });

  it("are in normal form", () => {
    expect(texts.filter((text) => text !== text.normalize("NFC") || text !== text.trim())).toEqual([]);
  });

  it("give only phone numbers and e-mail addresses that nobody has", () => {
    const values = read.all<{ value: string }>("SELECT value FROM contactDetails").map(({ value }) => value);
    const fictional =
      /^(?:0171 39200\d\d|030 23125\d{3}|069 90009\d{3}|[a-z]+[.-]?[a-z]+\d{0,2}@example\.org)$/;
    expect(values.filter((value) => !fictional.test(value))).toEqual([]);
  });
});

describe("homes", () => {
  it.each(centres.map((centre) => [centre.name, centre.ags]))("lie mostly around %s", (_, ags) => {
    const centre = makeCentre({ centreAgs: ags, people: 50, quarters: 1 });
    const residences = centre.read.all<{ value: string }>(
      "SELECT value FROM personAttributes WHERE attribute = 'residence'",
    );
    const areas = residences.map(({ value }) => residenceArea(value, ags));
    centre.close();
    expect(areas).not.toContain("unbekannt");
    const near = areas.filter((area) => area === "sitz" || area === "kreis").length;
    expect(near * 2).toBeGreaterThan(areas.length);
  });
});
