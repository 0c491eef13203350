import type { Release, ReleaseCell, ReleaseTable } from "../../../shared/statistics/release.ts";
import { findProgramme } from "../../statistics/programme.ts";
import { cellText, gridOf } from "../layout.ts";
import { tableChart } from "./chart.ts";
import { escapeHtml } from "./html.ts";
import { shapeNote } from "./shapeNotes.ts";

const mostUsualColumns = 6;
const mostLyingColumns = 9;

/** A page is only so wide: with many columns the print is smaller, with very many the headings stand on end. */
function widthClass(columns: number): string {
  if (columns <= mostUsualColumns) return "";
  return columns <= mostLyingColumns ? ' class="many"' : ' class="many upright"';
}

/** One table: what it counts, what was changed for protection, the numbers, and their picture. */
export function tableSection(release: Release, table: ReleaseTable): string {
  const note = shapeNote(release, table);
  const isWithheld = table.cells.every(({ value }) => value === null);
  return `<section class="table" id="${escapeHtml(table.id)}">
<div class="together">
<h3 id="${escapeHtml(`${table.id}-titel`)}"><span class="number">${escapeHtml(table.id)}</span> ${escapeHtml(table.title)}</h3>
${smallNotes(release, table)}
${note === undefined ? "" : `<p class="shape">${escapeHtml(note)}</p>`}
${isWithheld ? "" : figures(table)}
</div>
${isWithheld ? "" : tableChart(release, table)}
</section>`;
}

function figures(table: ReleaseTable): string {
  const grid = gridOf(table);
  return `<div class="wide" role="group" aria-labelledby="${escapeHtml(`${table.id}-titel`)}" tabindex="0">
<table${widthClass(grid.columns.length)}>
<caption>${escapeHtml(captionOf(table))}</caption>
<thead><tr><th scope="col">${escapeHtml(grid.rowHeading)}</th>${grid.columns
    .map((label) => `<th scope="col">${escapeHtml(label)}</th>`)
    .join("")}</tr></thead>
<tbody>
${grid.rows
  .map(
    ({ label, cells, isTotal }) =>
      `<tr${isTotal ? ' class="total"' : ""}><th scope="row">${escapeHtml(label)}</th>${cells.map(dataCell).join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>
</div>`;
}

function captionOf(table: ReleaseTable): string {
  const units = { person: "Personen", item: "Anzahl", contact: "Kontakte" };
  const { rowHeading, columnHeading } = gridOf(table);
  return `${units[table.unit]}: ${rowHeading}${columnHeading === null ? "" : ` nach ${columnHeading}`}`;
}

/** Who is counted, and which attributes can hold several values, in small print. */
function smallNotes(release: Release, table: ReleaseTable): string {
  const notes = [...populationOf(release, table), ...multiNote(table)];
  return notes.map((note) => `<p class="small">${escapeHtml(note)}</p>`).join("\n");
}

/** "Gezählt werden: …", as the programme says it; nothing where this program does not know it. */
export function populationOf(release: Release, table: ReleaseTable): string[] {
  const programme = findProgramme(release.programme.version);
  const population = programme?.tables.find(({ id }) => id === table.id)?.population;
  return population === undefined ? [] : [`Gezählt werden: ${population}`];
}

/** Which attributes can hold several values. */
export function multiNote({ dimensions }: ReleaseTable): string[] {
  const multi = dimensions.filter((one) => one.multi).map(({ label }) => label);
  return multi.length === 0
    ? []
    : [`Mehrfachnennung möglich: ${multi.join(", ")}. Die Teile ergeben zusammen nicht die Summe.`];
}

function dataCell(cell: ReleaseCell | undefined): string {
  return `<td${cell?.value == null ? ' class="withheld"' : ""}>${escapeHtml(cellText(cell))}</td>`;
}
