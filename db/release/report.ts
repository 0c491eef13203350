import { parsePeriod, periodTitle } from "../../shared/periods.ts";
import type { Release, ReleaseCell, ReleaseTable } from "../../shared/statistics/release.ts";
import { findProgramme } from "../statistics/programme.ts";
import { cellText, gridOf } from "./layout.ts";
import { internalWarning, isInternal, readingNotes, variableLabel } from "./notes.ts";
import { reportStyle } from "./reportStyle.ts";

/** `bericht.html`: the printed report, accessible, without script and without anything loaded from elsewhere. */
export function releaseReport(release: Release): string {
  const period = parsePeriod(release.period.id);
  const title = `Statistik ${period ? periodTitle(period) : release.period.id}`;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title}, ${release.centre.name}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${isInternal(release) ? `<p class="warning">${escapeHtml(internalWarning)}</p>` : ""}
${facts(release)}
</header>
<main>
${contents(release)}
<section>
<h2 id="hinweise">Hinweise zum Lesen</h2>
<ul>
${readingNotes(release)
  .map((sentence) => `<li>${escapeHtml(sentence)}</li>`)
  .join("\n")}
</ul>
</section>
${release.tables.map((table) => tableSection(release, table)).join("\n")}
${quality(release)}
</main>
</body>
</html>
`;
}

function facts(release: Release): string {
  const entries = [
    ["Vielfaltszentrum", release.centre.name],
    ["Schlüssel (AGS)", release.centre.ags],
    ["Zeitraum", `${germanDay(release.period.start)} bis ${germanDay(release.period.end)}`],
    [isInternal(release) ? "Stand" : "Versiegelt am", germanDay(release.sealedOn)],
    ["Tabellenprogramm", release.programme.version],
  ];
  return `<dl>${entries.map(([term = "", text = ""]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`).join("")}</dl>`;
}

function contents(release: Release): string {
  const links = release.tables.map(
    ({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(id)} ${escapeHtml(title)}</a></li>`,
  );
  return `<nav aria-label="Inhalt">
<h2>Inhalt</h2>
<ul>
${links.join("\n")}
<li><a href="#qualitaet">Vollständigkeit der Angaben</a></li>
</ul>
</nav>`;
}

function tableSection(release: Release, table: ReleaseTable): string {
  const grid = gridOf(table);
  const heading = `${table.id}-titel`;
  return `<section id="${escapeHtml(table.id)}">
<h2 id="${escapeHtml(heading)}">${escapeHtml(table.id)} ${escapeHtml(table.title)}</h2>
<div class="wide" role="region" aria-labelledby="${escapeHtml(heading)}" tabindex="0">
<table>
<caption>${escapeHtml(captionOf(table))}${smallNotes(release, table)}</caption>
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
</div>
</section>`;
}

function captionOf(table: ReleaseTable): string {
  const units = { person: "Personen", item: "Anzahl", contact: "Kontakte" };
  const { rowHeading, columnHeading } = gridOf(table);
  return `${units[table.unit]}: ${rowHeading}${columnHeading === null ? "" : ` nach ${columnHeading}`}`;
}

function smallNotes(release: Release, table: ReleaseTable): string {
  const programme = findProgramme(release.programme.version);
  const population = programme?.tables.find(({ id }) => id === table.id)?.population;
  const multi = table.dimensions.filter((one) => one.multi).map((one) => one.label);
  const notes = [
    ...(population === undefined ? [] : [`Gezählt werden: ${population}`]),
    ...(multi.length === 0 ? [] : [`Mehrfachnennung möglich: ${multi.join(", ")}.`]),
  ];
  return notes.map((note) => `<small>${escapeHtml(note)}</small>`).join("");
}

function dataCell(cell: ReleaseCell | undefined): string {
  return `<td${cell?.value == null ? ' class="withheld"' : ""}>${escapeHtml(cellText(cell))}</td>`;
}

function quality(release: Release): string {
  const rows = release.quality.map(
    ({ variable, missingPercent }) =>
      `<tr><th scope="row">${escapeHtml(variableLabel(variable))}</th><td>${missingPercent} %</td></tr>`,
  );
  return `<section>
<h2 id="qualitaet">Vollständigkeit der Angaben</h2>
<div class="wide" role="region" aria-labelledby="qualitaet" tabindex="0">
<table>
<caption>Anteil der Personen ohne bekannte Angabe, ${isInternal(release) ? "" : "berechnet aus den geschützten Zahlen, "}gerundet auf 5 Prozent</caption>
<thead><tr><th scope="col">Merkmal</th><th scope="col">Anteil</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</section>`;
}

function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
