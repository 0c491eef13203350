import { describe, expect, test } from "vitest";
import { shapeNote } from "../../db/release/report/shapeNotes.ts";
import { releaseReport } from "../../db/release/report.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { cellValue, exact, published, sectionOf, withValue } from "./reports.ts";

const page = releaseReport(published);
const internal = releaseReport(exact, true);

describe("the key figures of a report", () => {
  test("are the published numbers, and say that they are near the truth", () => {
    const advised = cellValue(published, "P01", "_T", "_T");
    expect(page).toContain(`<dt>beratene Personen</dt><dd>etwa ${advised}</dd>`);
    expect(page).toContain(`Im 2. Quartal 2026 wurden etwa ${advised} Personen beraten.`);
    expect(page).toContain(`<dt>durchgeführte Maßnahmen</dt><dd>${cellValue(published, "S01", "_T")}</dd>`);
  });

  test("are exact in the house, where one person is one person", () => {
    expect(internal).toContain(`wurden ${cellValue(exact, "P01", "_T", "_T")} Personen beraten.`);
    const alone = releaseReport(withValue(exact, "P01", ["_T", "_T"], 1));
    expect(alone).toContain("wurde 1 Person beraten.");
  });

  test("call a published 0 what it is, and leave out what is withheld", () => {
    const none = releaseReport(withValue(published, "N01", ["_T", "_T"], 0));
    expect(none).toContain("Zum ersten Mal kamen 0 bis 4 Personen.");
    const hidden = {
      ...published,
      tables: published.tables.map((one) => (one.id === "C01" ? blank(one) : one)),
    };
    expect(releaseReport(hidden)).toContain("<dt>Personen im Fallmanagement</dt><dd>zurückgehalten</dd>");
    expect(releaseReport(hidden)).not.toContain("Einen Fall im Fallmanagement");
  });

  test("name as most frequent only what stands before the rest", () => {
    const topics = published.tables.find(({ id }) => id === "P09")?.dimensions[1]?.categories ?? [];
    const even = topics.reduce((release, { code }) => withValue(release, "P09", ["_T", code], 10), published);
    expect(page).toContain("Am häufigsten unter den Beratungsthemen: ");
    expect(releaseReport(even)).not.toContain("Am häufigsten unter den Beratungsthemen");
  });
});

describe("a table of a report", () => {
  test("that is no longer divided by a dimension says so", () => {
    expect(sectionOf(page, "P05")).toContain("Angaben sind nicht nach „Erwerbssituation“ unterteilt, weil");
  });

  test("that was coarsened says where and by which rule", () => {
    const table = published.tables.find(({ id }) => id === "P05");
    const [genders, employment] = table?.dimensions ?? [];
    if (!table || !genders || !employment) throw new Error("no such table");
    const categories = [{ code: "divers,ohne-angabe", label: "divers, ohne Angabe" }, ...genders.categories];
    const withGenders = (dimensions: ReleaseTable["dimensions"]) =>
      shapeNote(published, { ...table, dimensions });
    expect(withGenders([{ ...genders, categories }])).toContain(
      "Angaben sind bei „Geschlecht“ zusammengefasst, weil",
    );
    expect(withGenders([{ ...genders, categories }, employment])).toContain(
      "Angaben sind nicht nach „Erwerbssituation“ unterteilt und bei „Geschlecht“ zusammengefasst, weil",
    );
  });

  test("that is withheld is a sentence and no row of empty cells", () => {
    expect(sectionOf(page, "P06")).toContain("Die Tabelle ist im Ganzen zurückgehalten, weil");
    expect(sectionOf(page, "P06")).not.toMatch(/<table|<svg/);
  });

  test("has a picture with name and description, told apart by patterns", () => {
    const section = sectionOf(page, "P01");
    expect(section).toMatch(
      /<svg class="chart" role="img"[^>]*aria-labelledby="P01-bild-titel P01-bild-text"/,
    );
    expect(section).toMatch(
      /<desc id="P01-bild-text">Der längste Balken steht für etwa \d+: .*Tabelle darüber\.<\/desc>/,
    );
    expect(section).toContain("stroke-dasharray");
  });

  test("draws no picture a second time", () => {
    expect(sectionOf(page, "P09")).toContain("<svg");
    expect(sectionOf(page, "P10")).toContain("<table");
    expect(sectionOf(page, "P10")).not.toContain("<svg");
  });

  test("of late entries that is not there is accounted for", () => {
    expect(published.tables.some(({ id }) => id === "L01")).toBe(false);
    expect(page).toContain(
      "<strong>L01:</strong> Der Block mit Nachmeldungen steht nicht in dieser Lieferung",
    );
  });
});

describe("the internal report", () => {
  test("is marked, says how provisional it is, and knows no protection", () => {
    expect(internal).toContain(
      "<title>Intern, nicht weitergeben, Statistik 2. Quartal 2026, Darmstadt</title>",
    );
    expect(internal).toContain("Vorläufig, Stand 02.01.2027");
    expect(releaseReport(exact)).not.toContain("Vorläufig");
    expect(internal).not.toMatch(/etwa \d|zurückgehalten|Geschützte Zahlen/);
    expect(page).not.toMatch(/Intern, nicht weitergeben|Vorläufig/);
  });

  test("is the same to the byte whenever it is made", () => {
    expect(releaseReport(structuredClone(exact), true)).toBe(internal);
  });
});

test("a name from elsewhere can neither leave its place in the page nor in the style", () => {
  const name = `"; } </style><img src=x> \\ & '`;
  const hostile = releaseReport({ ...published, centre: { ags: "06411", name } });
  expect(hostile).not.toMatch(/<img|"; }/);
  expect(hostile.match(/<\/style>/g)).toHaveLength(1);
});

function blank<Table extends { cells: { key: string[] }[] }>(table: Table): Table {
  return { ...table, cells: table.cells.map(({ key }) => ({ key, value: null, status: "C" })) };
}
