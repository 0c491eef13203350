import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { ReleaseCell, ReleaseTable } from "../../../shared/statistics/release.ts";
import { wrong } from "./finding.ts";

/** How far a true value can be from the published one. */
const reach = { person: 4, contact: 5, item: 0 } as const;

/** The true values that a published cell leaves open. */
interface Interval {
  least: number;
  most: number;
}

/**
 * Examines every total of a table: some true values within reach of the published ones must fit together.
 * In a dimension without multiple answers the parts add up to the total; with them none is larger than it.
 */
export function checkTotals(table: ReleaseTable): VerificationFinding[] {
  const cellAt = new Map(table.cells.map((cell) => [cell.key.join("|"), cell]));
  return table.dimensions.flatMap((dimension, position) => {
    const codes = dimension.categories.map(({ code }) => code);
    return table.cells
      .filter(({ key }) => key[position] === "_T")
      .filter((total) => {
        const parts = codes.map((code) => cellAt.get(total.key.with(position, code).join("|")));
        return !fits(
          intervalOf(total, table),
          parts.map((part) => intervalOf(part, table)),
          dimension.multi,
        );
      })
      .map(({ key }) =>
        wrong(
          "totals",
          `Tabelle ${table.id}, Zelle ${key.join(" / ")}: Die Summe ist mit ihren Teilen nicht vereinbar.`,
        ),
      );
  });
}

function intervalOf(cell: ReleaseCell | undefined, { unit }: ReleaseTable): Interval {
  if (cell?.value == null) return { least: 0, most: Number.POSITIVE_INFINITY };
  return { least: Math.max(0, cell.value - reach[unit]), most: cell.value + reach[unit] };
}

function fits(total: Interval, parts: readonly Interval[], multi: boolean): boolean {
  if (multi) return parts.every((part) => part.least <= total.most);
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  return least <= total.most && most >= total.least;
}
