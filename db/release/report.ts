import { germanDay } from "../../shared/dates.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { internalWarning, isInternal, readingNotes, variableLabel } from "./notes.ts";
import { groupsOf, type TableGroup } from "./report/groups.ts";
import { each, escapeHtml } from "./report/html.ts";
import { keyFigures, keyParagraphs } from "./report/keyFigures.ts";
import { shapeNotes } from "./report/shapeNotes.ts";
import { type Standing, standingOf } from "./report/standing.ts";
import { reportStyle } from "./report/style.ts";
import { tableSection } from "./report/tableSection.ts";

/**
 * The report of a release as one HTML document: accessible, printable, without script and without anything loaded
 * from elsewhere. It is made of the release and nothing else, so the same release gives the same bytes.
 * Exact tables make the internal report, marked as such on every page; `isProvisional` says that its numbers can still
 * change.
 */
export function releaseReport(release: Release, isProvisional = false): string {
  const standing = standingOf(release, isProvisional);
  const groups = groupsOf(release.tables);
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(titleOf(release, standing))}</title>
<style>${reportStyle(standing, release.centre.name)}</style>
</head>
<body>
${watermark(standing)}${markBox(standing)}${cover(release, standing)}
${contents(release, groups)}
<main>
${keySection(release, standing)}
${notesSection(release)}
<div class="tables">
${groups.map((group) => groupSection(release, group)).join("\n")}
</div>
${quality(release)}
</main>
</body>
</html>
`;
}

function titleOf({ centre }: Release, { title, mark }: Standing): string {
  return [...(mark === null ? [] : [mark]), title, centre.name].join(", ");
}

/** Repeats on every printed page, also where a browser does not print the margins of `@page`. */
function watermark({ mark }: Standing): string {
  return mark === null ? "" : `<div class="watermark" aria-hidden="true">${escapeHtml(mark)}</div>\n`;
}

function cover(release: Release, standing: Standing): string {
  const { centre, period, programme } = release;
  const entries = [
    ["Vielfaltszentrum", centre.name],
    ["Schlüssel (AGS)", centre.ags],
    ["Zeitraum", `${germanDay(period.start)} bis ${germanDay(period.end)}`],
    ["Stand der Zahlen", standing.state],
    ["Tabellenprogramm", programme.version],
  ];
  const pairs = entries.map(
    ([term = "", text = ""]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`,
  );
  return `<header class="cover">
<p class="origin">WIR-Vielfaltszentrum ${escapeHtml(centre.name)}</p>
<h1>${isInternal(release) ? "Interner Bericht zur Statistik" : "Bericht zur Statistik"}</h1>
<p class="period">${escapeHtml(standing.period)}</p>
<dl class="facts">${pairs.join("")}</dl>
<div class="method">
${each(methodOf(release), "p")}
</div>
</header>`;
}

function markBox({ mark, state }: Standing): string {
  if (mark === null) return "";
  return `<aside class="mark" aria-label="Kennzeichnung">${escapeHtml(mark)} <span>· genaue, ungeschützte Zahlen · ${escapeHtml(state)}</span></aside>\n`;
}

/** How the numbers were made, for the cover. */
function methodOf(release: Release): string[] {
  if (isInternal(release))
    return [internalWarning, "Dieser Bericht ist keine Lieferung und darf keiner werden."];
  return [
    "Zahlen von Personen sind zum Schutz der Ratsuchenden zufällig auf Vielfache von 5 gerundet. Jede liegt höchstens 4 neben der wahren Zahl, 0 bedeutet 0 bis 4.",
    "Gerundet ist jede Zahl für sich, deshalb können Summen von ihren Teilen abweichen. Gleiche Personen ergeben immer die gleiche Zahl.",
  ];
}

function contents(release: Release, groups: readonly TableGroup[]): string {
  const parts = groups.map(
    ({ id, title, tables }) =>
      `<li><a href="#${id}">${escapeHtml(title)}</a><ol>${tables.map(tableLink).join("")}</ol></li>`,
  );
  const quality =
    release.quality.length > 0 ? '<li><a href="#qualitaet">Vollständigkeit der Angaben</a></li>' : "";
  return `<nav class="contents" aria-labelledby="inhalt">
<h2 id="inhalt">Inhalt</h2>
<ol>
<li><a href="#ueberblick">Das Wichtigste</a></li>
<li><a href="#hinweise">Hinweise zum Lesen</a></li>
${parts.join("\n")}
${quality}
</ol>
</nav>`;
}

function tableLink({ id, title }: Release["tables"][number]): string {
  return `<li><a href="#${escapeHtml(id)}"><span>${escapeHtml(id)}</span> <span>${escapeHtml(title)}</span></a></li>`;
}

function keySection(release: Release, standing: Standing): string {
  const figures = keyFigures(release).map(
    ({ label, amount }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(amount)}</dd></div>`,
  );
  return `<section class="overview">
<h2 id="ueberblick">Das Wichtigste</h2>
<dl class="figures">${figures.join("")}</dl>
${each(keyParagraphs(release, standing), "p")}
</section>`;
}

function notesSection(release: Release): string {
  const shapes = shapeNotes(release).map(
    ({ table, sentence }) => `<li><strong>${escapeHtml(table)}:</strong> ${escapeHtml(sentence)}</li>`,
  );
  const changed =
    shapes.length === 0
      ? ""
      : `<h3>Was zum Schutz anders dasteht</h3>
<ul>
${shapes.join("\n")}
</ul>`;
  return `<section>
<h2 id="hinweise">Hinweise zum Lesen</h2>
<ul>
${each(readingNotes(release), "li")}
</ul>
${changed}
</section>`;
}

function groupSection(release: Release, { id, title, tables }: TableGroup): string {
  return `<section>
<h2 id="${id}">${escapeHtml(title)}</h2>
${tables.map((table) => tableSection(release, table)).join("\n")}
</section>`;
}

function quality(release: Release): string {
  if (release.quality.length === 0) return "";
  const rows = release.quality.map(
    ({ variable, missingPercent }) =>
      `<tr><th scope="row">${escapeHtml(variableLabel(variable))}</th><td>${missingPercent} %</td></tr>`,
  );
  return `<section class="together">
<h2 id="qualitaet">Vollständigkeit der Angaben</h2>
<div class="wide" role="group" aria-labelledby="qualitaet" tabindex="0">
<table class="short">
<caption>Anteil der Personen ohne bekannte Angabe, ${isInternal(release) ? "" : "berechnet aus den geschützten Zahlen, "}gerundet auf 5 Prozent</caption>
<thead><tr><th scope="col">Merkmal</th><th scope="col">Anteil</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</section>`;
}
