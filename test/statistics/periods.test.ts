import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../shared/dates.ts";
import {
  containsDay,
  freePeriod,
  halfYearPeriod,
  isReleasePeriod,
  lastCompletedQuarter,
  nextQuarter,
  parsePeriod,
  parseReleasePeriod,
  periodTitle,
  previousQuarter,
  quarterOf,
  quarterPeriod,
  yearPeriod,
} from "../../shared/periods.ts";

const quarters = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, quarter]) => quarterPeriod(year, quarter));
const days = fc
  .date({ min: new Date("2001-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const years = fc.integer({ min: 2001, max: 2098 });
const freePeriods = fc
  .tuple(days, fc.integer({ min: 0, max: 5 * 365 }))
  .map(([start, length]) => freePeriod(start, addDays(start, length)))
  .filter(({ year }) => year < 2100);
const periods = fc.oneof(
  quarters,
  years.map(yearPeriod),
  fc.tuple(years, fc.integer({ min: 1, max: 2 })).map(([year, half]) => halfYearPeriod(year, half)),
  freePeriods,
);

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

describe("a reporting period", () => {
  test("a quarter has its first and last day", () => {
    expect(parsePeriod("2026-Q1")).toEqual({
      kind: "quarter",
      id: "2026-Q1",
      year: 2026,
      quarter: 1,
      start: "2026-01-01",
      end: "2026-03-31",
    });
    expect(parsePeriod("2026-Q3")).toMatchObject({ start: "2026-07-01", end: "2026-09-30" });
    expect(parsePeriod("2026-Q4")).toMatchObject({ start: "2026-10-01", end: "2026-12-31" });
  });

  test("a year has its first and last day", () => {
    expect(parsePeriod("2026")).toEqual({
      kind: "year",
      id: "2026",
      year: 2026,
      start: "2026-01-01",
      end: "2026-12-31",
    });
  });

  test("a half-year and a free period have their first and last day", () => {
    expect(parsePeriod("2026-H1")).toMatchObject({
      kind: "halfYear",
      start: "2026-01-01",
      end: "2026-06-30",
    });
    expect(parsePeriod("2026-H2")).toMatchObject({ start: "2026-07-01", end: "2026-12-31" });
    const acrossNewYear = { kind: "free", year: 2027, start: "2026-11-15", end: "2027-02-28" };
    expect(parsePeriod("2026-11-15/2027-02-28")).toMatchObject(acrossNewYear);
    expect(parsePeriod("2028-02-29/2028-02-29")).toMatchObject({ start: "2028-02-29", end: "2028-02-29" });
    expect(parsePeriod("2028-02-29/2033-02-28")).toMatchObject({ kind: "free" });
  });

  test.each([
    ...["", "2026-Q5", "2026-Q0", "1999", "2100", "2026-Q", "2026-q1", " 2026", "2026-Q1 ", "../2026"],
    ...["2026-H0", "2026-H3", "2026-h1", "2026-02-01", "2026-02-01/", "2026-02-01/2026-02-31"],
    ...["2026-02-29/2026-03-01", "2026-05-15/2026-02-01", "2026-01-01/2031-01-01", "1999-12-31/2000-01-01"],
  ])("„%s“ is no period", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test("has a German title", () => {
    expect(periodTitle(quarterPeriod(2026, 3))).toBe("3. Quartal 2026");
    expect(periodTitle(halfYearPeriod(2026, 1))).toBe("1. Halbjahr 2026");
    expect(periodTitle(yearPeriod(2026))).toBe("Jahr 2026");
    expect(periodTitle(freePeriod("2026-02-01", "2026-05-15"))).toBe("01.02.2026 bis 15.05.2026");
    expect(periodTitle(freePeriod("2026-02-01", "2026-02-01"))).toBe("01.02.2026");
  });

  test("is read back from its id", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(period.id)).toEqual(period);
      }),
    );
  });

  test("may leave the house where it is a quarter or a year", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parseReleasePeriod(period.id)).toEqual(isReleasePeriod(period) ? period : undefined);
        expect(isReleasePeriod(period)).toBe(/^20\d\d(-Q[1-4])?$/.test(period.id));
      }),
    );
  });

  test("a quarter is followed without a gap by the next one", () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        expect(nextQuarter(quarter).start).toBe(dayAfter(quarter.end));
        expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
        expect(nextQuarter(previousQuarter(quarter))).toEqual(quarter);
      }),
    );
  });

  test("every day lies in exactly its own quarter", () => {
    fc.assert(
      fc.property(days, quarters, (day, quarter) => {
        expect(containsDay(quarterOf(day), day)).toBe(true);
        expect(containsDay(quarter, day)).toBe(quarter.id === quarterOf(day).id);
      }),
    );
  });

  test("the last completed quarter is over and its successor is not", () => {
    expect(lastCompletedQuarter("2026-10-01").id).toBe("2026-Q3");
    expect(lastCompletedQuarter("2026-09-30").id).toBe("2026-Q2");
    expect(lastCompletedQuarter("2026-01-15").id).toBe("2025-Q4");
    fc.assert(
      fc.property(days, (today) => {
        const completed = lastCompletedQuarter(today);
        expect(completed.end < today).toBe(true);
        expect(nextQuarter(completed).end < today).toBe(false);
      }),
    );
  });
});
