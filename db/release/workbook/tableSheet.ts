import type { Cell, Row, Sheet } from "write-excel-file/node";
import type { Release, ReleaseCell, ReleaseTable } from "../../../shared/statistics/release.ts";
import { cellText, type Grid, gridOf } from "../layout.ts";
import { shapeNote } from "../report/shapeNotes.ts";
import type { Standing } from "../report/standing.ts";
import { multiNote, populationOf } from "../report/tableSection.ts";
import { head, markCell, padded, sentence } from "./cells.ts";

const labelWidth = 44;
const numberWidth = 15;
const fewestColumns = 5;

/** The row of the headings, counted from 1: title, origin, who is counted and what was changed stand above. */
export const headRowNumber = 5;

/** A table that is held back as a whole has a sheet without numbers. */
export function hasNumbers({ cells }: ReleaseTable): boolean {
  return cells.some(({ value }) => value !== null);
}

/** One table on a sheet: title, who is counted, what was changed for protection, then the numbers below a fixed head. */
export function tableSheet(release: Release, table: ReleaseTable, standing: Standing): Sheet<Buffer> {
  const grid = gridOf(table);
  const columns = Math.max(grid.columns.length + 1, fewestColumns);
  const width = labelWidth + (columns - 1) * numberWidth;
  const origin = `${release.centre.name}, ${standing.period}, ${standing.state}`;
  const note = shapeNote(release, table);
  const top: Row[] = [
    [{ value: `${table.id} ${table.title}`, fontWeight: "bold", fontSize: 14 }],
    padded(standing.mark === null ? origin : markCell(`${standing.mark} · ${origin}`, columns), columns),
    padded(
      sentence([...populationOf(release, table), ...multiNote(table)].join(" "), columns, width),
      columns,
    ),
    padded(sentence(note ?? "", columns, width), columns),
  ];
  return {
    sheet: table.id,
    data: hasNumbers(table) ? [...top, headRow(grid), ...grid.rows.map(numberRow)] : top,
    columns: [{ width: labelWidth }, ...Array.from({ length: columns - 1 }, () => ({ width: numberWidth }))],
    orientation: "landscape",
    showGridLines: false,
    stickyRowsCount: hasNumbers(table) ? headRowNumber : top.length,
    stickyColumnsCount: 1,
  };
}

function headRow(grid: Grid): Row {
  return [
    { value: grid.rowHeading, ...head },
    ...grid.columns.map((label) => ({ value: label, align: "right" as const, ...head })),
  ];
}

function numberRow({ label, cells, isTotal }: Grid["rows"][number]): Row {
  const weight = isTotal
    ? ({ fontWeight: "bold", topBorderStyle: "thin", topBorderColor: "#1F2933" } as const)
    : {};
  return [{ value: label, ...weight }, ...cells.map((cell) => ({ ...numberOrWord(cell), ...weight }))];
}

function numberOrWord(cell: ReleaseCell | undefined): Exclude<Cell, null | undefined> & object {
  return cell?.value == null
    ? { value: cellText(cell), align: "right", fontStyle: "italic" }
    : { value: cell.value, format: "#,##0" };
}
