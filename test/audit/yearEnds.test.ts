import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AuditInput, type AuditOutcome, auditRelease } from "../../db/audit/audit.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import type { Solver } from "../../db/audit/solver/solver.ts";
import type { StatisticalFacts } from "../../db/statistics/facts.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import { believableCentre } from "./centres.ts";
import { sealedQuarters, yearOfACentre } from "./yearOfACentre.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const period = yearPeriod(2026);
/** Far more than any of these years needs, and far less than it takes until the time is over. */
const manyRounds = 12;

/** Examines a year, but cancels what goes on round after round. */
function examined(input: AuditInput, by?: Solver): AuditOutcome {
  let round = 0;
  return auditRelease(
    input,
    {
      onProgress: (_, __, text) => {
        round = Number(/\d+/.exec(text)?.[0]);
      },
      isCancelled: () => round > manyRounds,
    },
    by,
  );
}

/** A year to which hardly anybody came but in the first quarter: its tables of persons are those of that quarter. */
function yearLikeItsQuarter(size: number, seed: number, ids: readonly string[]): AuditInput {
  const whole = believableCentre(size, "none", seed);
  const absent = { contacts: 0, isNew: false, topics: [], interpreting: [], referrals: [] };
  const cameThen = (isThere: (place: number) => boolean): StatisticalFacts => {
    const came = whole.people.filter((_, place) => isThere(place));
    return {
      ...whole,
      people: whole.people.map((person, place) => (isThere(place) ? person : { ...person, ...absent })),
      contacts: came.map(({ personId, contacts }) => ({
        ...{ kind: "beratung", mode: "persoenlich" },
        ...{ personId, contacts },
      })),
      measures: [],
    };
  };
  const tablesOf = (facts: StatisticalFacts, when: Parameters<typeof exactTables>[2]) =>
    exactTables(facts, currentProgramme, when).filter(({ definition }) => ids.includes(definition.id));
  const nobody = cameThen(() => false);
  const quarters = [cameThen((place) => place > 0), cameThen((place) => place === 0), nobody, nobody];
  const secret = new Uint8Array(32).fill(seed);
  const earlier = quarters.map((facts, place) => {
    const quarter = quarterPeriod(2026, place + 1);
    const exact = tablesOf(facts, quarter);
    return { period: quarter, exact, tables: publishedTables(exact, new Map(), secret) };
  });
  return {
    period,
    tables: tablesOf(
      cameThen(() => true),
      period,
    ),
    secret,
    earlier,
  };
}

test("a year of which only the contacts are left, and these tell too much beside a quarter, is given up", () => {
  const input = yearLikeItsQuarter(16, 35, ["P12", "P14", "C01", "X01"]);
  expect(examined(input)).toMatchObject({ passed: false, code: "nothingLeft" });
});

test("the examination of a year of a few people ends, whatever was drawn for them", () => {
  const tinyYear = fc.record({
    size: fc.integer({ min: 3, max: 12 }),
    seed: fc.nat(255),
    ids: fc.constantFrom("C", "M", "N", "X01 P02"),
    bySolver: fc.boolean(),
  });
  fc.assert(
    fc.property(tinyYear, ({ size, seed, ids, bySolver }) => {
      const { quarters, year } = yearOfACentre(size, seed);
      const some = <Table extends { definition: { id: string } }>(tables: readonly Table[]) =>
        tables.filter(({ definition }) => ids.split(" ").some((id) => definition.id.startsWith(id)));
      const centre = {
        year: some(year),
        quarters: quarters.map(({ period: quarter, tables }) => ({ period: quarter, tables: some(tables) })),
      };
      const secret = new Uint8Array(32).fill(seed);
      const earlier = sealedQuarters(centre, secret);
      const outcome = examined(
        { period, tables: centre.year, secret, earlier },
        bySolver ? solver : undefined,
      );
      expect(outcome.passed || outcome.code === "nothingLeft").toBe(true);
    }),
    { numRuns: 2, seed: 1 },
  );
});
