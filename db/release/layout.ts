import type { ReleaseCell, ReleaseTable } from "../../shared/statistics/release.ts";

/** A release table laid out for the eye. */
export interface Grid {
  /** Heading of the first column. */
  rowHeading: string;
  /** What the columns are, `null` for a table with one dimension. */
  columnHeading: string | null;
  columns: string[];
  rows: { label: string; isTotal: boolean; cells: (ReleaseCell | undefined)[] }[];
}

const total = { code: "_T", label: "Insgesamt" };

/** Lays a table out with the longer dimension downwards, totals last. */
export function gridOf(table: ReleaseTable): Grid {
  const cellAt = new Map(table.cells.map((cell) => [cell.key.join("\n"), cell]));
  const [first, second] = table.dimensions;
  if (!first) return { rowHeading: "", columnHeading: null, columns: [], rows: [] };
  if (!second) {
    const rows = [...first.categories, total].map((row) => ({
      label: row.label,
      isTotal: row === total,
      cells: [cellAt.get(row.code)],
    }));
    return { rowHeading: first.label, columnHeading: null, columns: ["Anzahl"], rows };
  }
  const turned = second.categories.length > first.categories.length;
  const [down, across] = turned ? [second, first] : [first, second];
  return {
    rowHeading: down.label,
    columnHeading: across.label,
    columns: [...across.categories, total].map(({ label }) => label),
    rows: [...down.categories, total].map((row) => ({
      label: row.label,
      isTotal: row === total,
      cells: [...across.categories, total].map((column) =>
        cellAt.get((turned ? [column.code, row.code] : [row.code, column.code]).join("\n")),
      ),
    })),
  };
}

/** A cell in words: its number, or that it is withheld. */
export function cellText(cell: ReleaseCell | undefined): string {
  return cell?.value == null ? "geheim" : cell.value.toLocaleString("de-DE");
}
