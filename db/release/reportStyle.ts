/** The look of the printed report: calm, tabular numbers, page numbers on paper. */
export const reportStyle = `
:root { color-scheme: light; --text: #1f2933; --quiet: #52606d; --line: #c9d1d9; --action: #171a4c; --field: #f3f5f8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem; color: var(--text); background: #fff;
  font: 14px/20px "Fira Sans", system-ui, "Segoe UI", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 26px; line-height: 32px; color: var(--action); }
h2 { margin: 2.5rem 0 .5rem; font-size: 18px; line-height: 24px; color: var(--action); }
a { color: var(--action); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
.warning { border: 2px solid #b3261e; padding: .75rem 1rem; font-weight: 600; }
nav ul { columns: 2; padding-left: 1.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 .5rem; font-weight: 600; }
caption small { display: block; font-weight: 400; color: var(--quiet); }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { background: var(--field); text-align: right; }
thead th:first-child, tbody th { text-align: left; font-weight: 400; }
td { text-align: right; white-space: nowrap; }
tr.total > * { font-weight: 600; border-top: 1px solid var(--text); }
.withheld { color: var(--quiet); font-style: italic; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 12pt; }
  nav { display: none; }
  section { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8pt; line-height: 10pt; hyphens: auto; }
  th, td { padding: 2pt 3pt; }
  tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
@page { size: A4 landscape; margin: 15mm 12mm 18mm;
  @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt system-ui, sans-serif; color: #52606d; } }
`;
