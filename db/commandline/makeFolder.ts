import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { storageError } from "../engine/storageError.ts";

/** Makes sure that a folder exists and gives its absolute path. Errors: `diskFull`, `diskUnwritable`. */
export function makeFolder(path: string): string {
  const absolute = resolve(path);
  try {
    mkdirSync(absolute, { recursive: true });
  } catch (error) {
    throw storageError(error);
  }
  return absolute;
}
