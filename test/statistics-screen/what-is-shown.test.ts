import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completenessOf, countGaps, worstFirst } from "../../renderer/statistics/quality.ts";
import { readPlace, writePlace } from "../../renderer/statistics/statistics-place.ts";
import { chipLabel, chipTables, findTable } from "../../renderer/statistics/table-names.ts";
import { placeOfView } from "../../renderer/statistics/view-place.ts";
import { calendarWeek, weekBars } from "../../renderer/statistics/weeks.ts";
import { addDays } from "../../shared/dates.ts";
import { allTables } from "./programmeTables.ts";

describe("the place", () => {
  it("keeps period, table and empty lines", () => {
    const place = fc.record({
      period: fc.constantFrom(null, "2026", "2026-Q3", "2026-H1", "2026-02-01/2026-05-15"),
      table: fc.constantFrom(null, ...allTables.map(({ id }) => id)),
      cell: fc.constantFrom(null, "_T/_T", "weiblich/schutz", "65+/unbekannt"),
      showsEmpty: fc.boolean(),
    });
    fc.assert(
      fc.property(place, (given) => {
        expect(readPlace(writePlace(given).split("?")[1] ?? "")).toEqual(given);
      }),
    );
  });
});

describe("going from view to view", () => {
  const tables = "/statistik?zeitraum=2025&tabelle=P09";
  const preflight = "/statistik/vor-der-abgabe";

  it("stays with the period that is being looked at", () => {
    expect(placeOfView(preflight, [tables], tables)).toBe(`${preflight}?zeitraum=2025`);
    const other = `${preflight}?zeitraum=2026-Q3&stufe=urgent`;
    expect(placeOfView("/statistik", [tables, other], other)).toBe("/statistik?zeitraum=2026-Q3&tabelle=P09");
    expect(placeOfView("/statistik", [tables, preflight], preflight)).toBe("/statistik?tabelle=P09");
  });

  it("finds a view as it was left where it comes from one that is about no period", () => {
    const overview = "/statistik/ueberblick";
    expect(placeOfView("/statistik", [tables, overview], overview)).toBe(tables);
    expect(placeOfView(overview, [overview, tables], tables)).toBe(overview);
    expect(placeOfView("/statistik", [overview], overview)).toBe("/statistik");
  });

  it("keeps all else of a place, for every free period too", () => {
    const free = "/statistik?zeitraum=2026-02-01%2F2026-05-15&zelle=_T%2F_T&leere=zeigen";
    expect(
      placeOfView("/statistik", [free, `${preflight}?zeitraum=2026-02-01%2F2026-05-15`], preflight),
    ).toBe("/statistik?zelle=_T%2F_T&leere=zeigen");
    expect(placeOfView("/statistik", [free], `${preflight}?zeitraum=2026-02-01%2F2026-05-15`)).toBe(free);
  });
});

describe("the choice of tables", () => {
  it("offers the favourites, and the chosen one where it is none of them", () => {
    expect(chipTables(allTables, "P01").map(({ id }) => id)).toEqual([
      "P02",
      "P01",
      "P03",
      "P09",
      "C01",
      "M01",
    ]);
    expect(
      chipTables(allTables, "X01")
        .map(({ id }) => id)
        .at(-1),
    ).toBe("X01");
  });

  it("names tables shortly", () => {
    const labels = ["P02", "P07", "N02", "L01"].map((id) =>
      chipLabel(findTable(allTables, id) ?? { id, title: "" }),
    );
    expect(labels).toEqual([
      "P02 Geschlecht × Aufenthalt",
      "P07 Geschlecht und Deutschkenntnissen",
      "N02 Neue Personen nach Geschlecht und Zugangsweg",
      "L01 Nachmeldungen",
    ]);
  });

  it("falls back to the first favourite, for tables that a quarter does not have", () => {
    expect(findTable(allTables, "W99")?.id).toBe("P02");
    expect(findTable(allTables, null)?.id).toBe("P02");
    expect(findTable([], "P02")).toBeUndefined();
  });
});

describe("missing values", () => {
  const quality = [
    { variable: "a", label: "A", missingPercent: 19 },
    { variable: "b", label: "B", missingPercent: 33 },
    { variable: "c", label: "C", missingPercent: 20 },
    { variable: "d", label: "D", missingPercent: 0 },
  ];

  it("stand worst first, each with a word", () => {
    const words = worstFirst(quality).map(
      ({ variable, missingPercent }) => `${variable} ${completenessOf(missingPercent).word}`,
    );
    expect(words).toEqual(["b oft unbekannt", "c lückenhaft", "a in Ordnung", "d vollständig"]);
  });

  it("are gaps from twenty per cent on", () => {
    expect(countGaps(quality)).toBe(2);
  });
});

describe("the weeks of a period", () => {
  it("are numbered as in the calendar", () => {
    const numbers = ["2024-12-30", "2025-12-29", "2026-06-29", "2026-12-28"].map(calendarWeek);
    expect(numbers).toEqual([1, 1, 27, 53]);
  });

  it("are cut off by the period, and the running one says so", () => {
    const weeks = ["2026-09-28", "2026-10-05"].map((weekStart) => ({ weekStart, contacts: 4 }));
    const bars = weekBars(weeks, { start: "2026-10-01", end: "2026-12-31" }, "2026-10-07");
    expect(bars.map(({ name, days, isRunning }) => [name, days, isRunning])).toEqual([
      ["KW 40", "01.10. bis 04.10.2026", false],
      ["KW 41", "05.10. bis 11.10.2026", true],
    ]);
  });

  it("stand four by four where the period is longer than a year", () => {
    const weeks = Array.from({ length: 61 }, (_, week) => ({
      weekStart: addDays("2024-12-30", 7 * week),
      contacts: 1,
    }));
    const bars = weekBars(weeks, { start: "2025-01-01", end: "2026-02-28" }, "2026-11-25");
    expect(bars.map(({ contacts }) => contacts)).toEqual([...Array(15).fill(4), 1]);
    expect(bars[0]).toMatchObject({ name: "KW 1 bis 4", days: "01.01. bis 26.01.2025", mark: "1" });
    expect(bars.at(-1)).toMatchObject({ name: "KW 9", days: "23.02. bis 28.02.2026" });
  });

  it("have a word below each bar only while there is room", () => {
    const weeks = Array.from({ length: 20 }, () => ({ weekStart: "2026-06-29", contacts: 0 }));
    const marks = weekBars(weeks, { start: "2026-01-01", end: "2026-12-31" }, "2027-01-01").map(
      ({ mark }) => mark,
    );
    expect(marks.filter((mark) => mark !== "")).toHaveLength(5);
  });
});
