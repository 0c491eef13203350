import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { canonicalBytes } from "./canonical.ts";
import { releaseCsv } from "./csv.ts";
import { isInternal } from "./notes.ts";
import { withoutPdfTraces } from "./pdfTraces.ts";
import { releaseReport } from "./report.ts";
import { signBytes } from "./signature.ts";
import { releaseWorkbook } from "./workbook.ts";

/** A package on disk. */
export interface WrittenPackage {
  path: string;
  /** Names of its files. */
  files: string[];
  /** False where the very same package was already there and was left as it is. */
  written: boolean;
}

/** Prints a HTML page to PDF; only some shells can, the others answer `null`. */
export type PrintPdf = (html: string) => Promise<Uint8Array | null>;

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** Also what a stick pulled out or a share that went away answers. */
const unwritable = new Set([
  ...["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "ENAMETOOLONG", "EBUSY", "UNKNOWN"],
  ...["EIO", "ENODEV", "ENXIO", "ESTALE", "ETIMEDOUT", "EHOSTDOWN", "ENETUNREACH"],
]);
const occupied = new Set(["ENOTEMPTY", "EEXIST"]);

/** The name of a package's folder: `06411-2026-Q3`. */
export function packageName(release: Release): string {
  return `${release.centre.ags}-${release.period.id}`;
}

/**
 * Writes the package of a release into `directory`: under a temporary name, synced to disk, then renamed,
 * so that a folder with the final name is always complete.
 * Fails with `packageExists` where another release of the period, or a damaged copy of this one, lies there, `diskFull` or `folderUnwritable`;
 * nothing half written stays behind.
 */
export async function writePackage(
  directory: string,
  release: Release,
  signingKey: Uint8Array,
  options: { printPdf?: PrintPdf } = {},
): Promise<WrittenPackage> {
  if (isInternal(release))
    throw new DomainError("unexpected", { detail: "exact tables never become a package" });
  const target = join(directory, packageName(release));
  const files = await packageFiles(release, signingKey);
  const existing = await filesOfSamePackage(target, files);
  if (existing) return { path: target, files: existing, written: false };

  await addPrintedReport(files, release, options.printPdf);
  const temporary = join(directory, `${temporaryPrefix(release)}${randomBytes(6).toString("hex")}`);
  try {
    await removeLeftovers(directory, release);
    await mkdir(temporary);
    for (const [name, content] of files) await writeSynced(join(temporary, name), content);
    await syncDirectory(temporary);
    await rename(temporary, target);
    await syncDirectory(directory);
  } catch (error) {
    // Cleaning up may fail for the same reason; the first error is the one to tell.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw explained(error);
  }
  return { path: target, files: [...files.keys()], written: true };
}

/** The files of a release's package by name, byte for byte the same at every call; the printed report apart. */
export async function packageFiles(
  release: Release,
  signingKey: Uint8Array,
): Promise<Map<string, Uint8Array>> {
  const bytes = canonicalBytes(release);
  return new Map<string, Uint8Array>([
    ["statistik.json", bytes],
    ["signatur.json", canonicalBytes(signBytes(bytes, signingKey))],
    ["statistik.csv", releaseCsv(release)],
    ["statistik.xlsx", await releaseWorkbook(release)],
    ["bericht.html", Buffer.from(releaseReport(release), "utf8")],
  ]);
}

/** Adds `bericht.pdf` where the shell can print. */
export async function addPrintedReport(
  files: Map<string, Uint8Array>,
  release: Release,
  printPdf: PrintPdf | undefined,
): Promise<void> {
  const printed = await printPdf?.(releaseReport(release));
  if (printed) files.set("bericht.pdf", withoutPdfTraces(printed, release.sealedOn));
}

/** The files at `target` when the very same package lies there whole, `undefined` when nothing does. */
async function filesOfSamePackage(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[] | undefined> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return undefined;
  for (const [name, content] of files) {
    const other = await readFile(join(target, name)).catch(() => undefined);
    if (!other?.equals(content)) throw new DomainError("packageExists");
  }
  return (await readdir(target)).sort();
}

function temporaryPrefix(release: Release): string {
  return `.${packageName(release)}.unfertig-`;
}

/** A process that was killed while writing leaves its temporary folder behind. */
async function removeLeftovers(directory: string, release: Release): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(temporaryPrefix(release)))
      await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in a directory durable. Windows cannot open directories and needs no such step. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** What a failed write means to a person: `diskFull`, `folderUnwritable`, `packageExists`, or the error itself. */
export function explained(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (full.has(code)) return new DomainError("diskFull", { detail: code });
  if (unwritable.has(code)) return new DomainError("folderUnwritable", { detail: code });
  if (occupied.has(code)) return new DomainError("packageExists", { detail: code });
  return error;
}
