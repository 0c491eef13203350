import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";

/** The code of a total, in every dimension. */
export const total = "_T";

/** A row or a column. */
export interface Line {
  code: string;
  label: string;
  isTotal: boolean;
  /** Nothing was counted here, and nothing goes out. */
  isEmpty: boolean;
}

/** A table as it stands on screen and paper. */
export interface TableLayout {
  rowHeading: string;
  /** What the columns are; `null` where their own words say it: gender, and a single column. */
  columnHeading: string | null;
  rows: Line[];
  columns: Line[];
  /** The cell at a row and a column, by their codes. */
  cellAt: (row: string, column: string) => StatisticsCell | undefined;
}

/** What is left of a layout when empty lines are left out. */
export interface ShownLines {
  rows: Line[];
  columns: Line[];
  hiddenRows: number;
  hiddenColumns: number;
}

type Dimension = StatisticsTable["dimensions"][number];

const unitLabels: Record<StatisticsTable["unit"], string> = {
  person: "Personen",
  item: "Anzahl",
  contact: "Kontakte",
};

/**
 * Lays a table out: gender stands in the columns, otherwise the dimension with fewer categories, because
 * a long list is read downwards. A table of one dimension has one column. Totals stand last.
 */
export function layOut(table: StatisticsTable): TableLayout {
  const [first, second] = table.dimensions;
  if (!first) return { rowHeading: "", columnHeading: null, rows: [], columns: [], cellAt: () => undefined };
  const cells = new Map(table.cells.map((cell) => [cell.key.join("/"), cell]));
  if (!second) return oneColumn(table, first, cells);
  const turned = first.id === "gender" || (second.id !== "gender" && isShorter(first, second));
  const cellAt = (row: string, column: string) => cells.get(turned ? `${column}/${row}` : `${row}/${column}`);
  const [rowDimension, columnDimension] = turned ? [second, first] : [first, second];
  const rowCodes = codesOf(rowDimension);
  const columnCodes = codesOf(columnDimension);
  return {
    rowHeading: shortLabel(rowDimension.label),
    columnHeading: columnDimension.id === "gender" ? null : shortLabel(columnDimension.label),
    rows: linesOf(rowDimension, (code) => columnCodes.map((column) => cellAt(code, column))),
    columns: linesOf(columnDimension, (code) => rowCodes.map((row) => cellAt(row, code))),
    cellAt,
  };
}

/** The row and column of the cell with this key ("weiblich/schutz"), or `undefined` where the table has none. */
export function findPlace(
  { rows, columns, cellAt }: TableLayout,
  key: string,
): { row: string; column: string } | undefined {
  for (const { code: row } of rows) {
    const column = columns.find(({ code }) => cellAt(row, code)?.key.join("/") === key);
    if (column) return { row, column: column.code };
  }
  return undefined;
}

function oneColumn(
  { unit }: StatisticsTable,
  dimension: Dimension,
  cells: ReadonlyMap<string, StatisticsCell>,
): TableLayout {
  const cellAt = (row: string) => cells.get(row);
  return {
    rowHeading: shortLabel(dimension.label),
    columnHeading: null,
    rows: linesOf(dimension, (code) => [cellAt(code)]),
    columns: [{ code: total, label: unitLabels[unit], isTotal: true, isEmpty: false }],
    cellAt,
  };
}

function isShorter(one: Dimension, other: Dimension): boolean {
  return one.categories.length < other.categories.length;
}

function codesOf({ categories }: Dimension): string[] {
  return [...categories.map(({ code }) => code), total];
}

function linesOf(dimension: Dimension, cellsOf: (code: string) => (StatisticsCell | undefined)[]): Line[] {
  const categories = dimension.categories.map(({ code, label }) => ({
    code,
    label,
    isTotal: false,
    isEmpty: cellsOf(code).every((cell) => !cell?.exact && !cell?.published),
  }));
  return [...categories, { code: total, label: "gesamt", isTotal: true, isEmpty: false }];
}

/** A heading without what stands in brackets behind it: "Aufenthaltsstatus (Gruppe)" → "Aufenthaltsstatus". */
export function shortLabel(label: string): string {
  return label.replace(/ \([^)]*\)$/, "");
}

/** The lines to show; empty ones are left out unless wanted, totals never. */
export function shownLines({ rows, columns }: TableLayout, showsEmpty: boolean): ShownLines {
  const isShown = ({ isEmpty }: Line) => showsEmpty || !isEmpty;
  const shownRows = rows.filter(isShown);
  const shownColumns = columns.filter(isShown);
  return {
    rows: shownRows,
    columns: shownColumns,
    hiddenRows: rows.length - shownRows.length,
    hiddenColumns: columns.length - shownColumns.length,
  };
}

/** How many lines are left out: "3 Zeilen und 1 Spalte ausgeblendet"; empty when none is. */
export function hiddenWords({ hiddenRows, hiddenColumns }: ShownLines): string {
  const rows = hiddenRows === 1 ? "1 Zeile" : `${hiddenRows} Zeilen`;
  const columns = hiddenColumns === 1 ? "1 Spalte" : `${hiddenColumns} Spalten`;
  const parts = [hiddenRows > 0 ? rows : "", hiddenColumns > 0 ? columns : ""].filter(Boolean);
  return parts.length > 0 ? `${parts.join(" und ")} ausgeblendet` : "";
}
