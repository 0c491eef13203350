import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DomainError } from "../../shared/result.ts";
import { folderError } from "../engine/storageError.ts";

/** Makes sure that a folder exists and gives its absolute path. Errors: `folderFull`, `folderUnwritable`. */
export function makeFolder(path: string): string {
  const absolute = resolve(path);
  orSayWhy(() => mkdirSync(absolute, { recursive: true }));
  return absolute;
}

/**
 * The same for a folder that shall take something that is not there yet: tries to write into it.
 * Errors: `packageExists` where one of `names` lies there, `folderFull`, `folderUnwritable`.
 */
export function makeRoom(path: string, names: readonly string[]): string {
  const folder = makeFolder(path);
  if (names.some((name) => existsSync(join(folder, name)))) throw new DomainError("packageExists");
  orSayWhy(() => rmdirSync(mkdtempSync(join(folder, ".schreibprobe-"))));
  return folder;
}

function orSayWhy(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw folderError(error);
  }
}
