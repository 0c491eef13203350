import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  add,
  closingLine,
  countCheck,
  countSuite,
  nothingCounted,
  readPlaywrightReport,
  readVitestReport,
  stepLine,
} from "./counts.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-counts-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("the counts of both runners are read alike", async () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(await readVitestReport(report(vitest))).toEqual({ passed: 5, failed: 1, skipped: 3, unsteady: 0 });
  const playwright = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 } };
  expect(await readPlaywrightReport(report(playwright))).toEqual({
    passed: 5,
    failed: 2,
    skipped: 3,
    unsteady: 1,
  });
});

test("a report that is missing or broken is none", async () => {
  expect(await readVitestReport(join(folder, "none.json"))).toBeNull();
  expect(await readPlaywrightReport(report("{"))).toBeNull();
});

describe("a suite that ended badly is never clean", () => {
  const clean = { passed: 3, failed: 0, skipped: 1, unsteady: 0 };

  test("it counts as reported when it went well", () => {
    expect(countSuite(clean, true)).toEqual(clean);
  });

  test("an error outside the tests is one failure", () => {
    expect(countSuite(clean, false)).toEqual({ ...clean, failed: 1 });
  });

  test("failures reported are not counted twice", () => {
    expect(countSuite({ passed: 3, failed: 2, skipped: 0, unsteady: 0 }, false)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
      unsteady: 0,
    });
  });

  test("no report or no test at all is one failure", () => {
    expect(countSuite(null, true)).toEqual({ ...nothingCounted, failed: 1 });
    expect(countSuite({ ...nothingCounted, skipped: 4 }, true)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 4,
      unsteady: 0,
    });
  });
});

test("the closing line names the skipped only where there are some", () => {
  expect(closingLine(add(countCheck(true), countCheck(false)))).toBe("1 passed, 1 failed");
  expect(closingLine({ passed: 12, failed: 0, skipped: 4, unsteady: 0 })).toBe(
    "12 passed, 0 failed, 4 skipped",
  );
});

test("a suite says loudly what passed only at the second try", () => {
  const counts = { passed: 9, failed: 0, skipped: 0, unsteady: 0 };
  expect(stepLine("Journeys", counts, 7)).toBe("Journeys: 9 passed, 0 failed, 0 skipped (7 s)");
  expect(stepLine("Journeys", { ...counts, unsteady: 2 }, 7)).toContain(
    "!!! 2 of them passed only at the second",
  );
});
