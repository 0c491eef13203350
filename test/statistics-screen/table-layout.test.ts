import { describe, expect, it } from "vitest";
import { hiddenWords, layOut, shownLines, total } from "../../renderer/statistics/table-layout.ts";
import { allTables, programmeTable } from "./programmeTables.ts";

const codes = (lines: readonly { code: string }[]) => lines.map(({ code }) => code);

describe("how a table lies", () => {
  it("has gender in the columns, the long list in the rows and totals last", () => {
    const layout = layOut(programmeTable("P02"));
    expect(codes(layout.columns)).toEqual(["weiblich", "maennlich", "divers", "ohne-angabe", total]);
    expect(layout.rowHeading).toBe("Aufenthaltsstatus");
    expect(layout.rows.at(0)?.label).toBe("deutsch");
    expect(layout.rows.at(-1)).toMatchObject({ code: total, label: "gesamt", isTotal: true });
  });

  it("says what the columns are where their words do not", () => {
    const headings = ["P02", "S01", "W01"].map((id) => layOut(programmeTable(id)).columnHeading);
    expect(headings).toEqual([null, null, "Erwerbssituation bei Abschluss"]);
  });

  it("finds the same cell whichever way round the table stands", () => {
    for (const table of allTables) {
      const layout = layOut(table);
      const found = layout.rows.flatMap((row) =>
        layout.columns.map((column) => layout.cellAt(row.code, column.code)),
      );
      expect(new Set(found), table.id).toEqual(new Set(table.cells));
      expect(found.length, table.id).toBe(table.cells.length);
    }
  });

  it("gives a table of one dimension one column", () => {
    const layout = layOut(programmeTable("S01", ([kind]) => ({ exact: kind === "kurs" ? 3 : 0 })));
    expect(layout.columns).toMatchObject([{ code: total, label: "Anzahl" }]);
    expect(layout.cellAt("kurs", total)?.exact).toBe(3);
  });
});

describe("empty lines", () => {
  const table = programmeTable("P02", ([gender, status]) => {
    if (gender === "divers") return { exact: 0, published: 0 };
    return status === "schutz" || status === total ? { exact: 7, published: 5 } : {};
  });

  it("are left out and counted", () => {
    const shown = shownLines(layOut(table), false);
    expect(codes(shown.rows)).toEqual(["schutz", total]);
    expect(codes(shown.columns)).toEqual(["weiblich", "maennlich", "ohne-angabe", total]);
    expect(hiddenWords(shown)).toBe("9 Zeilen und 1 Spalte ausgeblendet");
  });

  it("are shown when wanted", () => {
    const shown = shownLines(layOut(table), true);
    expect(shown.rows).toHaveLength(11);
    expect(hiddenWords(shown)).toBe("");
  });

  it("are never totals", () => {
    const shown = shownLines(layOut(programmeTable("P02")), false);
    expect(codes(shown.rows)).toEqual([total]);
    expect(codes(shown.columns)).toEqual([total]);
  });

  it("are not those in which something went out that is no longer true", () => {
    const changed = programmeTable("P02", ([, status]) => (status === "duldung" ? { published: 5 } : {}));
    expect(codes(shownLines(layOut(changed), false).rows)).toEqual(["duldung", total]);
  });

  it("may hold secret values: nothing counted and nothing told", () => {
    const contacts = programmeTable("X01", () => ({ published: null }));
    expect(codes(shownLines(layOut(contacts), false).rows)).toEqual([total]);
  });
});
