import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildExactReport, buildRelease } from "../../db/release/build.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { releaseCsv } from "../../db/release/csv.ts";
import { releaseReport } from "../../db/release/report.ts";
import {
  createSigningKey,
  fingerprintOf,
  isSignedBy,
  publicKeyOf,
  signBytes,
} from "../../db/release/signature.ts";
import { releaseWorkbook } from "../../db/release/workbook.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import { type Release, releaseSchema } from "../../shared/statistics/release.ts";
import schema from "../../shared/statistics/release-package.schema.json" with { type: "json" };
import { reportInput, sampleRelease, secret, signingKey } from "./support.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormatsModule.default(ajv);
const validate = ajv.compile(schema);

function errorsOf(release: Release): unknown {
  validate(JSON.parse(JSON.stringify(release)));
  return validate.errors ?? [];
}

const quarterTables =
  "P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 P13 P14 P15 P16 N01 N02 C01 C02 R01 M01 M02 X01 S01".split(
    " ",
  );
const yearTables = quarterTables.toSpliced(quarterTables.indexOf("X01"), 0, "W01", "W02", "W03");

describe("a release", () => {
  test("follows the published schema, for quarters and years, protected and exact", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(quarterPeriod(2026, 1), yearPeriod(2026)), (seed, period) => {
        const input = reportInput(period, seed, 40);
        for (const release of [buildRelease(input, secret, "0".repeat(64)), buildExactReport(input)]) {
          expect(errorsOf(release)).toEqual([]);
          expect(releaseSchema.parse(release)).toEqual(release);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("holds the tables of the programme in its order, those of cases over time only for a year", () => {
    expect(sampleRelease().tables.map(({ id }) => id)).toEqual(quarterTables);
    expect(sampleRelease(yearPeriod(2026)).tables.map(({ id }) => id)).toEqual(yearTables);
  });

  test("lists every combination with totals last, in the order of the dimensions", () => {
    const table = sampleRelease().tables.find(({ id }) => id === "P05");
    const genders = ["weiblich", "maennlich", "divers", "ohne-angabe", "_T"];
    const groups = ["erwerbstaetig", "bildung", "nicht-erwerbstaetig", "unbekannt", "_T"];
    expect(table?.cells.map(({ key }) => key)).toEqual(
      genders.flatMap((gender) => groups.map((group) => [gender, group])),
    );
  });

  test("publishes persons as multiples of 5 near the truth, contacts of 10, measures as they are", () => {
    const input = reportInput();
    const release = buildRelease(input, secret, null);
    buildExactReport(input).tables.forEach((exact) => {
      const table = release.tables.find(({ id }) => id === exact.id);
      if (!table) expect(exact.id).toBe("L01");
      else
        exact.cells.forEach((cell, place) => {
          const published = table.cells[place]?.value ?? null;
          const truth = cell.value ?? Number.NaN;
          if (exact.unit === "item") expect(published).toBe(truth);
          else if (exact.unit === "person") {
            expect((published ?? Number.NaN) % 5).toBe(0);
            expect(Math.abs((published ?? Number.NaN) - truth)).toBeLessThanOrEqual(4);
          } else if (published !== null) {
            expect(published).toBe(Math.round(truth / 10) * 10);
            expect(truth).toBeGreaterThanOrEqual(10);
          }
        });
    });
  });

  test("says the same for the same facts and secret, and something else with another secret", () => {
    const again = buildRelease(reportInput(), secret, null);
    expect(canonicalBytes(again).equals(canonicalBytes(sampleRelease()))).toBe(true);
    const other = buildRelease(reportInput(), new Uint8Array(32), null);
    expect(canonicalBytes(other).equals(canonicalBytes(again))).toBe(false);
  });

  test("does not claim an audit that no gate has passed, and says so to readers", () => {
    expect(sampleRelease().protection).toEqual({ method: "keyed-rounding-5", base: 5 });
    expect(releaseReport(sampleRelease())).toContain("Das Zentrum bescheinigt keine Schutzprüfung (Audit).");
  });

  test("holds no id of a person, case or measure", () => {
    const input = reportInput();
    const text = canonicalBytes(buildRelease(input, secret, null)).toString();
    const ids = [
      ...input.facts.people.flatMap((person) => [
        person.personId,
        ...person.cases.map(({ caseId }) => caseId),
      ]),
      ...input.facts.measures.map(({ measureId }) => measureId),
    ];
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  test("gives the shares without a known value in steps of 5 per cent, from the published figures alone", () => {
    const { quality, tables } = sampleRelease();
    const published = (table: string, key: string) =>
      tables.find(({ id }) => id === table)?.cells.find((cell) => cell.key.join("/") === key)?.value ?? 0;
    const share = (table: string, unknown: string) =>
      Math.round((published(table, unknown) * 20) / published(table, "_T/_T")) * 5;
    expect(quality).toEqual([
      { variable: "ageGroup", missingPercent: share("P01", "_T/unbekannt") },
      { variable: "residenceStatus", missingPercent: share("P02", "_T/unbekannt") },
      { variable: "citizenship", missingPercent: share("P03", "_T/unbekannt") },
      { variable: "germanLevel", missingPercent: share("P07", "_T/unbekannt") },
      { variable: "employment", missingPercent: share("P05", "_T/unbekannt") },
      { variable: "housing", missingPercent: share("P16", "_T/unbekannt") },
      { variable: "accessRoute", missingPercent: share("P11", "_T/unbekannt") },
      { variable: "residenceArea", missingPercent: share("P15", "_T/unbekannt") },
    ]);
    expect(quality.some(({ missingPercent }) => missingPercent > 0)).toBe(true);
  });

  test("does not betray by a share how many of a few persons are unknown", () => {
    const input = reportInput();
    const person = { ...input.facts.people[0], contacts: 1, employment: "keine-angabe" };
    const people = Array.from({ length: 8 }, (_, position) => ({
      ...person,
      personId: `person-${position}`,
      germanLevel: position === 0 ? null : "B1",
    })) as typeof input.facts.people;
    const { quality } = buildRelease({ ...input, facts: { ...input.facts, people } }, secret, null);
    // One of eight would be 15 per cent; 0 or 5 of 5 or 10 are all that the tables tell.
    expect([0, 50, 100]).toContain(
      quality.find(({ variable }) => variable === "germanLevel")?.missingPercent,
    );
    expect(quality.find(({ variable }) => variable === "employment")?.missingPercent).toBe(100);
  });
});

describe("the signature", () => {
  test("is the one that OpenSSL makes over the prefix and the bytes", () => {
    expect(signBytes(Buffer.from('{"a":1}'), signingKey)).toEqual({
      algorithm: "Ed25519",
      sha256: "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
      publicKey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
      fingerprint: "21fe-31df-a154-a261-626b-f854-046f-d227",
      signature: "ybSeKBDOnKVq0G7TyTTMesCa9wAWc2aRoe2YoPPPRmnRUyoV9i6jkaNxc8934Fcp2+zUw/8tNU9jgX6rWjhRAw==",
    });
  });

  test("holds for the signed bytes and key only", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, place) => {
        const key = createSigningKey();
        const signature = Buffer.from(signBytes(bytes, key).signature, "base64");
        expect(isSignedBy(bytes, signature, publicKeyOf(key))).toBe(true);
        expect(isSignedBy(bytes, signature, publicKeyOf(createSigningKey()))).toBe(false);
        const changed = Uint8Array.from(bytes);
        changed[place % bytes.length] = (changed[place % bytes.length] ?? 0) ^ 1;
        expect(isSignedBy(changed, signature, publicKeyOf(key))).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test("is not valid with bytes that are no key", () => {
    const signature = Buffer.from(signBytes(Buffer.from("x"), signingKey).signature, "base64");
    expect(isSignedBy(Buffer.from("x"), signature, Buffer.alloc(31))).toBe(false);
    expect(isSignedBy(Buffer.from("x"), signature, Buffer.alloc(32, 255))).toBe(false);
    expect(fingerprintOf(publicKeyOf(signingKey))).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
  });
});

describe("the copies of a release", () => {
  test("statistik.csv has one line a cell and leaves withheld values empty", () => {
    const release = sampleRelease();
    const lines = releaseCsv(release).toString("utf8").split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFDATAFLOW;FREQ;TIME_PERIOD;REF_AREA;TABLE;DIM_1;DIM_2;UNIT_MEASURE;OBS_VALUE;CONF_STATUS",
    );
    expect(lines.at(-1)).toBe("");
    expect(lines.length - 2).toBe(release.tables.reduce((sum, { cells }) => sum + cells.length, 0));
    const withheld = release.tables.flatMap(({ cells }) => cells).filter(({ value }) => value === null);
    expect(withheld.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.endsWith(";contact;;C")).length).toBe(withheld.length);
    expect(lines.filter((line) => line.includes(";S01;kurs;;item;"))).toHaveLength(1);
    expect(releaseCsv(sampleRelease(yearPeriod(2026))).toString()).toContain("(1.0);A;2026;");
  });

  test("statistik.xlsx is the same to the byte whenever it is made", async () => {
    const first = await releaseWorkbook(sampleRelease());
    await new Promise((later) => setTimeout(later, 2100)); // ZIP counts time in steps of two seconds
    expect(sha256Hex(await releaseWorkbook(sampleRelease()))).toBe(sha256Hex(first));
  });

  test("bericht.html has headings, captions and scopes and neither script nor anything from elsewhere", () => {
    const page = releaseReport(sampleRelease());
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("0 bedeutet 0 bis 4.");
    expect(page.match(/<caption>/g)).toHaveLength(quarterTables.length + 1);
    expect(page).toContain('<th scope="col">');
    expect(page).toContain('<th scope="row">');
    expect(page).not.toMatch(/<script|src=|https?:|@import|url\(/i);
  });

  test("shows hostile text as text", () => {
    const page = releaseReport({
      ...sampleRelease(),
      centre: { ags: "06411", name: `<img src=x onerror="a">'&` },
    });
    expect(page).toContain("&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;");
    expect(page).not.toContain("<img");
  });

  test("the exact report is marked as internal and never says that it is protected", () => {
    const page = releaseReport(buildExactReport(reportInput()));
    expect(page).toContain("Intern, nicht weitergeben");
    expect(page).not.toContain("0 bedeutet 0 bis 4");
  });
});
