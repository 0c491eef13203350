import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";
import { isPacked } from "../release/verify/readHostile.ts";
import { encryptedEnding } from "../release/verify/readPackage.ts";

const mostPackages = 5_000;

/**
 * The packages at a path, sorted: the path itself where it is one, or else the folders and encrypted files directly in
 * it, and what was packed otherwise, so that it is said. Symbolic links and hidden names (packages still being written) are left alone.
 */
export async function findPackages(path: string): Promise<string[]> {
  const isFile = (name: string) =>
    lstat(name).then(
      (found) => found.isFile(),
      () => false,
    );
  const isFolder = (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder || (await isFile(join(path, "statistik.json")))) return [path];
  const found: string[] = [];
  const folder = await opendir(path).catch(() => undefined);
  // Whoever reads the package says why it cannot be read, and goes on with the others.
  if (!folder) return [path];
  for await (const entry of folder) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory() || (entry.isFile() && isSent(entry.name))) found.push(join(path, entry.name));
    if (found.length >= mostPackages) break;
  }
  return found.length > 0 ? found.sort() : [path];
}

function isSent(name: string): boolean {
  return name.endsWith(encryptedEnding) || isPacked(name);
}
