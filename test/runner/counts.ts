import { readFile } from "node:fs/promises";

/** How many tests of a suite passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed: how many only at their second try. */
  unsteady: number;
}

export const nothingCounted: Counts = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

/** Both together. */
export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    unsteady: one.unsteady + other.unsteady,
  };
}

/** A check without tests of its own counts as one. */
export function countCheck(succeeded: boolean): Counts {
  return { ...nothingCounted, ...(succeeded ? { passed: 1 } : { failed: 1 }) };
}

/**
 * A suite that ended badly must never count as clean: a file that cannot be loaded, an error
 * outside any test, or a run without a single test is one failure.
 */
export function countSuite(reported: Counts | null, succeeded: boolean): Counts {
  const counts = reported ?? nothingCounted;
  const ranNothing = counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (!succeeded || ranNothing)) return { ...counts, failed: 1 };
  return counts;
}

/** Reads the counts from a report of Vitest; null where there is none. */
export async function readVitestReport(file: string): Promise<Counts | null> {
  const report = await readReport(file);
  if (report === null) return null;
  return {
    passed: Number(report.numPassedTests),
    failed: Number(report.numFailedTests),
    skipped: Number(report.numPendingTests) + Number(report.numTodoTests),
    unsteady: 0,
  };
}

/** Reads the counts from a report of Playwright; null where there is none. */
export async function readPlaywrightReport(file: string): Promise<Counts | null> {
  const report = await readReport(file);
  if (report === null) return null;
  const stats = report.stats as { expected: number; flaky: number; unexpected: number; skipped: number };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  };
}

/** What a step has to say of itself in the summary. */
export function stepLine(name: string, counts: Counts, seconds: number): string {
  const { passed, failed, skipped, unsteady } = counts;
  const line = `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`;
  return unsteady === 0
    ? line
    : `${line}\n!!! ${unsteady} of them passed only at the second try: see "flaky" above.`;
}

/** The last line of a run, in the plain form that machines read. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

async function readReport(file: string): Promise<Record<string, unknown> | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  } catch {
    return null;
  }
}
