import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "../../shared/result.ts";
import { writeFileSafely } from "../engine/files.ts";
import { explained } from "./writePackage.ts";

/**
 * Writes internal reports into a folder, readable for their owner only, each whole or not at all; what lies there is
 * never overwritten. Answers the paths. Errors: `reportExists`, `folderFull`, `folderUnwritable`; then nothing new is
 * left behind.
 */
export function writeInternal(folder: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const paths = [...files.keys()].map((name) => join(folder, name));
  if (paths.some((path) => existsSync(path))) throw new DomainError("reportExists");
  try {
    for (const [name, bytes] of files) writeFileSafely(join(folder, name), bytes);
  } catch (error) {
    for (const path of paths) rmSync(path, { force: true });
    throw explained(error);
  }
  return paths;
}
