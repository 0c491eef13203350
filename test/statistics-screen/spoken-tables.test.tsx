import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FiguresTable } from "../../renderer/statistics/figures-table.tsx";
import { layOut, shownLines } from "../../renderer/statistics/table-layout.ts";
import { BarChart } from "../../renderer/ui/index.ts";
import type { StatisticsTable } from "../../shared/contract/statistics.ts";
import { programmeTable } from "./programmeTables.ts";

/** What a screen reader says of each cell of these kinds, in order. */
function spoken(html: string, kind: "td" | "th"): string[] {
  const heard = html.replace(/<span aria-hidden="true">[^<]*<\/span>/g, "");
  return [...heard.matchAll(new RegExp(`<${kind}[^>]*>(.*?)</${kind}>`, "g"))].map(([, content = ""]) =>
    content.replace(/<[^>]*>/g, "").trim(),
  );
}

function shown(table: StatisticsTable): string {
  const layout = layOut(table);
  const lines = shownLines(layout, true);
  return renderToStaticMarkup(
    <FiguresTable isInternal={false} table={table} layout={layout} lines={lines} />,
  );
}

describe("a table of the statistics, as it is spoken", () => {
  it("tells the true number from the one that goes out by the head of its column", () => {
    expect(spoken(shown(programmeTable("M01")), "th").slice(0, 5)).toEqual([
      "Altersgruppe",
      "weiblich",
      "weiblich hinaus",
      "männlich",
      "männlich hinaus",
    ]);
  });

  it("says of a number that a release does not hold that it does not, never nothing", () => {
    const coarsened = programmeTable("P02", () => ({ exact: 3, published: null }));
    const cells = spoken(shown(coarsened), "td");
    expect(new Set(cells.filter((_, place) => place % 2 === 0))).toEqual(new Set(["3"]));
    expect(new Set(cells.filter((_, place) => place % 2 === 1))).toEqual(new Set(["nicht in der Lieferung"]));
  });

  it("calls contacts that are held back secret", () => {
    const withheld = programmeTable("X01", () => ({ exact: 12, published: null }));
    expect(new Set(spoken(shown(withheld), "td"))).toEqual(new Set(["12", "geheim"]));
  });
});

it("a chart is named by its heading, not by the note below it", () => {
  const html = renderToStaticMarkup(
    <BarChart title="Kontakte je Woche" barHeading="Woche" series={[]} bars={[]} note="Kalenderwochen." />,
  );
  const [, id] = /<figure[^>]*aria-labelledby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<h2 id="${id}">Kontakte je Woche</h2>`);
});

it("a number that a chart does not have is said to be missing in its table", () => {
  const html = renderToStaticMarkup(
    <BarChart
      title="Kontakte je Woche"
      barHeading="Woche"
      series={[
        { id: "now", label: "jetzt" },
        { id: "before", label: "vorher" },
      ]}
      bars={[{ id: "1", name: "1. Woche", mark: "1", values: { now: 4, before: null } }]}
    />,
  );
  expect(spoken(html, "td")).toEqual(["4", "keine Zahl"]);
});
