import { escapeCss } from "./html.ts";
import type { Standing } from "./standing.ts";

const screen = `
:root { color-scheme: light; --text: #1f2933; --quiet: #4a5765; --line: #c9d1d9; --action: #171a4c; --field: #f3f5f8; --mark: #a3180f; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0 auto; max-width: 58rem; padding: 2rem 1.5rem 4rem; color: var(--text);
  font: 14px/20px "Fira Sans", system-ui, "Segoe UI", sans-serif; }
h1, h2, h3 { color: var(--action); text-wrap: balance; }
h2, section.table { scroll-margin-top: 4rem; }
h1 { margin: 0 0 .5rem; font-size: 30px; line-height: 36px; }
h2 { margin: 3.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--action); font-size: 22px; line-height: 28px; }
h3 { margin: 2.25rem 0 .25rem; font-size: 16px; line-height: 22px; }
h3 .number { color: var(--quiet); font-weight: 400; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: #21409a; }
.origin { margin: 0; color: var(--quiet); }
.period { margin: 0 0 1.5rem; font-size: 20px; line-height: 26px; }
.mark { position: sticky; top: 0; z-index: 1; margin: 0 0 1.5rem; padding: .5rem 1rem; max-width: none;
  background: #fff; border: 2px solid var(--mark); color: var(--mark); font-weight: 600; }
.mark span { color: var(--text); font-weight: 400; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1.25rem 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.method { padding: .75rem 1rem; background: var(--field); border-left: 4px solid var(--action); max-width: 46rem; }
.method p { margin: .25rem 0; }
.contents > ol { list-style: none; padding: 0; columns: 2; column-gap: 2rem; }
.contents > ol > li { break-inside: avoid; margin: 0 0 .75rem; font-weight: 600; }
.contents ol ol { padding: 0; list-style: none; font-weight: 400; }
.contents a { display: inline-block; padding: 2px 0; }
.contents ol ol a { display: grid; grid-template-columns: 2.5rem 1fr; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; margin: 1rem 0 1.25rem; padding: 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .75rem 1rem; border: 1px solid var(--line); border-top: 3px solid var(--action); }
.figures dt { color: var(--quiet); }
.figures dd { margin: 0; font-size: 22px; line-height: 28px; font-weight: 600; color: var(--action); font-variant-numeric: tabular-nums; }
.small { font-size: 13px; line-height: 18px; color: var(--quiet); }
.shape { padding-left: .75rem; border-left: 3px solid #8a4b00; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .5rem 0; font-weight: 600; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { background: var(--field); text-align: right; vertical-align: bottom; border-bottom: 1px solid var(--text); }
thead th:first-child, tbody th { text-align: left; }
tbody th { font-weight: 400; }
td { text-align: right; white-space: nowrap; }
tr.total > * { font-weight: 600; border-top: 1px solid var(--text); }
.withheld { color: var(--quiet); font-style: italic; }
.short { width: auto; min-width: 24rem; }
.figure { margin: 1.25rem 0 0; }
.figcaption { margin: 0; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0; padding: 0; list-style: none; }
.legend svg { vertical-align: -1px; }
.chart { display: block; width: 100%; min-width: 36rem; max-width: 48rem; margin-top: .5rem; }
.chart text { font-size: 12px; fill: var(--text); }
.chart .value { font-size: 11px; font-variant-numeric: tabular-nums; }
.bar { fill: none; stroke: #1f2933; stroke-width: 1; }
.axis { stroke: #7b8794; stroke-width: 1; fill: none; }
.watermark { display: none; }
@media (max-width: 40rem) {
  body { padding: 1rem 1rem 3rem; }
  .contents > ol { columns: 1; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
  .short { min-width: 0; width: 100%; }
}
`;

const paper = `
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 13pt; }
  h1 { font-size: 26pt; line-height: 31pt; }
  h2 { margin: 0 0 8pt; padding: 0 0 4pt; border-top: 0; border-bottom: 1.5pt solid var(--action); font-size: 16pt; line-height: 20pt; break-after: avoid; }
  h3 { margin: 0 0 2pt; font-size: 11.5pt; line-height: 15pt; break-after: avoid; }
  .cover { break-after: page; margin-top: 45mm; padding-top: 10mm; border-top: 6pt solid var(--action); }
  .cover .period { font-size: 15pt; line-height: 20pt; }
  .overview, .tables { break-before: page; }
  section + section > h2 { margin-top: 14pt; }
  .mark { position: static; padding: 5pt 8pt; }
  .contents > ol { columns: 2; }
  .contents a { padding: 1pt 0; color: inherit; text-decoration: none; }
  .figures { grid-template-columns: repeat(4, 1fr); gap: 6pt; }
  .figures div { padding: 6pt 8pt; break-inside: avoid; }
  .figures dd { font-size: 15pt; line-height: 19pt; }
  .small { font-size: 8.5pt; line-height: 11.5pt; }
  section.table { padding-bottom: 14pt; }
  .together { break-inside: avoid; }
  table { font-size: 8.5pt; line-height: 11pt; hyphens: auto; }
  th, td { padding: 2pt 4pt; }
  tbody th { overflow-wrap: anywhere; }
  thead th { overflow-wrap: break-word; }
  .many { font-size: 7.5pt; line-height: 10pt; }
  .many th, .many td { padding: 2pt 3pt; }
  .upright thead th:not(:first-child) { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; vertical-align: middle; border-bottom: 0; white-space: nowrap; }
  .upright thead tr { border-bottom: 1px solid var(--text); }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  .legend { font-size: 8.5pt; line-height: 11.5pt; }
  .figure { margin-top: 8pt; break-inside: avoid; }
  .chart { min-width: 0; width: 150mm; max-width: 100%; }
  .watermark { display: block; position: fixed; inset: 45% 0 auto; z-index: -1; text-align: center; white-space: nowrap; font-size: 32pt; line-height: 1; font-weight: 700; color: #f6e6e4; transform: rotate(-30deg); }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/** The look of a report: calm, numbers in columns; on paper every page says what it belongs to. */
export function reportStyle(standing: Standing, centre: string): string {
  return `${screen}${paper}${pages(standing, centre)}`;
}

function pages({ title, mark, state }: Standing, centre: string): string {
  const font = `font: 8pt "Fira Sans", system-ui, sans-serif; color: #4a5765;`;
  const right =
    mark === null
      ? `@top-right { content: "Geschützte Zahlen"; ${font} }`
      : `@top-right { content: "${escapeCss(mark)}"; font: 700 10pt "Fira Sans", system-ui, sans-serif; color: #a3180f; }`;
  return `
@page { size: A4 portrait; margin: 20mm 16mm 18mm;
  @top-left { content: "${escapeCss(`${centre} · ${title}`)}"; ${font} }
  ${right}
  @bottom-left { content: "${escapeCss(state)}"; ${font} }
  @bottom-right { content: "Seite " counter(page) " von " counter(pages); ${font} } }
`;
}
