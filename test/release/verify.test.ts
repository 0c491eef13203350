import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { readConfirmedKeys } from "../../db/release/verify/keys.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import {
  errorsOf,
  forgedPackage,
  keysFile,
  mergeFirstColumns,
  samplePackage,
  withholdTable,
  withValue,
} from "./forgedPackages.ts";
import { sampleRelease } from "./support.ts";

describe("examining a package", () => {
  test("finds words in place of a variable of the shares", async () => {
    const wordy = await forgedPackage((r) =>
      r.quality.push({ variable: "Familie Müller", missingPercent: 0 }),
    );
    expect(await errorsOf(wordy)).toEqual({ status: 1, errors: ["quality"] });
  });

  test("takes a variable named like a part of every object for a name", async () => {
    const path = await forgedPackage((r) => r.quality.push({ variable: "constructor", missingPercent: 5 }));
    expect(await errorsOf(path)).toEqual({ status: 0, errors: [] });
  });

  test.each<[string, string, (release: Release) => unknown]>([
    [
      "shares that the tables do not give",
      "quality",
      (r) => Object.assign(r.quality[0] ?? {}, { missingPercent: 95 }),
    ],
    ["a table that is not there", "tables", (release) => release.tables.pop()],
    ["another title", "title", (release) => Object.assign(release.tables[0] ?? {}, { title: "Anders" })],
    ["a table withheld as a whole", "auditMissing", withholdTable("P03")],
  ])("warns of %s, which another version may have good reason for", async (_name, code, change) => {
    const { status, packages } = await verifyPackages([await forgedPackage(change)]);
    expect(status).toBe(0);
    const warnings = packages[0]?.findings.filter(({ severity }) => severity === "warning");
    expect(warnings?.map((finding) => finding.code)).toContain(code);
  });

  test("says that a printed report is not examined", async () => {
    const path = await samplePackage();
    writeFileSync(join(path, "bericht.pdf"), "%PDF with other numbers");
    const { status, packages } = await verifyPackages([path]);
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "copyUnchecked" }),
    );
  });

  test("takes a table for coarsened where the audit says so and its categories are those of the programme", async () => {
    const findingsAbout = async (code: string, coarsened: string[]) => {
      const path = await forgedPackage((release) => {
        mergeFirstColumns(release, "P04", code);
        release.protection.audit = { passed: true, cells: 9, coarsened, withheld: [] };
      });
      const { packages } = await verifyPackages([path]);
      return packages[0]?.findings
        .filter((finding) => ["coarsened", "dimensions"].includes(finding.code))
        .map((finding) => `${finding.severity} ${finding.code}`);
    };
    expect(await findingsAbout("deutsch,eu", ["P04"])).toEqual(["ok coarsened"]);
    expect(await findingsAbout("deutsch,eu", [])).toEqual(["warning dimensions"]);
    expect(await findingsAbout("deutsch,erfunden", ["P04"])).toEqual(["warning dimensions"]);
  });

  test("finds words where the audit may only name tables", async () => {
    const audit = { passed: true, cells: 9, coarsened: ["P07"], withheld: [] as string[] } as const;
    const named = await forgedPackage((r) => Object.assign(r.protection, { audit }));
    expect(await errorsOf(named)).toEqual({ status: 0, errors: [] });
    const wordy = await forgedPackage((r) =>
      Object.assign(r.protection, { audit: { ...audit, withheld: ["Familie Müller"] } }),
    );
    expect(await errorsOf(wordy)).toEqual({ status: 1, errors: ["audit"] });
  });

  test.each([quarterPeriod(2026, 2), yearPeriod(2026)])("finds a genuine one valid ($id)", async (period) => {
    const release = sampleRelease(period);
    const path = await samplePackage(release);
    const { status, packages } = await verifyPackages([path], {
      keys: await readConfirmedKeys(keysFile(release)),
      today: release.sealedOn,
    });
    expect(status).toBe(0);
    expect(packages[0]?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      packages[0]?.findings.filter(({ severity }) => severity === "warning").map(({ code }) => code),
    ).toEqual(["auditMissing"]);
    expect(packages[0]?.receipt?.sha256).toBe(sha256Hex(canonicalBytes(release)));
  });

  test("warns of a day of sealing that the examiner's own day has not reached", async () => {
    const { packages, status } = await verifyPackages([await samplePackage()], { today: "2027-01-01" });
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual({
      severity: "warning",
      code: "sealedLater",
      text: "2. Quartal 2026, versiegelt am 02.01.2027. Dieser Tag liegt in der Zukunft: Die Uhr des Zentrums geht falsch, oder die hiesige.",
    });
  });

  test("finds a changed statistik.csv", async () => {
    const path = await samplePackage();
    const file = join(path, "statistik.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(";person;5;F", ";person;50;F"));
    expect(await errorsOf(path)).toEqual({ status: 1, errors: ["copyContradicts"] });
  });

  test.each<[string, string, (release: Release) => unknown]>([
    ["a person cell that is no multiple of 5", "rounding", withValue("P01", ["_T", "_T"], 43)],
    ["a sum of contacts that is no multiple of 10", "rounding", withValue("X01", ["_T", "_T"], 15)],
    ["a fraction", "rounding", withValue("S01", ["kurs"], 0.5)],
    ["a total far from its parts", "totals", withValue("P01", ["weiblich", "_T"], 900)],
    ["a part larger than its total", "totals", withValue("P09", ["_T", "arbeit"], 900)],
    ["items that do not add up", "totals", withValue("S01", ["_T"], 99)],
    ["two values for the same persons", "sameSets", withValue("P02", ["divers", "_T"], 600)],
    ["a withheld person cell", "withheld", withValue("P01", ["weiblich", "0-13"], null)],
    ["a missing cell", "keys", (release) => release.tables[0]?.cells.pop()],
    ["cells out of order", "keys", (release) => release.tables[0]?.cells.reverse()],
    ["a table that stands twice", "tableTwice", (release) => release.tables.push(release.tables[0] as never)],
    ["another unit", "unit", (release) => Object.assign(release.tables[0] ?? {}, { unit: "item" })],
    [
      "a category without cells",
      "keys",
      (release) => release.tables[0]?.dimensions[0]?.categories.push({ code: "x", label: "x" }),
    ],
    [
      "an unknown programme",
      "programme",
      (release) => Object.assign(release.programme, { version: "2031.7" }),
    ],
    [
      "days that are not the period's",
      "period",
      (release) => Object.assign(release.period, { end: "2026-07-31" }),
    ],
    [
      "a period sealed before its end",
      "period",
      (release) => Object.assign(release, { sealedOn: "2026-06-30" }),
    ],
    ["an unknown centre", "centre", (release) => Object.assign(release.centre, { ags: "06999" })],
    ["exact tables", "unprotected", (release) => Object.assign(release, { protection: { method: "none" } })],
    ["an unknown field", "schema", (release) => Object.assign(release, { personen: ["Mustermann"] })],
    ["another format", "schema", (release) => Object.assign(release, { formatVersion: 2 })],
  ])("finds %s, however well it is signed", async (_name, code, change) => {
    const { status, errors } = await errorsOf(await forgedPackage(change));
    expect(status).toBe(1);
    expect(errors).toContain(code);
  });

  test("finds a second, different release of the same period, among the packages or received before", async () => {
    const first = await samplePackage();
    const second = await samplePackage({ ...sampleRelease(), sealedOn: "2027-01-03" });
    const both = await verifyPackages([first, second]);
    expect(both.packages.map(({ status }) => status)).toEqual([0, 1]);
    expect((await verifyPackages([first, first])).status).toBe(0);
    const received = both.packages[0]?.receipt ? [both.packages[0].receipt] : [];
    expect((await verifyPackages([second], { received })).status).toBe(1);
    expect((await verifyPackages([first], { received })).status).toBe(0);
  });

  test("warns of a renamed folder, of files that do not belong there and of a changed report", async () => {
    const path = await samplePackage();
    writeFileSync(join(path, "notiz.txt"), "");
    writeFileSync(join(path, "bericht.html"), "<p>Andere Zahlen</p>");
    const renamed = join(path, "..", "Lieferung");
    renameSync(path, renamed);
    const { status, packages } = await verifyPackages([renamed]);
    expect(status).toBe(0);
    const warnings = packages[0]?.findings
      .filter(({ severity }) => severity === "warning")
      .map(({ code }) => code);
    expect(warnings).toEqual(expect.arrayContaining(["strangers", "name", "copyDiffers"]));
  });
});
