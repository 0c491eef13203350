import { buildExactReport, buildRelease } from "../../db/release/build.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { believableCentre, secretOf } from "../attacks/centres.ts";

const input = { ...believableCentre({ people: 300 }), centre: { ags: "06411", name: "Darmstadt" } };

/** The exact tables of a believable centre. */
export const exact: Release = buildExactReport(input);

/** What this centre publishes, in the form that the gate may give it: one table coarsened, one withheld. */
export const published: Release = shaped(buildRelease(input, secretOf(1), null));

function shaped(release: Release): Release {
  const tables = release.tables.map((table) => {
    if (table.id === "P05") return coarsened(table);
    return table.id === "P06" ? withheld(table) : table;
  });
  const audit = { passed: true as const, cells: 1, coarsened: ["P05"], withheld: ["P06"] };
  return { ...release, tables, protection: { ...release.protection, audit } };
}

function coarsened(table: ReleaseTable): ReleaseTable {
  const dimensions = table.dimensions.map((one) =>
    one.id === "employment"
      ? { ...one, categories: [{ code: one.categories.map(({ code }) => code).join(","), label: "alle" }] }
      : one,
  );
  const cells = table.cells.filter(({ key }) => key[1] === "_T");
  const merged = cells.map((cell) => ({
    ...cell,
    key: [cell.key[0] ?? "", dimensions[1]?.categories[0]?.code ?? ""],
  }));
  return { ...table, dimensions, cells: [...merged, ...cells] };
}

function withheld(table: ReleaseTable): ReleaseTable {
  return { ...table, cells: table.cells.map(({ key }) => ({ key, value: null, status: "C" as const })) };
}

/** The value of a cell of a release. */
export function cellValue(release: Release, tableId: string, ...key: string[]): number | null {
  const table = release.tables.find(({ id }) => id === tableId);
  return table?.cells.find((cell) => cell.key.join("|") === key.join("|"))?.value ?? null;
}

/** The release with another value in one cell. */
export function withValue(release: Release, tableId: string, key: string[], value: number): Release {
  const tables = release.tables.map((table) =>
    table.id === tableId
      ? {
          ...table,
          cells: table.cells.map((cell) =>
            cell.key.join("|") === key.join("|") ? { ...cell, value } : cell,
          ),
        }
      : table,
  );
  return { ...release, tables };
}

/** The text of one table's section in a report. */
export function sectionOf(page: string, tableId: string): string {
  return new RegExp(`<section class="table" id="${tableId}">.*?</section>`, "s").exec(page)?.[0] ?? "";
}
