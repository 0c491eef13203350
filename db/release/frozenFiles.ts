import { gunzipSync, gzipSync } from "node:zlib";
import type { Connection, Reader } from "../engine/connection.ts";
import { sha256Hex } from "./canonical.ts";
import type { PackageFiles } from "./packageFiles.ts";

/** Stands for all bytes of all files, their names and their order. */
export function fingerprintOf(files: PackageFiles): string {
  const lines = [...files].map(([name, bytes]) => `${name} ${sha256Hex(bytes)}`);
  return sha256Hex(Buffer.from(lines.join("\n")));
}

/** Keeps the files of a sealed package for good. To be called within the transaction that seals. */
export function freezeFiles(connection: Connection, packageHash: string, files: PackageFiles): void {
  for (const [name, bytes] of files) {
    connection.run(
      "INSERT INTO packageFiles (packageHash, name, bytes) VALUES (?, ?, ?)",
      packageHash,
      name,
      gzipSync(bytes),
    );
  }
}

/**
 * The files of a sealed package as they were frozen, in their order; `undefined` where none were: the release was
 * sealed by an older program, or put back from the second copy of the ledger.
 */
export function frozenFiles(reader: Reader, packageHash: string): PackageFiles | undefined {
  const rows = reader.all<{ name: string; bytes: Buffer }>(
    "SELECT name, bytes FROM packageFiles WHERE packageHash = ? ORDER BY position",
    packageHash,
  );
  if (rows.length === 0) return undefined;
  return new Map(rows.map(({ name, bytes }) => [name, gunzipSync(bytes)]));
}
