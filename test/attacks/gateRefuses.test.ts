import { describe, expect, test } from "vitest";
import { type AuditInput, auditRelease, type EarlierRelease } from "../../db/audit/audit.ts";
import { buildRelease, type ReportInput } from "../../db/release/build.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { profileOfDifference } from "./attacker/versions.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { roundedToNearest, withoutProtection, withTrueTotals } from "./controls.ts";

const input = believableCentre({ people: 200, rare: true });
const secret = secretOf(1);

/** The gate before a release made by somebody else. */
function gateOn(release: Release, more: Partial<AuditInput> = {}) {
  return auditRelease({
    period: input.period,
    tables: tablesOf(input),
    secret,
    earlier: [],
    published: release.tables.map(({ cells }) => cells),
    ...more,
  });
}

function tablesOf({ facts, programme, period }: ReportInput) {
  return exactTables(facts, programme, period);
}

function sealed(earlier: ReportInput, key = secret): EarlierRelease {
  return {
    period: earlier.period,
    tables: buildRelease(earlier, key, null).tables,
    exact: tablesOf(earlier),
  };
}

function withoutPerson({ facts }: ReportInput, personId: string): ReportInput["facts"] {
  return { ...facts, people: facts.people.filter((one) => one.personId !== personId) };
}

describe("the gate lets nothing out", () => {
  test("with exact tables", () => {
    expect(gateOn(withoutProtection(input, secret)).passed).toBe(false);
    expect(gateOn(withoutProtection(input, secret), { method: "none" }).passed).toBe(false);
  });

  test("with numbers rounded by a rule that everybody knows", () => {
    expect(gateOn(roundedToNearest(input, secret)).passed).toBe(false);
    expect(gateOn(roundedToNearest(input, secret), { method: "nearest-5" }).passed).toBe(false);
  });

  test("with true totals", () => {
    expect(gateOn(withTrueTotals(input, secret)).passed).toBe(false);
  });

  test("rounded a second time with another secret", () => {
    expect(gateOn(buildRelease(input, secretOf(2), null)).passed).toBe(false);
    expect(
      gateOn(buildRelease(input, secretOf(2), null), { secret: secretOf(2), earlier: [sealed(input)] })
        .passed,
    ).toBe(false);
  });

  test("as a second version of a sealed quarter", () => {
    const corrected = withoutPerson(input, "p7");
    const second = { ...input, facts: corrected };
    expect(
      auditRelease({ period: input.period, tables: tablesOf(second), secret, earlier: [sealed(input)] })
        .passed,
    ).toBe(false);
  });

  test("that differs from an earlier one of the same time in one person", () => {
    const facts = withoutPerson(input, "p7");
    const whole = { ...input.period, kind: "year" as const, id: "2026" };
    const tables = tablesOf({ ...input, facts });
    expect(auditRelease({ period: whole, tables, secret, earlier: [sealed(input)] }).passed).toBe(false);
  });
});

describe("the next quarter with the same persons but one", () => {
  const [before, period] = [quarterPeriod(2026, 1), quarterPeriod(2026, 2)];
  const earlier = { ...input, period: before };
  const next = { ...input, period, facts: withoutPerson(input, "p7") };

  test("shows her attributes beside the quarter before (control), and nothing of them past the gate", () => {
    const [old, ungated] = [buildRelease(earlier, secret, null), buildRelease(next, secret, null)];
    expect(profileOfDifference(ungated, old).size).toBeGreaterThan(5);

    const outcome = auditRelease({ period, tables: tablesOf(next), secret, earlier: [sealed(earlier)] });
    if (!outcome.passed) throw new Error(outcome.code);
    expect(profileOfDifference({ ...ungated, tables: outcome.tables }, old)).toEqual(new Map());
    expect(outcome.audit.withheld).toEqual(expect.arrayContaining(tablesCounting(next, "advised")));
  });
});

function tablesCounting(of: ReportInput, population: string): string[] {
  return tablesOf(of).flatMap(({ definition }) => (definition.counts === population ? [definition.id] : []));
}
