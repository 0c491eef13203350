import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type AuditInput, type AuditOutcome, auditRelease } from "../../db/audit/audit.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { believableCentre } from "./centres.ts";

const program = readFileSync("node_modules/highs/build/highs.wasm");
const period = quarterPeriod(2026, 2);
const facts = believableCentre(6, "none", 3);
const input: AuditInput = {
  period,
  tables: exactTables(facts, currentProgramme, period),
  secret: new Uint8Array(32).fill(9),
  earlier: [],
};
const minute = 60_000;

afterEach(() => {
  vi.restoreAllMocks();
});

test("on however slow or restless a computer, the gate decides the same or lets nothing out", async () => {
  const solver = await loadSolver(program);
  const usual = withoutTime(auditRelease(input, {}, solver));
  expect(usual.passed).toBe(true);
  expect(usual.passed && usual.figures.fallbackSolves).toBeGreaterThan(0);
  const endings: string[] = [];
  // How far the clock leaps whenever somebody looks at it.
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2, 20, 5 * minute), fc.array(fc.nat(9)), (leap, more) => {
      let now = 0;
      let looks = 0;
      vi.spyOn(performance, "now").mockImplementation(() => {
        looks += 1;
        now += leap * (1 + (more[looks % Math.max(1, more.length)] ?? 0));
        return now;
      });
      const outcome = withoutTime(auditRelease(input, {}, solver));
      endings.push(outcome.passed ? "passed" : outcome.code);
      if (outcome.passed) expect(outcome).toEqual(usual);
      else expect(outcome.code).toBe("timeout");
    }),
    {
      numRuns: 3,
      examples: [
        [1, []],
        [5 * minute, []],
      ],
    },
  );
  expect(new Set(endings)).toEqual(new Set(["passed", "timeout"]));
});

test("what the gate decides does not depend on who was recorded first, nor on what the solver did before", async () => {
  const solver = await loadSolver(program);
  const usual = withoutTime(auditRelease(input, {}, solver));
  fc.assert(
    fc.property(fc.shuffledSubarray(facts.people, { minLength: facts.people.length }), (people) => {
      const tables = exactTables({ ...facts, people }, currentProgramme, period);
      expect(withoutTime(auditRelease({ ...input, tables }, {}, solver))).toEqual(usual);
    }),
    { numRuns: 1 },
  );
});

function withoutTime(outcome: AuditOutcome): AuditOutcome {
  return outcome.passed ? { ...outcome, figures: { ...outcome.figures, milliseconds: 0 } } : outcome;
}
