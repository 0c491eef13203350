import type { Release } from "../../../shared/statistics/release.ts";
import { gridOf } from "../layout.ts";
import { hasNumbers, headRowNumber } from "./tableSheet.ts";

/** The cover stands before the sheets of the tables. */
const sheetsBefore = 1;

/**
 * Tells where the head of each table is: screen readers take it from a name that begins with "TitleRegion" and holds
 * the corners of the table and the number of its sheet, printers repeat the print titles on every page. The library
 * has no setting for either, so the finished workbook is completed.
 */
export function tableHeads({ tables }: Release) {
  const names = tables.flatMap((table, position) => {
    if (!hasNumbers(table)) return [];
    const { rows, columns } = gridOf(table);
    const sheet = position + sheetsBefore;
    const corner = `A${headRowNumber}.${columnName(columns.length)}${headRowNumber + rows.length}`;
    // In quotes: P01 would be a cell.
    const at = `'${table.id}'!`;
    return [
      `<definedName name="TitleRegion1.${corner}.${sheet + 1}">${at}$A$${headRowNumber}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${sheet}">${at}$A:$A,${at}$${headRowNumber}:$${headRowNumber}</definedName>`,
    ];
  });
  const complete = (workbook: string) =>
    names.length === 0
      ? workbook
      : workbook.replace("</sheets>", `</sheets><definedNames>${names.join("")}</definedNames>`);
  return { files: { transform: { "xl/workbook.xml": { transform: complete } } } };
}

/** The name of a column, counted from 0: A to Z, then AA. */
function columnName(position: number): string {
  const letters = 26;
  const last = String.fromCharCode("A".charCodeAt(0) + (position % letters));
  return position < letters ? last : `${columnName(Math.floor(position / letters) - 1)}${last}`;
}
