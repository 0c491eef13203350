import type { Day } from "../../shared/dates.ts";
import type { ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import { readSecret } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { auditedRelease } from "./build.ts";
import { examinePeriod, requirePassed } from "./examine.ts";
import { fingerprintOf } from "./frozenFiles.ts";
import { filesOf, type PackageFiles, type PrintPdf } from "./packageFiles.ts";
import { assertSealable } from "./turn.ts";

/** A package as it would be sealed now, down to the last byte of every file. */
export interface PreparedPackage {
  files: PackageFiles;
  /** Stands for all bytes of all files; sealing is told by it what was looked at. */
  shown: string;
  /** That of the records when it was made. */
  state: string;
}

const preparedOf = new WeakMap<Vault, Map<string, PreparedPackage>>();

/**
 * Makes the package of a period that has passed its audit, to be looked at before it is sealed. It is held until
 * something else of this period is prepared or the records are closed, so that sealing freezes these very bytes.
 * `examined`: of the audit that was read. Errors: `recordsChanged` where the numbers are others by now, `auditRefused`,
 * `cancelled`, those of `assertSealable`.
 */
export async function preparePackage(
  vault: Vault,
  period: ReleasePeriod,
  today: Day,
  { examined, printPdf }: { examined: string; printPdf?: PrintPdf },
): Promise<PreparedPackage> {
  assertSealable(vault.connection, period, today);
  const { counted, outcome } = await examinePeriod(vault, period, today);
  if (counted.state !== examined) throw new DomainError("recordsChanged");
  const release = auditedRelease(counted.draft, requirePassed(outcome));
  const files = await filesOf(release, readSecret(vault.connection, "signing"), printPdf);
  const prepared = { files, shown: fingerprintOf(files), state: counted.state };
  preparedIn(vault).set(period.id, prepared);
  return prepared;
}

/** The files that were looked at. Error `recordsChanged` where others were prepared since, or the records differ. */
export function requirePrepared(
  vault: Vault,
  period: ReleasePeriod,
  { shown, state }: Pick<PreparedPackage, "shown" | "state">,
): PackageFiles {
  const prepared = preparedIn(vault).get(period.id);
  if (prepared?.shown !== shown || prepared.state !== state) throw new DomainError("recordsChanged");
  return prepared.files;
}

/** What was prepared of a period is sealed now, or never will be. */
export function forgetPrepared(vault: Vault, period: ReleasePeriod): void {
  preparedIn(vault).delete(period.id);
}

function preparedIn(vault: Vault): Map<string, PreparedPackage> {
  const found = preparedOf.get(vault) ?? new Map<string, PreparedPackage>();
  preparedOf.set(vault, found);
  return found;
}
