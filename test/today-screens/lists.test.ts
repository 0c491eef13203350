import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesText } from "../../renderer/lists/matches-text.ts";
import { sortRows } from "../../renderer/lists/sort-rows.ts";

interface Row {
  name: string | null;
  count?: number | null;
}

const columns = {
  name: ({ name }: Row) => name,
  count: ({ count }: Row) => count ?? null,
};

describe("sorting a list", () => {
  test("words stand as in a German dictionary, rows without a value last", () => {
    const rows = ["Zeidan", null, "Öztürk", "Okafor", "Özil"].map((name) => ({ name }));
    const names = (direction: "ascending" | "descending") =>
      sortRows(rows, { columnId: "name", direction }, columns).map(({ name }) => name);
    expect(names("ascending")).toEqual(["Okafor", "Özil", "Öztürk", "Zeidan", null]);
    expect(names("descending")).toEqual(["Zeidan", "Öztürk", "Özil", "Okafor", null]);
  });

  test("numbers stand by size", () => {
    const rows = [9, 100, null, 12].map((count) => ({ name: "", count }));
    const sorted = sortRows(rows, { columnId: "count", direction: "ascending" }, columns);
    expect(sorted.map(({ count }) => count)).toEqual([9, 12, 100, null]);
  });

  test("without an order, and by a column that no longer exists, nothing moves", () => {
    const rows = [{ name: "b" }, { name: "a" }];
    expect(sortRows(rows, null, columns)).toEqual(rows);
    expect(sortRows(rows, { columnId: "gone", direction: "ascending" }, columns)).toEqual(rows);
  });

  test("no row is lost, and rows of the same value keep their order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", null)), fc.boolean(), (names, isUp) => {
        const rows = names.map((name, index) => ({ name, index }));
        const direction = isUp ? "ascending" : "descending";
        const sorted = sortRows(rows, { columnId: "name", direction }, columns) as typeof rows;
        for (const value of ["a", "b", null]) {
          const places = sorted.filter(({ name }) => name === value).map(({ index }) => index);
          expect(places).toEqual(rows.filter(({ name }) => name === value).map(({ index }) => index));
        }
      }),
    );
  });
});

describe("looking for a word in a list", () => {
  const texts = ["Yusuf Öztürk", "Wohnungssuche und Auszug", null];

  test("every typed word begins a word, accents and capitals aside", () => {
    expect(matchesText(texts, "ozt wohn")).toBe(true);
    expect(matchesText(texts, "yusuf auszug ")).toBe(true);
    expect(matchesText(texts, "suche")).toBe(false);
    expect(matchesText(texts, "yusuf kita")).toBe(false);
  });

  test("nothing typed leaves everything", () => {
    expect(matchesText(texts, "")).toBe(true);
    expect(matchesText([], " ")).toBe(true);
  });
});
