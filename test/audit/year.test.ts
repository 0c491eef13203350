import { describe, expect, test } from "vitest";
import { auditRelease } from "../../db/audit/audit.ts";
import { rulesOfYear } from "../../db/audit/checker/yearRules.ts";
import type { Need } from "../../db/audit/needs.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { clusterOf } from "../../db/audit/world/clusters.ts";
import type { WorldPerson } from "../../db/audit/world/world.ts";
import { JointPerson } from "../../db/audit/year/jointPerson.ts";
import { readJointWorlds } from "../../db/audit/year/jointWorld.ts";
import { isOfYear, YearAudit } from "../../db/audit/year/yearAudit.ts";
import type { ExactTable } from "../../db/statistics/tables.ts";
import { yearPeriod } from "../../shared/periods.ts";
import { type CountedYear, sealedQuarters, yearOfACentre } from "./yearOfACentre.ts";

const secret = new Uint8Array(32).fill(9);
const period = yearPeriod(2026);

describe("the records of a person in a year and its quarters", () => {
  const breaks = rulesOfYear([true, true, true, true]);

  test("of a centre that corrected nothing keep all rules", () => {
    const { quarters, year } = yearOfACentre(120);
    for (const people of readJointWorlds([...quarters.map(({ tables }) => tables), year]).values()) {
      expect(people.length).toBeGreaterThan(20);
      expect(people.map(breaks).filter(Boolean)).toEqual([]);
    }
  });

  const advised = (codes: WorldPerson["codes"] = {}, populations = ["advised"]): WorldPerson => ({
    populations,
    codes: {
      gender: ["weiblich"],
      ageGroup: ["18-26"],
      topic: ["arbeit"],
      interpreting: ["keine"],
      contactFrequency: ["1"],
      ...codes,
    },
  });
  const inQuarters = (...records: (WorldPerson | undefined)[]) => new JointPerson(records);
  const withCase = (movement: string[]): WorldPerson => ({
    populations: movement.includes("geschlossen") ? ["withActiveCase", "withClosedCase"] : ["withActiveCase"],
    codes: { gender: ["weiblich"], movement },
  });

  test.each<[string, JointPerson]>([
    [
      "is in a quarter but not in the year",
      inQuarters(advised(), undefined, undefined, undefined, undefined),
    ],
    ["is in the year but in no quarter", inQuarters(undefined, undefined, undefined, undefined, advised())],
    [
      "changes gender",
      inQuarters(advised({ gender: ["divers"] }), undefined, undefined, undefined, advised()),
    ],
    [
      "becomes younger",
      inQuarters(advised({ ageGroup: ["27-44"] }), undefined, undefined, undefined, advised()),
    ],
    [
      "has a topic in the year that no quarter knows",
      inQuarters(advised(), undefined, undefined, undefined, advised({ topic: ["arbeit", "wohnen"] })),
    ],
    [
      "had one contact in each of two quarters but one in the year",
      inQuarters(advised(), advised(), undefined, undefined, advised()),
    ],
    [
      "is new twice",
      inQuarters(
        advised({}, ["advised", "newcomers"]),
        advised({}, ["advised", "newcomers"]),
        undefined,
        undefined,
        advised({ contactFrequency: ["2-3"] }, ["advised", "newcomers"]),
      ),
    ],
    [
      "ends a quarter with a case and begins the next without",
      inQuarters(
        withCase(["eroeffnet", "aktiv-ende"]),
        undefined,
        undefined,
        undefined,
        withCase(["eroeffnet", "aktiv-ende"]),
      ),
    ],
  ])("are impossible for somebody who %s", (_, person) => {
    expect(breaks(person)).toBeDefined();
  });
});

