import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { readSecret } from "../engine/meta.ts";
import { requireUnbroken, sealedRelease } from "../ledger/ledger.ts";
import { filesOfEntry } from "../ledger/summary.ts";
import { sha256Hex } from "../release/canonical.ts";
import { fingerprintOf, freezeFiles, frozenFiles } from "../release/frozenFiles.ts";
import { filesOf, type PackageFiles } from "../release/packageFiles.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";

/** What delivering needs of an operation's context; the command line has no more of it. */
export type DeliveryContext = Pick<Context, "read" | "vault" | "user" | "host" | "change">;

/** A frozen release with the hash of its `statistik.json` and what stands for all its files. */
export interface SealedRelease {
  release: Release;
  packageHash: string;
  /** See `fingerprintOf`; `null` where it was sealed by a program that did not write it down. */
  fingerprint: string | null;
}

/** The frozen release of a period. Errors `invalidInput`, `periodNotSealed`, `ledgerBroken`. */
export function requireSealed({ read }: Pick<Context, "read">, periodId: string): SealedRelease {
  const sealed = sealedRelease(read, requireReleasePeriod(periodId).id);
  if (!sealed) throw new DomainError("periodNotSealed");
  requireUnbroken(read);
  return {
    release: JSON.parse(sealed.document) as Release,
    packageHash: sealed.packageHash,
    fingerprint: filesOfEntry(sealed.auditSummary),
  };
}

/**
 * The files of a sealed package, byte for byte as frozen. Only for a release that has none kept, of an older program
 * or put back from the second copy of the ledger, they are made now. Error `packageChanged`.
 */
export async function sealedFiles(
  { read, host }: DeliveryContext,
  sealed: SealedRelease,
): Promise<PackageFiles> {
  return (
    keptFiles(read, sealed) ??
    filesOf(sealed.release, readSecret(read, "signing"), (html) => host.printPdf(html))
  );
}

/**
 * The same, kept for good where they were not yet: what leaves once is what leaves ever after. Other bytes than those
 * that the ledger knows, of another printer or program, may leave but never take the place of the sealed ones.
 */
export async function filesToDeliver(context: DeliveryContext, sealed: SealedRelease): Promise<PackageFiles> {
  const files = await sealedFiles(context, sealed);
  const { connection } = context.vault;
  // Asked again: making the files took a while, and another delivery may have been quicker.
  const kept = keptFiles(connection, sealed);
  if (kept) return kept;
  if (areSealed(files, sealed)) context.change(() => freezeFiles(connection, sealed.packageHash, files));
  return files;
}

function keptFiles(read: Reader, sealed: SealedRelease): PackageFiles | undefined {
  const kept = frozenFiles(read, sealed.packageHash);
  if (kept && !areSealed(kept, sealed)) throw new DomainError("packageChanged");
  return kept;
}

function areSealed(files: PackageFiles, { packageHash, fingerprint }: SealedRelease): boolean {
  const document = files.get("statistik.json");
  return (
    document !== undefined &&
    sha256Hex(document) === packageHash &&
    (fingerprint === null || fingerprint === fingerprintOf(files))
  );
}
