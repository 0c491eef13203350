import type { Release } from "../../shared/statistics/release.ts";
import { cellText, gridOf } from "../release/layout.ts";

/** What a verb answers: one form for machines, one for people. */
export interface Answer {
  json: unknown;
  text: string;
  status: number;
}

/** Says on the error output how far the work has come; on a terminal the line renews itself. */
export function showProgress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
}

/**
 * Shows how far an audit has come, in whole tens of per cent, so that a file of the output stays short. After a table
 * was coarsened the audit begins again; that is called another round, lest it look as if it went backwards.
 */
export function showAudit(name: string): (done: number, total: number) => void {
  let round = 1;
  let percent = -1;
  return (done, total) => {
    const now = Math.floor((done * 10) / Math.max(total, 1)) * 10;
    if (now === percent) return;
    if (now < percent) round += 1;
    percent = now;
    showProgress(`${name}: Schutzprüfung${round > 1 ? `, Durchgang ${round}:` : ""} ${now} %`);
  };
}

/** What the audit made of a release, in a few words. */
export function auditWords({ protection: { audit } }: Release): string {
  if (!audit) return "nicht bescheinigt";
  const changes = [
    ...(audit.coarsened.length > 0 ? [`vergröbert: ${audit.coarsened.join(", ")}`] : []),
    ...(audit.withheld.length > 0 ? [`zurückgehalten: ${audit.withheld.join(", ")}`] : []),
  ];
  return ["bestanden", ...changes].join("; ");
}

/** The tables of a release as text. */
export function releaseText(release: Release): string {
  const heading = `${release.centre.name}, ${release.period.id} (${release.period.start} bis ${release.period.end})`;
  return [heading, ...notesOn(release), ...release.tables.map(tableText)].join("\n\n");
}

/** Without an audit nothing may leave, so that what is only rounded must not look like a release. */
function notesOn({ protection: { method, audit } }: Release): string[] {
  if (method === "none") return ["Genaue Zahlen: intern, nicht weitergeben."];
  return [
    "Personenzahlen sind zufällig auf 5 gerundet: 0 heißt 0 bis 4.",
    ...(audit
      ? []
      : [
          "Vorschau, nicht weitergeben: noch nicht versiegelt. Die Schutzprüfung kann Angaben zusammenfassen oder Tabellen zurückhalten.",
        ]),
  ];
}

function tableText(table: Release["tables"][number]): string {
  const grid = gridOf(table);
  const lines = [
    [grid.rowHeading, ...grid.columns],
    ...grid.rows.map((row) => [row.label, ...row.cells.map(cellText)]),
  ];
  return [`${table.id} ${table.title}`, ...aligned(lines)].join("\n");
}

function aligned(lines: string[][]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
