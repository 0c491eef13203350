import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Context } from "../context.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";

/** A frozen release with the hash of its `statistik.json`. */
export interface SealedRelease {
  release: Release;
  packageHash: string;
}

/** The frozen release of a period. Errors `invalidInput`, `periodNotSealed`. */
export function requireSealed({ read }: Context, periodId: string): SealedRelease {
  const sealed = sealedRelease(read, requireReleasePeriod(periodId).id);
  if (!sealed) throw new DomainError("periodNotSealed");
  return { release: JSON.parse(sealed.document) as Release, packageHash: sealed.packageHash };
}
