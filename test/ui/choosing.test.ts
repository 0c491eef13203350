import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderedSelection, visibleOptions } from "../../renderer/ui/chip-selection.ts";
import { moveInGrid } from "../../renderer/ui/grid-keys.ts";
import { foldText, optionFilter } from "../../renderer/ui/search-text.ts";
import { ariaKeyShortcuts, isCharacterKey, isPressed, keyCaps } from "../../renderer/ui/shortcut-keys.ts";

describe("several topics", () => {
  const options = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id }));

  test("the first chosen stays the main one when another is added", () => {
    expect(orderedSelection(["Wohnen"], ["Arbeit", "Wohnen"])).toEqual(["Wohnen", "Arbeit"]);
  });

  test("the next one becomes the main one when the first is taken away", () => {
    expect(orderedSelection(["Wohnen", "Arbeit", "Sprache"], ["Sprache", "Arbeit"])).toEqual([
      "Arbeit",
      "Sprache",
    ]);
  });

  test("exactly what was chosen is kept, and what was there keeps its order", () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(ids, ids, (before, chosen) => {
        const after = orderedSelection(before, chosen);
        expect(new Set(after)).toEqual(new Set(chosen));
        expect(after.filter((id) => before.includes(id))).toEqual(before.filter((id) => chosen.includes(id)));
      }),
    );
  });

  test("a chosen option is shown even when it stands far down the list", () => {
    expect(visibleOptions(options, ["e"], 2).map(({ id }) => id)).toEqual(["a", "b", "e"]);
    expect(visibleOptions(options, [])).toEqual(options);
  });

  test("a single option is never hidden", () => {
    expect(visibleOptions(options, [], 4)).toEqual(options);
    expect(visibleOptions(options, [], 3)).toHaveLength(3);
  });
});

describe("finding an option by typing", () => {
  const find = (texts: string[], typed: string) => {
    const filter = optionFilter(texts);
    return texts.filter((text) => filter(text, typed));
  };

  test("case, accents and ß do not matter", () => {
    expect(foldText("Ševčík")).toBe("sevcik");
    expect(foldText("GROẞ-Gerau, Straße")).toBe("gross-gerau, strasse");
    expect(find(["Côte d’Ivoire", "Kroatien"], "cote")).toEqual(["Côte d’Ivoire"]);
  });

  test("beginnings of words come before letters in the middle", () => {
    expect(find(["Irak", "Iran", "Vatikanstadt", "Kirgisistan"], "ira")).toEqual(["Irak", "Iran"]);
    expect(find(["Bad Homburg", "Homberg (Efze)", "Schönhomburg"], "hom")).toEqual([
      "Bad Homburg",
      "Homberg (Efze)",
    ]);
  });

  test("letters in the middle find something when no word begins with them", () => {
    expect(find(["Wohnungsamt", "Jobcenter"], "amt")).toEqual(["Wohnungsamt"]);
  });
});

describe("keys", () => {
  const pressed = (key: string, modifiers = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...modifiers,
  });

  test("are shown as on a German keyboard", () => {
    expect(keyCaps("Ctrl+k")).toBe("Strg K");
    expect(keyCaps("Ctrl+Enter")).toBe("Strg ↵");
    expect(keyCaps("Ctrl++")).toBe("Strg +");
    expect(ariaKeyShortcuts("Ctrl+K")).toBe("Control+K");
  });

  test("fire for exactly their combination", () => {
    expect(isPressed("Ctrl+K", pressed("k", { ctrlKey: true }))).toBe(true);
    expect(isPressed("Ctrl+K", pressed("k"))).toBe(false);
    expect(isPressed("N", pressed("n"))).toBe(true);
    expect(isPressed("N", pressed("N", { shiftKey: true }))).toBe(false);
    expect(isPressed("?", pressed("?", { shiftKey: true }))).toBe(true);
  });

  test("stay silent for AltGr, which writes characters on German keyboards", () => {
    expect(isPressed("Ctrl+Q", pressed("q", { ctrlKey: true, altKey: true }))).toBe(false);
  });

  test("that write a character are known", () => {
    expect(["N", "?", "Ctrl+K", "F1", "Enter"].map(isCharacterKey)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("walking in a grid", () => {
  const size = { rows: 100, columns: 4, pageRows: 10, hasHeader: true };
  const from = (row: number, column: number, key: string, ctrlKey = false) =>
    moveInGrid({ row, column }, { key, ctrlKey }, size);

  test("arrow keys, Pos1, Ende and Bild lead where people expect", () => {
    expect(from(0, 0, "ArrowUp")).toEqual({ row: -1, column: 0 });
    expect(from(5, 2, "Home")).toEqual({ row: 5, column: 0 });
    expect(from(5, 2, "End", true)).toEqual({ row: 99, column: 3 });
    expect(from(95, 1, "PageDown")).toEqual({ row: 99, column: 1 });
    expect(from(3, 1, "PageUp")).toEqual({ row: 0, column: 1 });
    expect(from(3, 1, "x")).toBeUndefined();
  });

  test("no key leads out of the grid", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "PageUp",
      "PageDown",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (presses) => {
        let place = { row: 0, column: 0 };
        for (const [key, ctrlKey] of presses) place = moveInGrid(place, { key, ctrlKey }, size) ?? place;
        expect(place.row).toBeGreaterThanOrEqual(-1);
        expect(place.row).toBeLessThan(size.rows);
        expect(place.column).toBeGreaterThanOrEqual(0);
        expect(place.column).toBeLessThan(size.columns);
      }),
    );
  });
});
