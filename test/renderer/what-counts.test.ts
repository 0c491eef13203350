import { expect, test } from "vitest";
import { findPage, helpPages } from "../../renderer/help/all-pages.ts";
import { linesOf } from "../../renderer/help/help-page.ts";
import { whatCounts, whatCountsPath } from "../../renderer/help/pages/what-counts.ts";
import { searchHelp } from "../../renderer/help/search-help.ts";
import { codeValues } from "../../shared/codelists/codelists.ts";
import { currentProgramme } from "../../shared/statistics/programme.ts";

const linesOfTable = (id: string) => {
  const section = whatCounts.sections.find((one) => one.title.startsWith(`${id} `));
  return section?.blocks.flatMap(linesOf) ?? [];
};

test("every table of the programme stands on the page with its title and its sentence, in its order", () => {
  expect(whatCounts.sections.slice(0, -1).map(({ title, blocks }) => [title, blocks[0]])).toEqual(
    currentProgramme.tables.map(({ id, title, population }) => [`${id} ${title}`, population]),
  );
});

test("a table says what it is broken down by, what it counts, how it leaves and by which rules", () => {
  expect(linesOfTable("S01").slice(1)).toEqual([
    "Ausgezählt nach: Art der Maßnahme.",
    "Einheit: Maßnahmen.",
    "Geht hinaus: genau, denn gezählt werden keine Personen.",
    "Programm 2026.1, Zählregeln Version 1.",
  ]);
  expect(linesOfTable("W03")).toContain(
    "Ausgezählt nach: Wohnsituation bei Eröffnung, Wohnsituation bei Abschluss.",
  );
  expect(linesOfTable("W03")).toContain("Steht nur in der Lieferung eines Jahres.");
  expect(linesOfTable("P01")).not.toContain("Steht nur in der Lieferung eines Jahres.");
});

test("the page ends with what belongs to which group, each entry of a code list once", () => {
  const lines = whatCounts.sections.at(-1)?.blocks.flatMap(linesOf) ?? [];
  expect(lines).toContain(
    "erwerbstätig: sozialversicherungspflichtig beschäftigt; geringfügig beschäftigt; selbstständig.",
  );
  for (const list of ["residenceStatus", "employment", "housing", "accessRoute", "closureReason"] as const) {
    for (const { code, label } of codeValues(list)) {
      const holding = lines.filter((line) =>
        line.split(": ").slice(1).join(": ").replace(/\.$/, "").split("; ").includes(label),
      );
      const isKnown = code !== "unbekannt" && code !== "keine-angabe";
      expect([label, holding.length > 0], list).toEqual([label, isKnown]);
    }
  }
});

test("the card of a number leads to the section of its table", () => {
  for (const { id } of currentProgramme.tables) {
    const [page, section] = whatCountsPath(id).replace("/hilfe/", "").split("?");
    const found = findPage(page).sections.find((one) => one.id === section);
    expect(found?.title.startsWith(`${id} `)).toBe(true);
  }
});

test("the search finds a table by its number", () => {
  expect(searchHelp(helpPages, "P09")[0]?.section.title).toBe(
    "P09 Beratene Personen nach Geschlecht und Beratungsthema",
  );
});
