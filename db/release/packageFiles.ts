import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { canonicalBytes } from "./canonical.ts";
import { releaseCsv } from "./csv.ts";
import { isInternal } from "./notes.ts";
import { withoutPdfTraces } from "./pdfTraces.ts";
import { releaseReport } from "./report.ts";
import { signBytes } from "./signature.ts";
import { releaseWorkbook } from "./workbook.ts";

/** The files of a package by name, in the order in which they are written. */
export type PackageFiles = Map<string, Uint8Array>;

/** Prints a HTML page to PDF; only some shells can, the others answer `null`. */
export type PrintPdf = (html: string) => Promise<Uint8Array | null>;

/** The name of a package's folder: `06411-2026-Q3`. */
export function packageName(release: Release): string {
  return `${release.centre.ags}-${release.period.id}`;
}

/**
 * Makes every file of a release's package, `bericht.pdf` where the shell can print. The same release gives the same
 * bytes as long as the program is the same; what is sealed is kept by `freezeFiles`, never made a second time.
 * `signingKey`: the raw 32 bytes of the centre's key. Exact tables are refused: they never become a package.
 */
export async function filesOf(
  release: Release,
  signingKey: Uint8Array,
  printPdf?: PrintPdf,
): Promise<PackageFiles> {
  if (isInternal(release))
    throw new DomainError("unexpected", { detail: "exact tables never become a package" });
  const bytes = canonicalBytes(release);
  const report = releaseReport(release);
  const files: PackageFiles = new Map<string, Uint8Array>([
    ["statistik.json", bytes],
    ["signatur.json", canonicalBytes(signBytes(bytes, signingKey))],
    ["statistik.csv", releaseCsv(release)],
    ["statistik.xlsx", await releaseWorkbook(release)],
    ["bericht.html", Buffer.from(report, "utf8")],
  ]);
  const printed = await printPdf?.(report);
  if (printed) files.set("bericht.pdf", withoutPdfTraces(printed, release.sealedOn));
  return files;
}
