import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AuditInput, auditRelease } from "../../db/audit/audit.ts";
import { Checker } from "../../db/audit/checker/checker.ts";
import { brokenRule } from "../../db/audit/checker/rules.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { readWorlds } from "../../db/audit/world/readWorld.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { believableCentre } from "./centres.ts";

const period = quarterPeriod(2026, 2);
const secret = new Uint8Array(32).fill(9);
const tables = exactTables(believableCentre(800), currentProgramme, period);
const input: AuditInput = { period, tables, secret, earlier: [] };

describe("the audit gate", () => {
  const outcome = auditRelease(input);

  test("passes a believable centre and leaves no small cell with fewer than three values", () => {
    expect(outcome).toMatchObject({ passed: true, figures: { pinned: 0, fewerThanThree: 0 } });
  });

  test("gives the same outcome for the same records", () => {
    const again = auditRelease(input);
    expect(again.passed && again.tables).toEqual(outcome.passed && outcome.tables);
  });

  test("lets nothing leave when cancelled, out of time, or interrupted by an error", () => {
    expect(auditRelease(input, { isCancelled: () => true })).toMatchObject({
      passed: false,
      code: "cancelled",
    });
    expect(auditRelease({ ...input, timeLimit: -1 })).toMatchObject({ passed: false, code: "timeout" });
    const broken = () => {
      throw new Error("broken");
    };
    expect(auditRelease(input, { onProgress: broken })).toMatchObject({ passed: false, code: "unexpected" });
  });

  test("refuses a single published value that is not what the secret gives", () => {
    if (!outcome.passed) throw new Error("the centre passes");
    const published = outcome.tables.map(({ cells }) => cells.map((cell) => ({ ...cell })));
    const cell = published[0]?.[0];
    if (cell) cell.value = (cell.value ?? 0) + 5;
    expect(auditRelease({ ...input, published })).toMatchObject({ passed: false, code: "publishedDiffers" });
  });
});

describe("the independent checker", () => {
  const people = readWorlds(tables).get("participants")?.people ?? [];
  const own = publishedTables(tables, new Map(), secret)
    .filter(({ id }) => id.startsWith("M"))
    .map((table) => ({ ...table, population: "participants" }));
  const checker = new Checker(own, 4, people);

  test("accepts the true world and counts it as the exact tables do", () => {
    const verdict = checker.check(people);
    const exact = tables.find(({ definition }) => definition.id === "M01")?.cells.map(({ value }) => value);
    expect(verdict.accepted && [...(verdict.counts.get("M01") ?? [])]).toEqual(exact);
  });

  test("rejects a world with too many persons, with nobody, or with somebody of no category", () => {
    expect(checker.check([...people, ...people]).accepted).toBe(false);
    expect(checker.check([]).accepted).toBe(false);
    const stranger = {
      populations: ["participants"],
      codes: { gender: ["?"], ageGroup: ["?"], objective: [] },
    };
    expect(checker.check([...people, stranger]).accepted).toBe(false);
  });

  test("knows that every contact has one kind of interpreting, whether or not contacts are counted", () => {
    const advised = (codes: Record<string, string[]>) => brokenRule({ populations: ["advised"], codes });
    expect(advised({ interpreting: [] })).toBe("more kinds of interpreting than contacts, or none");
    expect(advised({ interpreting: ["keine", "laien"] })).toBeUndefined();
    expect(advised({ interpreting: ["keine", "laien"], contactFrequency: ["1"] })).toBeDefined();
    expect(advised({ contactFrequency: ["1"] })).toBeUndefined();
  });

  test("shares no code with search and solver", () => {
    const folder = join(import.meta.dirname, "../../db/audit/checker");
    for (const file of readdirSync(folder)) {
      const imports = [...readFileSync(join(folder, file), "utf8").matchAll(/from "([^"]+)"/g)].map(
        ([, name]) => name,
      );
      expect(
        imports.filter((name) => !/^(\.\/|node:crypto$)/.test(name ?? "")),
        file,
      ).toEqual([]);
    }
  });
});
