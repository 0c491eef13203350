import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Part, parts as programParts } from "./buildParts.ts";

const projectRoot = resolve(import.meta.dirname, "..");

/**
 * Builds every part whose inputs changed since it was built last, into dist/ below `root`.
 * Answers with the names of the parts built.
 */
export async function buildStaleParts(
  root = projectRoot,
  parts: readonly Part[] = programParts,
): Promise<string[]> {
  const built: string[] = [];
  for (const part of parts) {
    const stamp = await stampOf(root, part.inputs);
    if (await isFresh(root, part, stamp)) continue;
    await part.build(root);
    await writeStamp(root, part, stamp);
    built.push(part.name);
  }
  return built;
}

async function isFresh(root: string, part: Part, stamp: string): Promise<boolean> {
  if (!existsSync(join(root, part.output))) return false;
  return (await readFile(stampFile(root, part), "utf8").catch(() => "")) === stamp;
}

async function writeStamp(root: string, part: Part, stamp: string): Promise<void> {
  await mkdir(join(stampFile(root, part), ".."), { recursive: true });
  await writeFile(stampFile(root, part), stamp);
}

function stampFile(root: string, part: Part): string {
  return join(root, "dist", ".stamps", part.output.replaceAll("/", "-"));
}

/** Content, not times: a fresh clone or a switched branch must not look newer than it is. */
async function stampOf(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of await filesBelow(root, input)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(join(root, file)));
    }
  }
  return hash.digest("hex");
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  if ((await stat(join(root, path))).isFile()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

if (import.meta.main) {
  const built = await buildStaleParts();
  console.log(built.length === 0 ? "Alles ist aktuell." : `Gebaut: ${built.join(", ")}.`);
}
