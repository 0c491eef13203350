import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { DomainError } from "../../shared/result.ts";
import { storageError } from "../engine/storageError.ts";

/** Makes sure that a folder exists and gives its absolute path. Errors: `diskFull`, `folderUnwritable`. */
export function makeFolder(path: string): string {
  const absolute = resolve(path);
  try {
    mkdirSync(absolute, { recursive: true });
  } catch (error) {
    const known = storageError(error);
    throw known instanceof DomainError && known.code === "diskFull"
      ? known
      : new DomainError("folderUnwritable");
  }
  return absolute;
}
