import { filesOf, type PrintPdf, packageName } from "../../db/release/packageFiles.ts";
import { type WrittenPackage, writePackage } from "../../db/release/writePackage.ts";
import type { Release } from "../../shared/statistics/release.ts";

/** Makes the files of a release and writes its package, as sealing and delivering do one after the other. */
export async function writeReleasePackage(
  folder: string,
  release: Release,
  signingKey: Uint8Array,
  printPdf?: PrintPdf,
): Promise<WrittenPackage> {
  return writePackage(folder, packageName(release), await filesOf(release, signingKey, printPdf));
}
