import writeWorkbook, { type Row, type Sheet } from "write-excel-file/node";
import { germanDay } from "../../shared/dates.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { internalWarning, isInternal, readingNotes, variableLabel } from "./notes.ts";
import { keyFigures } from "./report/keyFigures.ts";
import { shapeNotes } from "./report/shapeNotes.ts";
import { type Standing, standingOf } from "./report/standing.ts";
import { head, markCell, padded, sentence } from "./workbook/cells.ts";
import { printSetup } from "./workbook/printSetup.ts";
import { tableHeads } from "./workbook/tableHeads.ts";
import { tableSheet } from "./workbook/tableSheet.ts";
import { withoutClockTimes } from "./zipTimes.ts";

const termWidth = 30;
const textWidth = 90;
const twoColumns = [{ width: termWidth }, { width: textWidth }];

/**
 * `statistik.xlsx`: cover sheet, one sheet a table, notes. Text stays text, never a formula.
 * The file holds no clock time, user, machine or author: the same release gives the same bytes.
 * Exact tables make the internal workbook, marked on every sheet; `isProvisional` says that its numbers can still
 * change.
 */
export async function releaseWorkbook(release: Release, isProvisional = false): Promise<Buffer> {
  const standing = standingOf(release, isProvisional);
  const sheets = [
    cover(release, standing),
    ...release.tables.map((table) => tableSheet(release, table, standing)),
    notes(release, standing),
  ];
  const options = {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [printSetup(standing, release.centre.name), tableHeads(release)],
  };
  return withoutClockTimes(await writeWorkbook(sheets, options).toBuffer());
}

function cover(release: Release, standing: Standing): Sheet<Buffer> {
  const { centre, period, programme, tables } = release;
  const facts: Row[] = [
    ["Vielfaltszentrum", centre.name],
    ["Schlüssel (AGS)", centre.ags],
    ["Zeitraum", standing.period],
    ["Erster Tag", germanDay(period.start)],
    ["Letzter Tag", germanDay(period.end)],
    ["Stand der Zahlen", standing.state],
    ["Tabellenprogramm", programme.version],
    ["Codelisten", programme.codelists],
  ];
  return {
    ...sheetOf("Deckblatt", standing, [
      [{ value: "Statistik des WIR-Vielfaltszentrums", fontWeight: "bold", fontSize: 16 }],
      ...(isInternal(release) ? [[sentence(internalWarning, 2, termWidth + textWidth), null]] : []),
      [],
      ...facts,
      [],
      headRow("Das Wichtigste", "Zahl"),
      ...keyFigures(release).map(({ label, amount }): Row => [label, amount]),
      [],
      headRow("Tabelle", "Titel"),
      ...tables.map(({ id, title }): Row => [id, title]),
    ]),
  };
}

function notes(release: Release, standing: Standing): Sheet<Buffer> {
  const shapes = shapeNotes(release);
  return sheetOf("Hinweise", standing, [
    [{ value: "Hinweise zum Lesen", fontWeight: "bold", fontSize: 14 }],
    ...readingNotes(release).map((text): Row => [sentence(text, 2, termWidth + textWidth), null]),
    ...(shapes.length > 0 ? [[], headRow("Tabelle", "Was zum Schutz anders dasteht")] : []),
    ...shapes.map(
      ({ table, sentence: text }): Row => [
        { value: table, alignVertical: "top" },
        sentence(text, 1, textWidth),
      ],
    ),
    [],
    headRow("Merkmal", "Prozent der Personen ohne bekannte Angabe"),
    ...release.quality.map(
      ({ variable, missingPercent }): Row => [
        variableLabel(variable),
        { value: missingPercent, align: "left" },
      ],
    ),
  ]);
}

/** A sheet of terms and texts, with the mark of the internal report on top. */
function sheetOf(sheet: string, { mark, state }: Standing, rows: Row[]): Sheet<Buffer> {
  const marked = mark === null ? [] : [padded(markCell(`${mark} · ${state}`, 2), 2)];
  return {
    sheet,
    data: [...marked, ...rows],
    columns: twoColumns,
    orientation: "landscape",
    showGridLines: false,
  };
}

function headRow(term: string, text: string): Row {
  return [
    { value: term, ...head },
    { value: text, ...head },
  ];
}
