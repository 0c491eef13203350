import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "../../shared/result.ts";
import type { PackageFiles } from "./packageFiles.ts";
import { readPlainFile } from "./verify/readHostile.ts";

/** A package on disk. */
export interface WrittenPackage {
  path: string;
  /** Names of its files. */
  files: string[];
  /** False where the very same package was already there and was left as it is. */
  written: boolean;
}

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** Also what a stick pulled out or a share that went away answers. */
const unwritable = new Set([
  ...["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "ENAMETOOLONG", "EBUSY", "UNKNOWN"],
  ...["EIO", "ENODEV", "ENXIO", "ESTALE", "ETIMEDOUT", "EHOSTDOWN", "ENETUNREACH"],
]);
const occupied = new Set(["ENOTEMPTY", "EEXIST"]);

/**
 * Writes the files of a package into the folder `name` of `directory`: under a temporary name, synced to disk, then
 * renamed, so that a folder with the final name is always complete.
 * Fails with `packageExists` where another release of the period, or a damaged copy of this one, lies there, `folderFull` or `folderUnwritable`;
 * nothing half written stays behind.
 */
export async function writePackage(
  directory: string,
  name: string,
  files: PackageFiles,
): Promise<WrittenPackage> {
  const target = join(directory, name);
  const existing = await filesOfSamePackage(target, files);
  if (existing) return { path: target, files: existing, written: false };

  const temporary = join(directory, `${temporaryPrefix(name)}${randomBytes(6).toString("hex")}`);
  try {
    await removeLeftovers(directory, name);
    await mkdir(temporary);
    for (const [file, content] of files) await writeSynced(join(temporary, file), content);
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

/** The files at `target` when the very same package lies there whole, `undefined` when nothing does. */
async function filesOfSamePackage(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[] | undefined> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return undefined;
  for (const [name, content] of files) {
    const other = await readPlainFile(join(target, name), content.length).catch(() => undefined);
    if (!other?.equals(content)) throw new DomainError("packageExists");
  }
  return (await readdir(target)).sort();
}

function temporaryPrefix(name: string): string {
  return `.${name}.unfertig-`;
}

/** A process that was killed while writing leaves its temporary folder behind. */
async function removeLeftovers(directory: string, name: string): Promise<void> {
  for (const found of await readdir(directory)) {
    if (found.startsWith(temporaryPrefix(name)))
      await rm(join(directory, found), { recursive: true, force: true });
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

/** What a failed write means to a person: `folderFull`, `folderUnwritable`, `packageExists`, or the error itself. */
export function explained(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (full.has(code)) return new DomainError("folderFull", { detail: code });
  if (unwritable.has(code)) return new DomainError("folderUnwritable", { detail: code });
  if (occupied.has(code)) return new DomainError("packageExists", { detail: code });
  return error;
}
