import { afterEach, expect, test, vi } from "vitest";
import { showAudit } from "../../db/commandline/output.ts";

afterEach(() => vi.restoreAllMocks());

test("the progress of an audit never seems to go backwards: beginning again is another round", () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text).trim()) > 0);
  const show = showAudit("2026-Q3");
  for (const [done, total] of [
    [1, 10],
    [1, 10],
    [19, 20],
    [3, 10],
    [10, 10],
  ] as const)
    show(done, total);
  expect(lines.map((line) => line.replace(/^.*2026-Q3: /, ""))).toEqual([
    "Schutzprüfung 10 %",
    "Schutzprüfung 90 %",
    "Schutzprüfung, Durchgang 2: 30 %",
    "Schutzprüfung, Durchgang 2: 100 %",
  ]);
});
