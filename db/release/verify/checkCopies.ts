import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { Release } from "../../../shared/statistics/release.ts";
import { releaseCsv } from "../csv.ts";
import { releaseReport } from "../report.ts";
import { releaseWorkbook } from "../workbook.ts";
import { fine, warning, wrong } from "./finding.ts";

/**
 * Examines the copies of the release. Figures in `statistik.csv` that contradict it make the package invalid;
 * other differences can come from another program version and are warnings.
 */
export async function checkCopies(
  release: Release,
  contents: ReadonlyMap<string, Buffer>,
): Promise<VerificationFinding[]> {
  return [
    ...checkFigures(release, contents),
    compare(contents, "statistik.xlsx", await releaseWorkbook(release)),
    ...checkReport(release, contents),
    // What printed it cannot be repeated here, so nobody can say whether its numbers are the right ones.
    ...(contents.has("bericht.pdf")
      ? [warning("copyUnchecked", "Die Datei bericht.pdf ist nicht geprüft; maßgeblich ist statistik.json.")]
      : []),
  ];
}

/** What acts when a page is opened; no version of the program writes any of it into a report. */
const active =
  /<(?:script|iframe|object|embed|form|base|link)\b|\son\w+\s*=|javascript:|http-equiv\s*=\s*["']?refresh/i;

/** Examines `bericht.html`, which people open in a browser. */
export function checkReport(release: Release, contents: ReadonlyMap<string, Buffer>): VerificationFinding[] {
  const finding = compare(contents, "bericht.html", Buffer.from(releaseReport(release), "utf8"));
  return finding.code === "copyDiffers" && active.test(contents.get("bericht.html")?.toString("utf8") ?? "")
    ? [
        wrong(
          "activeReport",
          "Die Datei bericht.html enthält etwas, das beim Öffnen ausgeführt würde. Bitte nicht öffnen.",
        ),
      ]
    : [finding];
}

/** Examines only the figures of `statistik.csv`. */
export function checkFigures(release: Release, contents: ReadonlyMap<string, Buffer>): VerificationFinding[] {
  const table = contents.get("statistik.csv");
  const expected = releaseCsv(release);
  return [
    table && !table.equals(expected) && contradicts(table, release)
      ? wrong(
          "copyContradicts",
          "Die Datei statistik.csv nennt andere Werte als statistik.json. Maßgeblich ist statistik.json.",
        )
      : compare(contents, "statistik.csv", expected),
  ];
}

/** True when a line names a cell of the release with another value; lines that name no cell do not count. */
function contradicts(table: Buffer, release: Release): boolean {
  const [heading = "", ...lines] = table
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const names = heading.split(";");
  const at = (line: string[], name: string): string => line[names.indexOf(name)] ?? "";
  const values = new Map(
    release.tables.flatMap(({ id, cells }) =>
      cells.map(({ key, value }) => [
        [id, key[0], key[1] ?? ""].join(";"),
        value === null ? "" : String(value),
      ]),
    ),
  );
  return lines.some((text) => {
    const line = text.split(";");
    const expected = values.get([at(line, "TABLE"), at(line, "DIM_1"), at(line, "DIM_2")].join(";"));
    return expected !== undefined && expected !== at(line, "OBS_VALUE");
  });
}

function compare(contents: ReadonlyMap<string, Buffer>, name: string, expected: Buffer): VerificationFinding {
  const found = contents.get(name);
  if (!found) return warning("copyMissing", `Die Datei ${name} fehlt.`);
  return found.equals(expected)
    ? fine("copy", `Die Datei ${name} stimmt mit statistik.json überein.`)
    : warning(
        "copyDiffers",
        `Die Datei ${name} weicht von statistik.json ab, die maßgeblich ist. Bitte keine Zahlen daraus verwenden.`,
      );
}
