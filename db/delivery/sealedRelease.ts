import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Context } from "../context.ts";
import { readSecret } from "../engine/meta.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { freezeFiles, frozenFiles } from "../release/frozenFiles.ts";
import { filesOf, type PackageFiles } from "../release/packageFiles.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";

/** What delivering needs of an operation's context; the command line has no more of it. */
export type DeliveryContext = Pick<Context, "read" | "vault" | "user" | "host" | "change">;

/** A frozen release with the hash of its `statistik.json`. */
export interface SealedRelease {
  release: Release;
  packageHash: string;
}

/** The frozen release of a period. Errors `invalidInput`, `periodNotSealed`. */
export function requireSealed({ read }: Pick<Context, "read">, periodId: string): SealedRelease {
  const sealed = sealedRelease(read, requireReleasePeriod(periodId).id);
  if (!sealed) throw new DomainError("periodNotSealed");
  return { release: JSON.parse(sealed.document) as Release, packageHash: sealed.packageHash };
}

/**
 * The files of a sealed package, byte for byte as frozen. Only for a release that has none kept, of an older program
 * or put back from the second copy of the ledger, they are made now.
 */
export async function sealedFiles(
  { read, host }: DeliveryContext,
  { release, packageHash }: SealedRelease,
): Promise<PackageFiles> {
  return (
    frozenFiles(read, packageHash) ??
    filesOf(release, readSecret(read, "signing"), (html) => host.printPdf(html))
  );
}

/** The same, kept for good where they were not yet: what leaves once is what leaves ever after. */
export async function filesToDeliver(context: DeliveryContext, sealed: SealedRelease): Promise<PackageFiles> {
  const files = await sealedFiles(context, sealed);
  const { connection } = context.vault;
  // Asked again: making the files took a while, and another delivery may have been quicker.
  const kept = frozenFiles(connection, sealed.packageHash);
  if (kept) return kept;
  context.change(() => freezeFiles(connection, sealed.packageHash, files));
  return files;
}
