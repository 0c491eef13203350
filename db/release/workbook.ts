import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { parsePeriod, periodTitle } from "../../shared/periods.ts";
import type { Release, ReleaseCell, ReleaseTable } from "../../shared/statistics/release.ts";
import { cellText, gridOf } from "./layout.ts";
import { internalWarning, isInternal, readingNotes, variableLabel } from "./notes.ts";
import { withoutClockTimes } from "./zipTimes.ts";

const labelWidth = 44;
const numberWidth = 16;
const head = { fontWeight: "bold", wrap: true, alignVertical: "top" } as const;

/**
 * `statistik.xlsx`: cover sheet, one sheet a table, notes. Text stays text, never a formula.
 * The file holds no clock time, user, machine or author: the same release gives the same bytes.
 */
export async function releaseWorkbook(release: Release): Promise<Buffer> {
  const sheets = [
    { sheet: "Deckblatt", data: cover(release), columns: [{ width: labelWidth }, { width: 70 }] },
    ...release.tables.map((table) => tableSheet(release, table)),
    { sheet: "Hinweise", data: notes(release), columns: [{ width: 110 }, { width: numberWidth }] },
  ];
  return withoutClockTimes(await writeWorkbook(sheets).toBuffer());
}

function cover(release: Release): SheetData {
  const period = parsePeriod(release.period.id);
  return [
    [{ value: "Statistik des WIR-Vielfaltszentrums", fontWeight: "bold", fontSize: 16 }],
    ...(isInternal(release) ? [[{ value: internalWarning, ...head }]] : []),
    [],
    ["Vielfaltszentrum", release.centre.name],
    ["Schlüssel (AGS)", release.centre.ags],
    ["Zeitraum", period ? periodTitle(period) : release.period.id],
    ["Erster Tag", germanDay(release.period.start)],
    ["Letzter Tag", germanDay(release.period.end)],
    [isInternal(release) ? "Stand" : "Versiegelt am", germanDay(release.sealedOn)],
    ["Tabellenprogramm", release.programme.version],
    ["Codelisten", release.programme.codelists],
    [],
    [
      { value: "Tabelle", ...head },
      { value: "Titel", ...head },
    ],
    ...release.tables.map((table) => [table.id, table.title]),
  ];
}

function tableSheet(release: Release, table: ReleaseTable) {
  const grid = gridOf(table);
  const data: SheetData = [
    [{ value: `${table.id} ${table.title}`, fontWeight: "bold" }],
    [isInternal(release) ? internalWarning : `${release.centre.name}, ${release.period.id}`],
    [],
    [
      { value: grid.rowHeading, ...head },
      ...grid.columns.map((label) => ({ value: label, align: "right" as const, ...head })),
    ],
    ...grid.rows.map(({ label, cells }) => [label, ...cells.map(numberOrWord)]),
  ];
  return {
    sheet: table.id,
    data,
    columns: [{ width: labelWidth }, ...grid.columns.map(() => ({ width: numberWidth }))],
    stickyRowsCount: 4,
    stickyColumnsCount: 1,
  };
}

function numberOrWord(cell: ReleaseCell | undefined) {
  return cell?.value == null ? { value: cellText(cell), align: "right" as const } : cell.value;
}

function notes(release: Release): SheetData {
  return [
    [{ value: "Hinweise zum Lesen", fontWeight: "bold" }],
    ...readingNotes(release).map((sentence) => [{ value: sentence, wrap: true }]),
    [],
    [
      { value: "Personen ohne bekannte Angabe", ...head },
      { value: "Prozent", ...head },
    ],
    ...release.quality.map(({ variable, missingPercent }) => [variableLabel(variable), missingPercent]),
  ];
}

function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}
