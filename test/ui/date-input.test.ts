import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { germanDate, readDate } from "../../renderer/ui/date-input.ts";

const TODAY = "2026-11-22";
const read = (typed: string, limits = {}) => readDate(typed, TODAY, limits);

describe("a date as people type it", () => {
  test.each([
    ["3.4.26", "2026-04-03"],
    ["03.04.2026", "2026-04-03"],
    ["03042026", "2026-04-03"],
    ["030426", "2026-04-03"],
    ["0304", "2026-04-03"],
    ["3.4.", "2026-04-03"],
    ["3/4/2026", "2026-04-03"],
    [" 3. 4. 2026 ", "2026-04-03"],
    ["2026-4-3", "2026-04-03"],
    ["heute", "2026-11-22"],
    ["Gestern", "2026-11-21"],
    ["morgen", "2026-11-23"],
    ["übermorgen", "2026-11-24"],
    ["+7", "2026-11-29"],
    ["-22", "2026-10-31"],
    ["+40", "2027-01-01"],
    ["29.2.2028", "2028-02-29"],
  ])("%s is %s", (typed, date) => {
    expect(read(typed)).toEqual({ ok: true, date });
  });

  test("a birthday with two digits is never in the future", () => {
    expect(read("3.4.88", { direction: "past" })).toEqual({ ok: true, date: "1988-04-03" });
    expect(read("21.11.26", { direction: "past" })).toEqual({ ok: true, date: "2026-11-21" });
    expect(read("23.11.26", { direction: "past" })).toEqual({ ok: true, date: "1926-11-23" });
  });

  test("without a year the nearest day in the wanted direction is meant", () => {
    expect(read("24.12.", { direction: "past" })).toEqual({ ok: true, date: "2025-12-24" });
    expect(read("3.4.", { direction: "future" })).toEqual({ ok: true, date: "2027-04-03" });
    expect(read("3.4.")).toEqual({ ok: true, date: "2026-04-03" });
  });

  test("a day that does not exist is named", () => {
    expect(read("31.02.2026")).toEqual({
      ok: false,
      message: "Den 31.02.2026 gibt es nicht. Prüfen Sie Tag, Monat und Jahr.",
    });
    expect(read("29.2.2026")).toMatchObject({ ok: false });
    expect(read("1.13.2026")).toMatchObject({ ok: false });
  });

  test("something else leads to an example", () => {
    for (const typed of ["abc", "3", "3.4.2", "12345", "1.2.3.4"]) {
      expect(read(typed)).toEqual({ ok: false, message: "Geben Sie das Datum so ein: 22.11.2026." });
    }
  });

  test("limits are told with their day", () => {
    expect(read("1.1.2026", { minimum: "2026-01-02" })).toEqual({
      ok: false,
      message: "Geben Sie ein Datum ab dem 02.01.2026 ein.",
    });
    expect(read("morgen", { maximum: TODAY })).toEqual({
      ok: false,
      message: "Geben Sie ein Datum bis zum 22.11.2026 ein.",
    });
  });

  test("every day that is shown can be typed again, with and without dots", () => {
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (date) => {
        expect(read(germanDate(date))).toEqual({ ok: true, date });
        expect(read(germanDate(date).replaceAll(".", ""))).toEqual({ ok: true, date });
      }),
    );
  });
});
