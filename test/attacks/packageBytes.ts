import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync, inflateSync } from "node:zlib";

/** Everything readable in a package, by file name; what is compressed stands there unpacked as well. */
export function readPackage(path: string): Map<string, Buffer> {
  return new Map(
    readdirSync(path)
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(path, name));
        if (name.endsWith(".xlsx"))
          return [name, Buffer.concat([bytes, ...zipEntries(bytes).map(({ content }) => content)])];
        return [name, name.endsWith(".pdf") ? Buffer.concat([bytes, ...pdfStreams(bytes)]) : bytes];
      }),
  );
}

/** One file in a ZIP archive. */
export interface ZipEntry {
  name: string;
  content: Buffer;
  /** Date and time as DOS keeps them. */
  moment: number;
  /** Bytes beside name and content: extra fields and comments. */
  extra: number;
}

const directoryEntry = 0x02014b50;

/** The files of a ZIP archive in their order, read from its directory. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries: ZipEntry[] = [];
  let place = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(place) !== directoryEntry) throw new Error("no directory of a ZIP archive");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(place + offset));
    const start = archive.readUInt32LE(place + 42);
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(place + 20));
    entries.push({
      name: archive.toString("utf8", place + 46, place + 46 + (nameLength ?? 0)),
      content: archive.readUInt16LE(place + 10) === 0 ? packed : inflateRawSync(packed),
      moment: archive.readUInt32LE(place + 12),
      extra: (extra ?? 0) + (comment ?? 0),
    });
    place += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The compressed parts of a PDF, unpacked. */
export function pdfStreams(pdf: Buffer): Buffer[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const to = text.indexOf("endstream", from);
    try {
      return [inflateSync(pdf.subarray(from, to), { finishFlush: 2 })];
    } catch {
      return [];
    }
  });
}

/** The words that occur anywhere, each with the name of the file. */
export function findWords(files: ReadonlyMap<string, Buffer>, words: readonly string[]): string[] {
  return [...files].flatMap(([name, bytes]) => {
    const text = bytes.toString("utf8");
    return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
  });
}
