import { buildExactReport, buildRelease, type ReportInput } from "../../db/release/build.ts";
import type { Release, ReleaseCell } from "../../shared/statistics/release.ts";

type Change = (cell: ReleaseCell, exact: number) => number;

/** A release whose person cells are changed; `exact` is the true number. */
function changed(release: Release, input: ReportInput, change: Change): Release {
  const exact = buildExactReport(input);
  return {
    ...release,
    tables: release.tables.map((table, place) => {
      if (table.unit !== "person") return table;
      const values = exact.tables[place]?.cells.map(({ value }) => value ?? 0) ?? [];
      return {
        ...table,
        cells: table.cells.map((cell, at) => ({ ...cell, value: change(cell, values[at] ?? 0) })),
      };
    }),
  };
}

/** A release that says it is protected and is not. */
export function withoutProtection(input: ReportInput, secret: Uint8Array): Release {
  return changed(buildRelease(input, secret, null), input, (_cell, exact) => exact);
}

/** A release rounded to the nearest multiple of 5, as everybody can. */
export function roundedToNearest(input: ReportInput, secret: Uint8Array): Release {
  return changed(buildRelease(input, secret, null), input, (_cell, exact) => Math.round(exact / 5) * 5);
}

/** A release with true totals. */
export function withTrueTotals(input: ReportInput, secret: Uint8Array): Release {
  return changed(buildRelease(input, secret, null), input, ({ key, value }, exact) =>
    key.includes("_T") ? exact : (value ?? 0),
  );
}
