import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { Release } from "../../../shared/statistics/release.ts";
import { releaseCsv } from "../csv.ts";
import { releaseReport } from "../report.ts";
import { releaseWorkbook } from "../workbook.ts";
import { fine, warning, wrong } from "./finding.ts";

/**
 * Examines the copies of the release: `statistik.csv` must be the one this release gives, to the byte;
 * table file and report may look different in another program version, so a difference there is a warning.
 */
export async function checkCopies(
  release: Release,
  contents: ReadonlyMap<string, Buffer>,
): Promise<VerificationFinding[]> {
  return [
    compare(contents, "statistik.csv", releaseCsv(release), wrong),
    compare(contents, "statistik.xlsx", await releaseWorkbook(release), warning),
    compare(contents, "bericht.html", Buffer.from(releaseReport(release), "utf8"), warning),
  ];
}

function compare(
  contents: ReadonlyMap<string, Buffer>,
  name: string,
  expected: Buffer,
  differs: (code: string, text: string) => VerificationFinding,
): VerificationFinding {
  const found = contents.get(name);
  if (!found) return warning("copyMissing", `Die Datei ${name} fehlt.`);
  return found.equals(expected)
    ? fine("copy", `Die Datei ${name} stimmt mit statistik.json überein.`)
    : differs(
        "copyDiffers",
        `Die Datei ${name} weicht von statistik.json ab; maßgeblich ist statistik.json.`,
      );
}