describe("the gate for a year", () => {
  const centre = only(["C01", "C02", "M01"], yearOfACentre(150));
  const input = { period, tables: centre.year, secret, earlier: sealedQuarters(centre, secret) };

  test("refuses a year of which no quarter was sealed, and quarters that are not those once sealed", () => {
    expect(auditRelease({ ...input, earlier: [] })).toMatchObject({ passed: false, code: "quartersMissing" });
    const foreign = input.earlier.map((quarter, place) => ({
      ...quarter,
      tables: input.earlier[(place + 1) % 4]?.tables ?? [],
    }));
    expect(auditRelease({ ...input, earlier: foreign })).toMatchObject({
      passed: false,
      code: "quartersDiffer",
    });
  });

  test("passes cases and participants of a believable centre, with worlds that the checker never rejects", () => {
    expect(auditRelease(input)).toMatchObject({
      passed: true,
      figures: { pinned: 0, fewerThanThree: 0, rejected: 0 },
    });
  });

  test("counts what the quarters give away by themselves, with which the year is not charged", () => {
    const few = only(["P12", "P14", "X01"], yearOfACentre(16));
    const outcome = auditRelease({ ...input, tables: few.year, earlier: sealedQuarters(few, secret) });
    expect(outcome).toMatchObject({ passed: true, figures: { unmetWithoutYear: 50 } });
    expect(auditRelease(input)).toMatchObject({ passed: true, figures: { unmetWithoutYear: 0 } });
  });

  test("also where the records were corrected after the sealing, so that real persons break a rule", () => {
    const measures = only(["M01"], centre);
    const corrected = measures.quarters.map(({ period: quarter, tables }, place) => ({
      period: quarter,
      tables: place === 1 ? withoutMember(tables) : tables,
    }));
    const earlier = sealedQuarters({ ...measures, quarters: corrected }, secret);
    expect(auditRelease({ ...input, tables: measures.year, earlier })).toMatchObject({ passed: true });
  });
});

test("what once held of the quarters without the year is never charged to the quarters later on", () => {
  const { year, annual, cluster } = roundedYear(["N"], 8, 2);
  const first = year.audit(cluster, annual, 1, () => {});
  const inTheWayOfQuarters = first.unmet.filter((need) => !isOfYear(need)).map(withoutFindings);
  expect(inTheWayOfQuarters.length).toBeGreaterThan(0);
  // Another seed, another search, as in the next round of the gate.
  const second = year.audit(cluster, annual, 2, () => {});
  expect(second.needs.map(withoutFindings)).toEqual(expect.arrayContaining(inTheWayOfQuarters));
});

test("what sums show the year to give away is never charged to the quarters, whatever is found without it", () => {
  const { year, annual, cluster } = roundedYear(["N", "P02"], 16, 8);
  const { unmet } = year.audit(cluster, annual, 1, () => {});
  expect(unmet.map(withoutFindings)).toContainEqual({ kind: "smallCell", table: "3/N02", cell: 10 });
});

/** A year of advised persons and its quarters, all of them only rounded, and how they are examined together. */
function roundedYear(ids: readonly string[], size: number, seed: number) {
  const centre = only(ids, yearOfACentre(size, seed));
  const own = new Uint8Array(32).fill(seed);
  const earlier = sealedQuarters(centre, own);
  const year = new YearAudit({ period, tables: centre.year, secret: own, earlier }, undefined);
  const annual = publishedTables(centre.year, new Map(), own).map((table, position) => ({
    table,
    population: centre.year[position]?.definition.counts ?? "",
    structuralZeros: [],
  }));
  return { year, annual, cluster: clusterOf("advised") };
}

function withoutFindings({ kind, table, cell }: Need) {
  return { kind, table, cell };
}

/** The tables whose ids begin so; the audit of a whole year would take long. */
function only(ids: readonly string[], { quarters, year }: CountedYear): CountedYear {
  const pick = (tables: ExactTable[]) =>
    tables.filter(({ definition }) => ids.some((id) => definition.id.startsWith(id)));
  return {
    quarters: quarters.map(({ period: quarter, tables }) => ({ period: quarter, tables: pick(tables) })),
    year: pick(year),
  };
}

/** As if somebody had been recorded only later. */
function withoutMember(tables: readonly ExactTable[]): ExactTable[] {
  return tables.map((table) => {
    const cells = table.cells.map((cell) => {
      const members = cell.members.filter((member) => member > 0).map((member) => member - 1);
      return { ...cell, members, value: members.length };
    });
    return { ...table, ids: table.ids.slice(1), cells };
  });
}
