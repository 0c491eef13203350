import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildRelease } from "../../db/release/build.ts";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { releaseCsv } from "../../db/release/csv.ts";
import { packageName } from "../../db/release/packageFiles.ts";
import { fingerprintOf, publicKeyOf, signBytes } from "../../db/release/signature.ts";
import type { ConfirmedKey } from "../../db/release/verify/keys.ts";
import type { ReadPackage } from "../../db/release/verify/readPackage.ts";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod, type ReleasePeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { reportInput } from "../release/support.ts";

/** The signing key of a made centre. */
export function signingKeyOf(ags: string): Buffer {
  return createHash("sha256").update(`signing ${ags}`).digest();
}

const inputs = new Map<string, ReturnType<typeof reportInput>>();

/** What a made centre releases: a few generated sets of records take turns, each centre rounds with its own secret. */
export function releaseOf(ags: string, period: ReleasePeriod = quarterPeriod(2026, 2)): Release {
  const seed = (Number(ags) % 3) + 1;
  const known = `${period.id} ${seed}`;
  const input = inputs.get(known) ?? reportInput(period, seed, 60);
  inputs.set(known, input);
  const name = centres.find((centre) => centre.ags === ags)?.name ?? "";
  const secret = createHash("sha256").update(`rounding ${ags}`).digest();
  return buildRelease({ ...input, centre: { ags, name } }, secret, null);
}

/** A signed package in memory, with the files a sum rests on. */
export function packageOf(release: Release, key: Uint8Array = signingKeyOf(release.centre.ags)): ReadPackage {
  const bytes = canonicalBytes(release);
  const contents = new Map([
    ["statistik.json", bytes],
    ["signatur.json", canonicalBytes(signBytes(bytes, key))],
    ["statistik.csv", releaseCsv(release)],
  ]);
  return { name: packageName(release), files: { contents, strangers: 0 } };
}

/** The confirmed keys of all centres. */
export function confirmedKeys(): ConfirmedKey[] {
  return centres.map(({ ags, name }) => {
    const publicKey = publicKeyOf(signingKeyOf(ags));
    return { ags, name, publicKey: publicKey.toString("base64"), fingerprint: fingerprintOf(publicKey) };
  });
}

/** Writes a package into a folder and answers its path. */
export function writeTo(folder: string, { name, files }: ReadPackage): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, bytes] of files.contents) writeFileSync(join(path, file), bytes);
  return path;
}

/** Packages of all 33 centres for each period, written into `folder`; answers their paths. */
export function writeAllCentres(folder: string, periods: readonly ReleasePeriod[]): string[] {
  return periods.flatMap((period) =>
    centres.map(({ ags }) => writeTo(folder, packageOf(releaseOf(ags, period)))),
  );
}
