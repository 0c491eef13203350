import { describe, expect, it } from "vitest";
import {
  cellTitle,
  differenceWords,
  publishedWords,
  withheldWords,
} from "../../renderer/statistics/cell-words.ts";
import { valuesNote } from "../../renderer/statistics/rounding-note.ts";
import type { SealedCell } from "../../shared/contract/explanation.ts";
import type { StatisticsPeriod, StatisticsTable } from "../../shared/contract/statistics.ts";
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

  const sealedAt = (exact: number, rest: Partial<SealedCell> = {}): SealedCell => ({
    exact,
    form: "published",
    together: null,
    ...rest,
  });
  const person = (exact: number, published: number | null, sealed: SealedCell | null = null) =>
    differenceWords("person", { key: [], exact, published }, sealed);

  it("explains the rounding of persons", () => {
    expect(person(94, 95)).toContain("aufgerundet");
    expect(person(94, 90)).toContain("abgerundet");
    expect(person(95, 95)).toBe("95 ist ein Vielfaches von 5 und bleibt, wie es ist.");
  });

  it("never lets a 0 be read as nobody", () => {
    expect(person(0, 0)).toContain("0 bis 4");
    expect(person(3, 0)).toContain("0 bis 4");
  });

  it("tells later entries from rounding in a sealed period, however small they are", () => {
    expect(person(94, 90, sealedAt(94))).toContain("abgerundet");
    expect(person(94, 90, sealedAt(94))).not.toContain("Beim Versiegeln");
    expect(person(94, 95, sealedAt(96))).toMatch(/^Beim Versiegeln war der genaue Wert 96; .* abgerundet/);
    expect(person(1, 0, sealedAt(0))).toMatch(/^Beim Versiegeln war der genaue Wert 0; .*niemand gezählt/);
    expect(person(94, 95, sealedAt(95))).toContain("Vielfaches von 5");
    const item = (exact: number, then: number) =>
      differenceWords("item", { key: [], exact, published: then }, sealedAt(then));
    expect(item(3, 2)).toContain("Beim Versiegeln war der genaue Wert 2");
    expect(item(3, 3)).toBe("Maßnahmen sind keine Personen. Ihre Zahl geht genau hinaus.");
    const contact = differenceWords("contact", { key: [], exact: 131, published: 120 }, sealedAt(122));
    expect(contact).toMatch(/^Beim Versiegeln war der genaue Wert 122; .*auf die nächste 10/);
  });

  it("says with which others a value left, or that its table did not", () => {
    const together = { categories: ["deutsch, EU-Freizügigkeit"], value: 15 };
    const merged = person(4, null, sealedAt(4, { form: "coarsened", together }));
    expect(merged).toContain("„deutsch, EU-Freizügigkeit“ zusammengefasst");
    expect(merged).toContain("Die 15 gilt für sie gemeinsam.");
    expect(publishedWords("person", null, sealedAt(4, { together }))).toBe("15 gemeinsam");
    expect(person(4, null, sealedAt(4, { form: "withheld" }))).toContain("die ganze Tabelle zurückgehalten");
    expect(person(4, null, sealedAt(4, { form: "leftOut" }))).toContain("nicht in der Lieferung");
  });

  it("says why contacts are held back", () => {
    expect(differenceWords("contact", { key: [], exact: 42, published: null }, null)).toContain("Geheim");
    expect(withheldWords("fewPersons", false)).toContain("weniger als 10");
    expect(withheldWords("oneDominates", true)).toContain("Nach heutigem Stand: Eine einzige Person");
    expect(withheldWords(null, true)).toContain("nicht mehr");
  });
});

describe("what stands below a table", () => {
  const [table] = allTables;
  const withGap = { ...table, cells: [{ key: ["_T", "_T"], exact: 4, published: null }] } as StatisticsTable;
  const period = (state: "open" | "sealed"): StatisticsPeriod => ({
    id: "2026-Q3",
    kind: "quarter",
    title: "3. Quartal 2026",
    start: "2026-07-01",
    end: "2026-09-30",
    state,
    sealedOn: null,
  });

  it("calls values a preview until the audit has let them out, and explains gaps afterwards", () => {
    expect(valuesNote(period("open"), withGap)).toContain("Vorschau: Die Schutzprüfung kann noch");
    expect(valuesNote(period("sealed"), withGap)).toContain("„–“ heißt: mit anderen Angaben zusammengefasst");
    expect(valuesNote(period("sealed"), { ...withGap, cells: [] })).toMatch(/0 heißt 0 bis 4\.$/);
  });
});
