import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  containsDay,
  lastCompletedQuarter,
  nextPeriod,
  parsePeriod,
  periodTitle,
  previousPeriod,
  quarterOf,
  quarterPeriod,
  yearPeriod,
} from "../../shared/periods.ts";

const quarters = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, quarter]) => quarterPeriod(year, quarter));
const periods = fc.oneof(quarters, fc.integer({ min: 2001, max: 2098 }).map(yearPeriod));
const days = fc
  .date({ min: new Date("2001-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

describe("a reporting period", () => {
  test("a quarter has its first and last day", () => {
    expect(parsePeriod("2026-Q1")).toEqual({
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
      id: "2026",
      year: 2026,
      quarter: null,
      start: "2026-01-01",
      end: "2026-12-31",
    });
  });

  test.each(["", "2026-Q5", "2026-Q0", "1999", "2100", "2026-Q", "2026-q1", " 2026", "2026-Q1 ", "../2026"])(
    "„%s“ is no period",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test("has a German title", () => {
    expect(periodTitle(quarterPeriod(2026, 3))).toBe("3. Quartal 2026");
    expect(periodTitle(yearPeriod(2026))).toBe("Jahr 2026");
  });

  test("is read back from its id", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(period.id)).toEqual(period);
      }),
    );
  });

  test("is followed without a gap by the next one of its kind", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(nextPeriod(period).start).toBe(dayAfter(period.end));
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        expect(nextPeriod(previousPeriod(period))).toEqual(period);
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
        expect(nextPeriod(completed).end < today).toBe(false);
      }),
    );
  });
});
