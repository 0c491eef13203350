import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { releaseCsv } from "../../db/release/csv.ts";
import { fingerprintOf, publicKeyOf, signBytes } from "../../db/release/signature.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { emptyFolder, sampleRelease, signingKey } from "./support.ts";
import { writeReleasePackage } from "./writeReleasePackage.ts";

/** A genuine package on disk. */
export async function samplePackage(release: Release = sampleRelease()): Promise<string> {
  return (await writeReleasePackage(emptyFolder(), release, signingKey)).path;
}

/** A package whose release was changed by somebody who can sign anew and makes a fitting CSV. */
export async function forgedPackage(
  change: (release: Release) => unknown,
  release = sampleRelease(),
): Promise<string> {
  const path = await samplePackage(release);
  change(release);
  writeRelease(path, canonicalBytes(release));
  writeFileSync(join(path, "statistik.csv"), releaseCsv(release));
  return path;
}

/** Puts these bytes in place of a package's release, signed anew. */
export function writeRelease(path: string, bytes: Uint8Array): void {
  writeFileSync(join(path, "statistik.json"), bytes);
  writeFileSync(join(path, "signatur.json"), canonicalBytes(signBytes(bytes, signingKey)));
}

/** How the examination of a package ends, and the codes of what is wrong with it. */
export async function errorsOf(path: string): Promise<{ status: number; errors: string[] }> {
  const { status, packages } = await verifyPackages([path]);
  const findings = packages.flatMap((one) => one.findings);
  return { status, errors: findings.filter(({ severity }) => severity === "error").map(({ code }) => code) };
}

/** A list with one confirmed key for the centre of a release. */
export function keysFile(release: Release, key: Uint8Array = signingKey): string {
  const path = join(emptyFolder(), "schluessel.json");
  const publicKey = publicKeyOf(key);
  const { ags, name } = release.centre;
  writeFileSync(
    path,
    JSON.stringify([
      { ags, name, publicKey: publicKey.toString("base64"), fingerprint: fingerprintOf(publicKey) },
    ]),
  );
  return path;
}

/** Takes the first two columns of a table together, as coarsening does, under this code. */
export function mergeFirstColumns(release: Release, id: string, code: string): void {
  const table = release.tables.find((one) => one.id === id);
  const [first, second, ...others] = table?.dimensions[1]?.categories ?? [];
  const side = table?.dimensions[1];
  if (!table || !side || !first || !second) throw new Error(`${id} has no two columns`);
  side.categories = [{ code, label: `${first.label}, ${second.label}` }, ...others];
  table.cells = table.cells.flatMap((cell) => {
    if (cell.key[1] === second.code) return [];
    return cell.key[1] === first.code ? [{ ...cell, key: [cell.key[0] ?? "", code] }] : [cell];
  });
}

/** A change of one cell; `null` withholds it. */
export function withValue(table: string, key: string[], value: number | null): (release: Release) => unknown {
  return (release) => {
    const cells = release.tables.find(({ id }) => id === table)?.cells;
    const cell = cells?.find((one) => one.key.join() === key.join());
    if (!cell) throw new Error("no such cell");
    return Object.assign(cell, value === null ? { value, status: "C" } : { value, status: "F" });
  };
}

/** A change that withholds a table as a whole. */
export function withholdTable(id: string): (release: Release) => unknown {
  return (release) =>
    release.tables
      .find((table) => table.id === id)
      ?.cells.forEach((cell) => {
        Object.assign(cell, { value: null, status: "C" });
      });
}
