import type { Release, ReleaseTable } from "../../../shared/statistics/release.ts";
import { cellText, type Grid, gridOf } from "../layout.ts";
import { escapeHtml } from "./html.ts";

const width = 720;
const labelWidth = 236;
const valueWidth = 64;
const barHeight = 10;
const barGap = 3;
const groupGap = 8;
const mostRows = 40;
const mostSeries = 4;
/** With more bars the totals alone are drawn, so that the picture can be taken in. */
const mostParts = 40;
/**
 * The bars are told apart without colour, too. Dashed lines and not patterns of SVG: a printer turns those into
 * pictures of a hundred times the size.
 */
const inks: readonly { background: string; strokes: readonly { at: number; line: string }[] }[] = [
  { background: "#171a4c", strokes: [] },
  {
    background: "#fff",
    strokes: [{ at: 0.5, line: `stroke="#2f6fb3" stroke-width="${barHeight}" stroke-dasharray="3 3"` }],
  },
  {
    background: "#fff",
    strokes: [
      { at: 0.5, line: 'stroke="#8a4b00" stroke-width="4" stroke-linecap="round" stroke-dasharray="0 7"' },
    ],
  },
  {
    background: "#fff",
    strokes: [
      { at: 0.25, line: 'stroke="#1d6b45" stroke-width="2"' },
      { at: 0.75, line: 'stroke="#1d6b45" stroke-width="2"' },
    ],
  },
];

interface Series {
  label: string;
  values: (number | null)[];
  texts: string[];
}

/** A table as lying bars with patterns, named and described in words; an empty text where there is nothing to draw. */
export function tableChart(release: Release, table: ReleaseTable): string {
  const grid = gridOf(table);
  const rows = grid.rows.filter(({ isTotal }) => !isTotal).map(({ label }) => label);
  const parts = partsOf(grid);
  // The totals of an attribute are a picture once; the tables that divide it further repeat them.
  if (parts === undefined && isDrawnBefore(release, table)) return "";
  const series = parts ?? totalsOf(grid);
  const largest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  if (largest === 0 || rows.length === 0 || rows.length > mostRows) return "";
  const name = `${table.id}-bild`;
  const legend = series.length > 1 ? legendOf(series) : "";
  const groupHeight = series.length * (barHeight + barGap) + groupGap;
  const height = rows.length * groupHeight;
  const groups = rows.map((label, row) => group(label, row * groupHeight, series, row, largest)).join("\n");
  // No <figure>: on paper it would be a picture around the picture, and without words.
  return `<div class="figure">
<p class="figcaption">${escapeHtml(captionOf(table, grid, series))}</p>
${legend}<div class="wide" role="group" aria-label="${escapeHtml(`Diagramm zu ${table.id}`)}" tabindex="0">
<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${escapeHtml(`${name}-titel ${name}-text`)}">
<title id="${escapeHtml(`${name}-titel`)}">${escapeHtml(`Balkendiagramm: ${table.title}`)}</title>
<desc id="${escapeHtml(`${name}-text`)}">${escapeHtml(inWords(release, rows, series, largest))}</desc>
<path class="axis" d="M${labelWidth} 0V${height - groupGap / 2}"/>
${groups}
</svg>
</div>
</div>`;
}

/** One series a column, those without any number left out; `undefined` where that makes too many bars. */
function partsOf(grid: Grid): Series[] | undefined {
  const columns = columnsOf(grid).slice(0, -1);
  const parts = columns.filter(({ values }) => values.some((value) => (value ?? 0) > 0));
  const bars = parts.length * (grid.rows.length - 1);
  return parts.length > 1 && parts.length <= mostSeries && bars <= mostParts ? parts : undefined;
}

function totalsOf(grid: Grid): Series[] {
  return columnsOf(grid).slice(-1);
}

function columnsOf(grid: Grid): Series[] {
  const rows = grid.rows.filter(({ isTotal }) => !isTotal);
  return grid.columns.map((label, column) => ({
    label,
    values: rows.map(({ cells }) => cells[column]?.value ?? null),
    texts: rows.map(({ cells }) => cellText(cells[column])),
  }));
}

/** True where an earlier table about the same people goes down the same attribute. */
function isDrawnBefore(release: Release, table: ReleaseTable): boolean {
  const rows = gridOf(table).rowHeading;
  const before = release.tables.slice(0, release.tables.indexOf(table));
  return before.some((one) => one.id.slice(0, 1) === table.id.slice(0, 1) && gridOf(one).rowHeading === rows);
}

function group(label: string, top: number, series: readonly Series[], row: number, largest: number): string {
  const middle = top + (series.length * (barHeight + barGap) - barGap) / 2;
  const scale = (width - labelWidth - valueWidth) / largest;
  const bars = series.map(({ values, texts }, position) => {
    const y = top + position * (barHeight + barGap);
    const length = rounded((values[row] ?? 0) * scale);
    const bar = length > 0 ? barOf(position, labelWidth, y, length) : "";
    // Beside other bars of its group a missing one says 0 by itself.
    if (values[row] === 0 && series.length > 1) return bar;
    return `${bar}<text class="value" x="${rounded(labelWidth + length + 6)}" y="${y + barHeight - 1}">${escapeHtml(texts[row] ?? "")}</text>`;
  });
  return `<text class="label" x="${labelWidth - 8}" y="${rounded(middle + 4)}" text-anchor="end">${escapeHtml(shortened(label))}</text>${bars.join("")}`;
}

/** One bar: its ground, its pattern, its outline. */
function barOf(series: number, x: number, y: number, length: number): string {
  const { background, strokes } = inks[series] ?? inks[0] ?? { background: "#171a4c", strokes: [] };
  const pattern = strokes.map(
    ({ at, line }) =>
      `<path d="M${rounded(x + 2)} ${rounded(y + at * barHeight)}h${rounded(Math.max(0, length - 4))}" ${line}/>`,
  );
  return `<rect x="${x}" y="${y}" width="${length}" height="${barHeight}" fill="${background}"/>${pattern.join("")}<rect class="bar" x="${x}" y="${y}" width="${length}" height="${barHeight}"/>`;
}

function legendOf(series: readonly Series[]): string {
  const entries = series.map(
    ({ label }, position) =>
      `<li><svg aria-hidden="true" focusable="false" width="26" height="11" viewBox="0 0 26 11">${barOf(position, 0.5, 0.5, 25)}</svg> ${escapeHtml(label)}</li>`,
  );
  return `<ul class="legend">${entries.join("")}</ul>\n`;
}

function captionOf(
  { id }: ReleaseTable,
  { rowHeading, columnHeading }: Grid,
  series: readonly Series[],
): string {
  const parts = series.length > 1 && columnHeading !== null ? `, getrennt nach ${columnHeading}` : "";
  return `Diagramm zu ${id}: ${rowHeading}${parts}`;
}

/** What the picture shows, for everybody who does not see it. */
function inWords(
  release: Release,
  rows: readonly string[],
  series: readonly Series[],
  largest: number,
): string {
  const isExact = release.protection.method === "none";
  const longest = series.flatMap(({ label, values }) =>
    rows
      .filter((_, row) => values[row] === largest)
      .map((row) => (series.length > 1 ? `${row}, ${label}` : row)),
  );
  const number = `${isExact ? "" : "etwa "}${largest.toLocaleString("de-DE")}`;
  return `Der längste Balken steht für ${number}: ${longest.join("; ")}. Alle Zahlen stehen in der Tabelle darüber.`;
}

const longestLabel = 38;

/** Labels of merged categories can be long; the table has them in full. */
function shortened(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
