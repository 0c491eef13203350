import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { extract } from "tar-stream";
import { decryptWith } from "../encryption.ts";
import { isInternalName } from "../internalName.ts";
import {
  largestFiles,
  type PackageFiles,
  readPackageFiles,
  readPlainFile,
  Unreadable,
} from "./readHostile.ts";

/** What an encrypted package is called: the name of the folder and this. */
export const encryptedEnding = ".tar.age";

const notOpened =
  "Das Paket ist verschlüsselt. Zum Öffnen fehlt der geheime Schlüssel; bitte wählen Sie den geheimen Schlüssel des Landes (auf der Befehlszeile mit --identity).";

const largestArchive = 70_000_000;
const mostEntries = 50;

/** A package as it came: what it calls itself, and its files. */
export interface ReadPackage {
  name: string;
  files: PackageFiles;
}

/**
 * Reads a package: a folder, or the file `<folder>.tar.age`, which `identity` (`AGE-SECRET-KEY-1…`) opens. The archive
 * is read in memory; nothing of it ever becomes a file or a path. `wanted`: names of the files to read.
 * Throws `Unreadable`.
 */
export async function readPackage(
  path: string,
  identity?: string,
  wanted: readonly string[] = Object.keys(largestFiles),
): Promise<ReadPackage> {
  const name = basename(resolve(path));
  if (!name.endsWith(encryptedEnding)) return { name, files: await readPackageFiles(path, wanted) };
  if (!identity) throw new Unreadable(notOpened);
  const archive = await decryptWith(identity, await readPlainFile(path, largestArchive), largestArchive);
  if (!archive)
    throw new Unreadable("Das Paket lässt sich mit diesem Schlüssel nicht öffnen, oder es ist beschädigt.");
  const files = await filesOfArchive(archive);
  return { name: name.slice(0, -encryptedEnding.length), files };
}

/** The known files of a tar archive, as hostile as a folder. Throws `Unreadable`. */
export async function filesOfArchive(archive: Buffer): Promise<PackageFiles> {
  const entries = extract();
  Readable.from([archive]).pipe(entries);
  const contents = new Map<string, Buffer>();
  let count = 0;
  let strangers = 0;
  let hasInternalReport = false;
  try {
    for await (const entry of entries) {
      count += 1;
      if (count > mostEntries) throw new Unreadable("Im Archiv liegen zu viele Dateien.");
      const { name, type, size = 0 } = entry.header;
      if (type === "directory") {
        entry.resume();
        continue;
      }
      if (type !== "file") throw new Unreadable("Im Archiv liegt etwas anderes als eine gewöhnliche Datei.");
      const file = /^(?:[0-9A-Za-z-]+\/)?([a-z]+\.[a-z]+)$/.exec(name)?.[1] ?? "";
      const largest = Object.hasOwn(largestFiles, file) ? (largestFiles[file] ?? 0) : 0;
      hasInternalReport ||= isInternalName(basename(name));
      if (largest === 0) strangers += 1;
      else if (size > largest) throw new Unreadable("Eine Datei ist größer, als eine Lieferung sein kann.");
      else if (contents.has(file)) throw new Unreadable("Eine Datei liegt zweimal im Archiv.");
      const chunks: Buffer[] = [];
      for await (const chunk of entry) if (largest > 0) chunks.push(chunk as Buffer);
      if (largest > 0) contents.set(file, Buffer.concat(chunks));
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("Das Archiv ist beschädigt.");
  }
  if (!contents.has("statistik.json")) throw new Unreadable("Im Archiv fehlt die Datei statistik.json.");
  return { contents, strangers, hasInternalReport };
}
