import type {
  ComparedSum,
  PeriodKind,
  StateChange,
  StateComparison,
  StateSum,
} from "../../shared/contract/stateEvaluation.ts";
import type { ReleaseTable } from "../../shared/statistics/release.ts";
import type { Merged, MergedPeriod, MergedValue } from "./merge.ts";
import { errorOfDifference, standardError } from "./standardError.ts";
import { layoutOf, totalLine } from "./tableLayout.ts";

/** The lines of one table over all periods of a kind. `null` where there is no such table. */
export function stateComparison(
  merged: Merged,
  wanted: { kind: PeriodKind; table: string },
): StateComparison | null {
  const table = merged.tables.find(({ id }) => id === wanted.table);
  if (!table?.kinds.includes(wanted.kind)) return null;
  const periods = periodsOf(merged, wanted.kind);
  const { rows, keyOf } = layoutOf(table);
  const cells = new Map(table.cells.map((cell) => [cell.key.join("|"), cell.periods]));
  return {
    id: table.id,
    title: table.title,
    population: table.population,
    rowHeading: rows.label,
    periods: periods.map(({ id, title, delivered }) => ({ id, title, delivered: delivered.length })),
    rows: [...rows.categories, totalLine].map(({ code, label }) => {
      const values = cells.get(keyOf(code, totalLine.code).join("|"));
      const sums = comparedSums(
        table.unit,
        periods.map(({ id }) => values?.[id]),
      );
      return { code, label, values: sums };
    }),
  };
}

/** The periods of one kind, from the earliest on. */
export function periodsOf({ periods }: Merged, kind: PeriodKind): MergedPeriod[] {
  return periods.filter((period) => period.kind === kind);
}

/** The sums of one cell, each with its change since the one before it. */
export function comparedSums(
  unit: ReleaseTable["unit"],
  values: readonly (MergedValue | undefined)[],
): ComparedSum[] {
  return values.map((value, position) => ({
    ...sumOf(value),
    change: changeOf(unit, values[position - 1], value),
  }));
}

/** A sum as it is told; `null` where nobody published a value. */
export function sumOf(value: MergedValue | undefined): StateSum {
  if (!value) return { sum: null, standardError: null, centres: 0 };
  const { sum, standardError: error, byCentre } = value;
  return { sum, standardError: error, centres: Object.keys(byCentre).length };
}

/** Only centres with a value in both count: one that joins or is missing must not look like a change. */
function changeOf(
  unit: ReleaseTable["unit"],
  before: MergedValue | undefined,
  now: MergedValue | undefined,
): StateChange | null {
  const earlier = before?.byCentre ?? {};
  const both = Object.entries(now?.byCentre ?? {}).filter(([ags]) => earlier[ags] !== undefined);
  if (both.length === 0) return null;
  const error = standardError(unit, both.length);
  return {
    difference: both.reduce((sum, [ags, value]) => sum + value - (earlier[ags] ?? 0), 0),
    standardError: errorOfDifference(error, error),
    centres: both.length,
  };
}
