import { constants } from "node:fs";
import { lstat, open, opendir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isInternalName } from "../internalName.ts";

/** The files a package may hold, with the most bytes each may have. */
export const largestFiles: Readonly<Record<string, number>> = {
  "statistik.json": 4_000_000,
  "signatur.json": 10_000,
  "statistik.csv": 8_000_000,
  "statistik.xlsx": 8_000_000,
  "bericht.html": 8_000_000,
  "bericht.pdf": 30_000_000,
};
const internalReport =
  "Das ist ein interner Bericht, kein Paket. Er enthält ungeschützte Zahlen und darf nicht weitergegeben werden.";
const mostEntries = 50;
const deepestJson = 12;

/** Why a package, or a part of it, is not read at all. The text is German and holds nothing from the package. */
export class Unreadable extends Error {
  constructor(text: string) {
    super(text);
    this.name = "Unreadable";
  }
}

/** At the path there is no file at all. */
export class Missing extends Unreadable {}

/** The known files of a package folder and the number of entries that do not belong there. */
export interface PackageFiles {
  contents: ReadonlyMap<string, Buffer>;
  strangers: number;
  /** An internal report, which must not leave its centre, lies among them. */
  hasInternalReport?: boolean;
}

/**
 * Reads a package folder as hostile input: only files with the names of section 4 are opened,
 * symbolic links and everything that is no plain file are refused, sizes and number of entries are limited.
 * `wanted`: the names to read, all of them where not said.
 * Throws `Unreadable`.
 */
export async function readPackageFiles(
  folder: string,
  wanted: readonly string[] = Object.keys(largestFiles),
): Promise<PackageFiles> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found) throw new Unreadable("Der Ordner ist nicht da oder darf nicht gelesen werden.");
  if (found.isSymbolicLink())
    throw new Unreadable("Der Ordner ist eine Verknüpfung; sie wird nicht verfolgt.");
  if (!found.isDirectory()) {
    throw new Unreadable(whatElse(basename(folder)));
  }
  const names = await namesIn(folder);
  const contents = new Map<string, Buffer>();
  for (const name of wanted) {
    const largest = largestFiles[name];
    if (largest && names.includes(name)) contents.set(name, await readPlainFile(join(folder, name), largest));
  }
  const hasInternalReport = names.some(isInternalName);
  if (!contents.has("statistik.json")) {
    throw new Unreadable(hasInternalReport ? internalReport : noPackage);
  }
  const strangers = names.filter((name) => !Object.hasOwn(largestFiles, name)).length;
  return { contents, strangers, hasInternalReport };
}

const noPackage =
  "Im Ordner fehlt die Datei statistik.json: Er ist kein Paket. Liegen Pakete in seinen Unterordnern, wählen Sie bitte diese.";

/** What people send instead of a folder. */
export function isPacked(name: string): boolean {
  return /\.(?:zip|7z|rar|tar|tgz|gz)$/i.test(name);
}

function whatElse(name: string): string {
  if (isInternalName(name)) return internalReport;
  if (isPacked(name))
    return "Das ist eine gepackte Datei. Bitte entpacken Sie sie und wählen Sie den entpackten Ordner.";
  return "Ein Paket ist ein Ordner oder eine Datei, deren Name auf „.tar.age“ endet; hier liegt etwas anderes.";
}

/** Reads one plain file of at most `largest` bytes; throws `Unreadable`, `Missing` where there is none. */
export async function readPlainFile(path: string, largest: number): Promise<Buffer> {
  const before = await lstat(path).catch(assertThere);
  if (before?.isSymbolicLink())
    throw new Unreadable("Eine Datei ist eine Verknüpfung; sie wird nicht verfolgt.");
  if (!before?.isFile())
    throw new Unreadable("Eine Datei darf nicht gelesen werden oder ist keine gewöhnliche Datei.");
  // O_NONBLOCK: what was a file a moment ago may be a pipe now, and opening it must not hang.
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  ).catch(() => undefined);
  if (!file) throw new Unreadable("Eine Datei lässt sich nicht lesen.");
  try {
    const { size } = await file.stat();
    if (size > largest) throw new Unreadable("Eine Datei ist größer, als eine Lieferung sein kann.");
    // One byte more than it should have, to notice a file that grows while it is read.
    const bytes = Buffer.alloc(Math.min(largest, size) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = (await file.read(bytes, length, Math.min(65_536, bytes.length - length))).bytesRead;
    }
    if (length > Math.min(largest, size))
      throw new Unreadable("Eine Datei ist größer, als eine Lieferung sein kann.");
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Nothing is there, or a part of the way to it is no folder; any other failure says nothing of that. */
function assertThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") throw new Missing("Eine Datei fehlt.");
}

/** Parses JSON from elsewhere: valid UTF-8, limited depth. Throws `Unreadable`. */
export function parseHostileJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) <= deepestJson) return JSON.parse(text);
  } catch {
    throw new Unreadable("Die Datei ist kein gültiges JSON in UTF-8.");
  }
  throw new Unreadable("Die Datei ist tiefer verschachtelt, als eine Lieferung sein kann.");
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  const directory = await opendir(folder).catch(() => undefined);
  if (!directory) throw new Unreadable("Der Ordner darf nicht gelesen werden.");
  for await (const entry of directory) {
    names.push(entry.name);
    if (names.length > mostEntries) throw new Unreadable("Im Ordner liegen zu viele Dateien.");
  }
  return names;
}

/** The greatest depth of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position];
    if (inString) {
      if (character === "\\") position += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth -= 1;
  }
  return deepest;
}
