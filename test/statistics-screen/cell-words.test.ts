import { describe, expect, it } from "vitest";
import {
  cellTitle,
  differenceWords,
  publishedWords,
  withheldWords,
} from "../../renderer/statistics/cell-words.ts";
import { allTables, programmeTable } from "./programmeTables.ts";

function titleOf(table: string, key: string[], exact: number): string {
  return cellTitle(programmeTable(table), { key, exact, published: null });
}

describe("a cell in words", () => {
  it("names gender and status as one would say it", () => {
    expect(titleOf("P02", ["maennlich", "schutz"], 94)).toBe("94 Männer mit Schutzstatus");
    expect(titleOf("P02", ["weiblich", "asylverfahren"], 1)).toBe("1 Frau im Asylverfahren");
    expect(titleOf("P03", ["weiblich", "166"], 73)).toBe("73 Frauen mit ukrainischer Staatsangehörigkeit");
    expect(titleOf("P03", ["divers", "000"], 2)).toBe("2 diverse Personen mit deutscher Staatsangehörigkeit");
  });

  it("does not call minors men and women", () => {
    expect(titleOf("P01", ["weiblich", "0-13"], 12)).toBe("12 Mädchen unter 14 Jahren");
    expect(titleOf("P01", ["maennlich", "14-17"], 1)).toBe("1 Junge von 14 bis 17 Jahren");
    expect(titleOf("P01", ["maennlich", "18-26"], 1)).toBe("1 Mann von 18 bis 26 Jahren");
  });

  it("says who is counted where no gender is given", () => {
    expect(titleOf("P02", ["_T", "_T"], 1412)).toBe("1.412 beratene Personen");
    expect(titleOf("N01", ["_T", "65+"], 1)).toBe("1 neue Person ab 65 Jahren");
    expect(titleOf("P10", ["schutz", "wohnen"], 3)).toBe(
      "3 beratene Personen mit Schutzstatus, mit dem Thema „Wohnen“",
    );
    expect(titleOf("W02", ["A", "B"], 4)).toBe(
      "4 Personen mit beendetem Fall bei Eröffnung „A“, bei Abschluss „B“",
    );
    expect(titleOf("R01", ["jobcenter", "_T"], 7)).toBe("7 verwiesene Personen mit Verweis an „Jobcenter“");
  });

  it("counts contacts and measures as such", () => {
    expect(titleOf("X01", ["beratung", "telefon"], 16)).toBe(
      "16 Kontakte der Art „Beratung“, auf dem Weg „telefonisch“",
    );
    expect(titleOf("S01", ["kurs"], 1)).toBe("1 Maßnahme der Art „Kurs“");
  });

  it("has a phrase of its own for every category of the programme", () => {
    const titles = allTables.flatMap((table) =>
      table.cells.map((cell) => cellTitle(table, { ...cell, exact: 2 })),
    );
    expect(
      titles.filter((title) => title.includes("(") && !title.includes("(§ 24)") && !title.includes("(IQ)")),
    ).toEqual([]);
    expect(titles.filter((title) => title.includes("$"))).toEqual([]);
  });

  it("gives every cell of a table another title", () => {
    for (const table of allTables) {
      const titles = table.cells.map((cell) => cellTitle(table, cell));
      expect(new Set(titles).size, table.id).toBe(titles.length);
    }
  });
});

describe("what goes out", () => {
  it("is secret only for contacts", () => {
    expect(publishedWords("contact", null)).toBe("geheim");
    expect(publishedWords("person", null)).toBe("nicht in der Lieferung");
    expect(publishedWords("person", 1285)).toBe("1.285");
  });

  const person = (exact: number, published: number | null, isSealed = false) =>
    differenceWords("person", { key: [], exact, published }, isSealed);

  it("explains the rounding of persons", () => {
    expect(person(94, 95)).toContain("aufgerundet");
    expect(person(94, 90)).toContain("abgerundet");
    expect(person(95, 95)).toBe("95 ist ein Vielfaches von 5 und bleibt, wie es ist.");
  });

  it("never lets a 0 be read as nobody", () => {
    expect(person(0, 0)).toContain("0 bis 4");
    expect(person(3, 0)).toContain("0 bis 4");
  });

  it("tells later entries from rounding in a sealed period", () => {
    expect(person(94, 90, true)).toContain("abgerundet");
    expect(person(95, 90, true)).toContain("Seit dem Versiegeln");
    expect(person(0, 5, true)).toContain("Seit dem Versiegeln");
    expect(differenceWords("item", { key: [], exact: 3, published: 2 }, true)).toContain(
      "Seit dem Versiegeln",
    );
    expect(differenceWords("item", { key: [], exact: 3, published: 3 }, true)).toContain("genau");
    expect(differenceWords("contact", { key: [], exact: 131, published: 120 }, true)).toContain(
      "Seit dem Versiegeln",
    );
    expect(differenceWords("contact", { key: [], exact: 125, published: 130 }, true)).toContain(
      "auf die nächste 10",
    );
  });

  it("says why contacts are held back", () => {
    expect(differenceWords("contact", { key: [], exact: 42, published: null }, false)).toContain("Geheim");
    expect(withheldWords("fewPersons", false)).toContain("weniger als 10");
    expect(withheldWords("oneDominates", true)).toContain("Nach heutigem Stand: Eine einzige Person");
    expect(withheldWords(null, true)).toContain("nicht mehr");
  });
});
