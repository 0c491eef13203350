import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkday, nextWorkday, numberOf, textOf, WorkCalendar } from "../../db/demo/calendar.ts";
import { Random } from "../../db/demo/random.ts";

describe("the working days of a centre", () => {
  it.each([
    ["2025-04-18", "Good Friday"],
    ["2025-04-21", "Easter Monday"],
    ["2026-05-14", "Ascension"],
    ["2026-05-25", "Whit Monday"],
    ["2026-06-04", "Corpus Christi"],
    ["2024-10-03", "German Unity"],
    ["2026-05-01", "Labour Day"],
    ["2026-11-21", "a Saturday"],
    ["2026-11-22", "a Sunday"],
  ])("leave out %s, %s", (day) => {
    expect(isWorkday(numberOf(day))).toBe(false);
  });

  it("include the days around a holiday", () => {
    expect(
      ["2026-04-02", "2026-04-07", "2026-06-05", "2024-10-04"].map((day) => isWorkday(numberOf(day))),
    ).toEqual([true, true, true, true]);
  });

  it("go on after a holiday and a weekend", () => {
    expect(textOf(nextWorkday(numberOf("2026-04-03")))).toBe("2026-04-07");
    expect(textOf(nextWorkday(numberOf("2026-11-18")))).toBe("2026-11-18");
  });

  it("are what is drawn from any stretch that has one", () => {
    const calendar = new WorkCalendar(numberOf("2024-10-01"), numberOf("2026-11-17"));
    const offset = fc.integer({ min: 0, max: 760 });
    fc.assert(
      fc.property(fc.string(), offset, fc.integer({ min: 7, max: 90 }), (seed, start, length) => {
        const from = calendar.first + start;
        const drawn = calendar.draw(new Random(seed), from, from + length);
        expect(isWorkday(drawn)).toBe(true);
        expect(drawn).toBeGreaterThanOrEqual(Math.min(from, calendar.onOrBefore(calendar.last)));
        expect(drawn).toBeLessThanOrEqual(Math.min(from + length, calendar.last));
      }),
    );
  });

  it("come more often on a Thursday than on a Friday, and less often at Christmas", () => {
    const calendar = new WorkCalendar(numberOf("2025-01-01"), numberOf("2025-12-31"));
    const random = new Random("year");
    const days = Array.from({ length: 10_000 }, () =>
      textOf(calendar.draw(random, calendar.first, calendar.last)),
    );
    const on = (weekday: number) => days.filter((day) => new Date(day).getUTCDay() === weekday).length;
    expect({ thursday: on(4), friday: on(5) }).toMatchInlineSnapshot(`
      {
        "friday": 1260,
        "thursday": 2342,
      }
    `);
    expect(days.filter((day) => day >= "2025-12-20").length).toMatchInlineSnapshot(`63`);
  });
});
