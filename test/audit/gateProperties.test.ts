import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AuditInput, type AuditPassed, auditRelease } from "../../db/audit/audit.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { believableCentre, type RareGroup } from "./centres.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const period = quarterPeriod(2026, 2);
const smallCentre: fc.Arbitrary<SmallCentre> = fc.record({
  size: fc.integer({ min: 1, max: 9 }),
  rare: fc.constantFrom<RareGroup>("none", "oneFromACountry", "oneDivers", "householdOfNine"),
  seed: fc.integer({ min: 1, max: 1000 }),
  secret: fc.nat(255),
});

interface SmallCentre {
  size: number;
  rare: RareGroup;
  seed: number;
  secret: number;
}

/** What the gate is given for a small centre. */
function inputOf({ size, rare, seed, secret }: SmallCentre): AuditInput {
  const tables = exactTables(believableCentre(size, rare, seed), currentProgramme, period);
  return { period, tables, secret: new Uint8Array(32).fill(secret), earlier: [] };
}

test("for all small centres: only coarser, otherwise as rounded, nothing pinned, or nothing at all", () => {
  fc.assert(
    fc.property(smallCentre, (centre) => {
      const input = inputOf(centre);
      const outcome = auditRelease(input, {}, solver);
      if (!outcome.passed) {
        expect(outcome.code).toBe("nothingLeft");
        return;
      }
      expect(outcome.figures).toMatchObject({ pinned: 0, fewerThanThree: 0 });
      expectOnlyCoarser(input, outcome);
      expectNearTheTruth(input, outcome);
    }),
    { numRuns: 5 },
  );
});

test("at whatever step it is stopped, by whatever, the gate lets nothing out; left alone it lets out the same", () => {
  const input = inputOf({ size: 6, rare: "none", seed: 3, secret: 9 });
  let steps = 0;
  const count = () => {
    steps += 1;
    return false;
  };
  const usual = auditRelease(input, { isCancelled: count }, solver);
  expect(usual.passed).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: steps }), fc.boolean(), (budget, byError) => {
      let left = budget;
      const stop = () => {
        left -= 1;
        if (left < 0 && byError) throw new Error("no memory left");
        return left < 0;
      };
      const outcome = auditRelease(input, { isCancelled: stop }, solver);
      if (budget < steps) expect(outcome).toMatchObject({ code: byError ? "unexpected" : "cancelled" });
      expect(outcome.passed).toBe(budget === steps);
      expect("tables" in outcome).toBe(budget === steps);
    }),
    {
      numRuns: 5,
      examples: [
        [0, false],
        [steps - 1, false],
        [steps, false],
      ],
    },
  );
});

/** A table that nobody decided about leaves as rounded; the others only ever became coarser, and once withheld stay so. */
function expectOnlyCoarser(
  { tables, secret }: AuditInput,
  { tables: released, decisions, audit }: AuditPassed,
): void {
  const undisturbed = publishedTables(tables, new Map(), secret);
  const touched = new Set(decisions.map(({ table }) => table));
  released.forEach((table, position) => {
    const before = undisturbed[position];
    if (!touched.has(table.id)) expect(table).toEqual(before);
    for (const [side, { categories }] of table.dimensions.entries()) {
      const codes = categories.flatMap(({ code }) => code.split(","));
      expect(codes.sort()).toEqual(before?.dimensions[side]?.categories.map(({ code }) => code).sort());
    }
    const steps = decisions.filter((decision) => decision.table === table.id).map(({ step }) => step);
    expect(steps.slice(0, -1)).not.toContain("withheld");
    expect(audit.withheld.includes(table.id)).toBe(steps.at(-1) === "withheld");
    expect(audit.coarsened.includes(table.id)).toBe(steps.at(-1) === "coarsened");
  });
}

/** Counted anew from the exact cells: each released number is a multiple of 5 and less than 5 from the truth. */
function expectNearTheTruth({ tables }: AuditInput, { tables: released }: AuditPassed): void {
  for (const [position, { definition, cells: exact }] of tables.entries()) {
    if (definition.unit !== "person") continue;
    for (const { key, value } of released[position]?.cells ?? []) {
      if (value === null) continue;
      const persons = new Set(
        exact
          .filter((cell) => cell.key.every((code, side) => key[side]?.split(",").includes(code)))
          .flatMap(({ members }) => members),
      );
      expect(value % 5).toBe(0);
      expect(Math.abs(value - persons.size), `${definition.id} ${key}`).toBeLessThan(5);
    }
  }
}
