import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longDay, quickDays, weekdayOf } from "../../renderer/today/task-days.ts";
import { addDays } from "../../shared/dates.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));

describe("days to which a task is moved with one tap", () => {
  test("within a week they are the next day, three days, one, two and four weeks ahead", () => {
    expect(quickDays("2026-11-23")).toEqual([
      { day: "2026-11-24", label: "morgen" },
      { day: "2026-11-26", label: "in 3 Tagen" },
      { day: "2026-11-30", label: "in 1 Woche" },
      { day: "2026-12-07", label: "in 2 Wochen" },
      { day: "2026-12-21", label: "in 4 Wochen" },
    ]);
  });

  test("on a Friday the next day is Monday, which is also what three days ahead would be", () => {
    expect(quickDays("2026-11-27").map(({ day, label }) => `${label} ${day}`)).toEqual([
      "Montag 2026-11-30",
      "in 1 Woche 2026-12-04",
      "in 2 Wochen 2026-12-11",
      "in 4 Wochen 2026-12-25",
    ]);
  });

  test("none lies on a weekend, and they come one after the other", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const days = quickDays(today).map(({ day }) => day);
        expect(days.filter((day) => [0, 6].includes(weekdayOf(day)))).toEqual([]);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((day) => day > today)).toBe(true);
      }),
    );
  });
});

test("the day is written out as a heading", () => {
  expect(longDay("2026-11-22")).toBe("Sonntag, 22. November");
  expect(longDay("2027-03-01")).toBe("Montag, 1. März");
});
