import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { releaseWorkbook } from "../../db/release/workbook.ts";
import { zipEntries } from "../attacks/packageBytes.ts";
import { cellValue, exact, published } from "./reports.ts";

const mark = "Intern, nicht weitergeben";

async function sheetsOf(bytes: Buffer): Promise<Map<string, unknown[][]>> {
  return new Map((await readWorkbook(bytes)).map(({ sheet, data }) => [sheet, data]));
}

/** The XML of every sheet. */
function printedSheets(bytes: Buffer): string[] {
  return zipEntries(bytes)
    .filter(({ name }) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(({ content }) => content.toString("utf8"));
}

const sent = await releaseWorkbook(published);
const internal = await releaseWorkbook(exact, true);

describe("the workbook of a release", () => {
  test("has a cover, one sheet a table with population and numbers, and notes", async () => {
    const sheets = await sheetsOf(sent);
    expect([...sheets.keys()]).toEqual(["Deckblatt", ...published.tables.map(({ id }) => id), "Hinweise"]);
    const [title, origin, population, , head, ...rows] = sheets.get("P01") ?? [];
    expect(title?.[0]).toBe("P01 Beratene Personen nach Geschlecht und Altersgruppe");
    expect(origin?.[0]).toBe("Darmstadt, 2. Quartal 2026, Versiegelt am 02.01.2027");
    expect(population?.[0]).toMatch(/^Gezählt werden: Personen mit mindestens einem Kontakt/);
    expect(head).toEqual(["Altersgruppe", "weiblich", "männlich", "divers", "ohne Angabe", "Insgesamt"]);
    expect(rows.at(-1)?.at(-1)).toBe(cellValue(published, "P01", "_T", "_T"));
    expect(sheets.get("Deckblatt")).toContainEqual([
      "beratene Personen",
      `etwa ${cellValue(published, "P01", "_T", "_T")}`,
    ]);
  });

  test("says in words what is withheld and what was coarsened", async () => {
    const sheets = await sheetsOf(sent);
    expect(sheets.get("P06")?.at(-1)?.[0]).toMatch(/^Die Tabelle ist im Ganzen zurückgehalten, weil/);
    expect(sheets.get("P05")?.[3]?.[0]).toMatch(
      /^Angaben sind nicht nach „Erwerbssituation“ unterteilt, weil/,
    );
    expect(sheets.get("X01")?.flat()).toContain("geheim");
    expect(sheets.get("Hinweise")?.flat().join("\n")).toMatch(/P06\nDie Tabelle ist im Ganzen/);
  });

  test("names the head of each table, which screen readers read and printers repeat", () => {
    const book = zipEntries(sent).find(({ name }) => name === "xl/workbook.xml");
    const xml = book?.content.toString("utf8") ?? "";
    expect(xml).toContain("<definedName name=\"TitleRegion1.A5.F13.2\">'P01'!$A$5</definedName>");
    expect(xml).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'P01'!$A:$A,'P01'!$5:$5</definedName>",
    );
    const withNumbers = published.tables.filter(({ cells }) => cells.some(({ value }) => value !== null));
    expect(xml.match(/TitleRegion/g)).toHaveLength(withNumbers.length);
    expect(xml.match(/Print_Titles/g)).toHaveLength(withNumbers.length);
  });

  test("keeps the head of each table in sight and tells on every printed page what it belongs to", () => {
    for (const sheet of printedSheets(sent)) {
      expect(sheet).toContain("<oddHeader>&amp;LDarmstadt, Statistik 2. Quartal 2026</oddHeader>");
      expect(sheet).toContain(
        "<oddFooter>&amp;LVersiegelt am 02.01.2027&amp;RSeite &amp;P von &amp;N</oddFooter>",
      );
      expect(sheet).not.toContain(mark);
    }
    expect(printedSheets(sent).filter((sheet) => sheet.includes('state="frozen"'))).toHaveLength(
      published.tables.length,
    );
  });
});

describe("the internal workbook", () => {
  test("bears the mark in the first lines of every sheet and on every printed page of it", async () => {
    const sheets = await sheetsOf(internal);
    expect(sheets.size).toBe(exact.tables.length + 2);
    for (const rows of sheets.values()) {
      expect(rows.slice(0, 2).flat().join(" ")).toMatch(
        /Intern, nicht weitergeben · .*Vorläufig, Stand 02\.01\.2027/,
      );
    }
    for (const sheet of printedSheets(internal)) expect(sheet).toContain(`&amp;R&amp;B${mark}</oddHeader>`);
  });
});
