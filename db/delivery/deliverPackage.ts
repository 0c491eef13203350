import { lstatSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "../../shared/result.ts";
import { writeFileSafely } from "../engine/files.ts";
import { recordEvent } from "../engine/meta.ts";
import { reconcileLedger } from "../ledger/secondCopy.ts";
import { logNotice } from "../log.ts";
import { sha256Hex } from "../release/canonical.ts";
import { encryptTo, tarOf } from "../release/encryption.ts";
import { packageName } from "../release/packageFiles.ts";
import { readPlainFile } from "../release/verify/readHostile.ts";
import { explained, writePackage } from "../release/writePackage.ts";
import { deliverySettings, type SettingsContext } from "./recipients.ts";
import { type DeliveryContext, filesToDeliver, requireSealed, type SealedRelease } from "./sealedRelease.ts";

/** What lies in the chosen folder now. */
export interface Delivered {
  path: string;
  files: string[];
}

/**
 * Writes the package of a sealed period into a folder that the user chooses, plain or encrypted, and keeps in mind
 * that it did; `null` when the choice was cancelled. Repeated, it writes the same bytes.
 * Errors: `locked` when that happened while choosing, those of `reconcileLedger`, `periodNotSealed`, `encryptionDemanded`, `noRecipient`, `packageExists`, `folderFull`, `folderUnwritable`,
 * `policyUnreadable`, `policyMisnamed`.
 */
export async function deliverPackage(
  context: DeliveryContext,
  { period, encrypted }: { period: string; encrypted: boolean },
): Promise<Delivered | null> {
  const sealed = requireSealed(context, period);
  const recipients = recipientsFor(context, encrypted);
  const folder = await context.host.chooseFolder("Ordner für die Lieferung wählen");
  if (folder === null) return null;
  if (!context.vault.connection.raw.open) throw new DomainError("locked");
  // Nothing leaves before the second copy of the ledger knows of it.
  reconcileLedger(context.vault, context.user.id);
  const delivered = encrypted
    ? await writeEncrypted(context, sealed, recipients, folder)
    : await writePlain(context, sealed, folder);
  context.change((write) =>
    write.insert("deliveries", {
      periodId: sealed.release.period.id,
      packageHash: sealed.packageHash,
      path: delivered.path,
      encrypted: encrypted ? 1 : 0,
      deliveredAt: new Date().toISOString(),
      deliveredBy: context.user.id,
    }),
  );
  const audit = sealed.release.protection.audit ? "passed" : "missing";
  const form = encrypted ? "encrypted" : "plain";
  recordEvent(
    context.vault.connection,
    context.user.id,
    `deliverPackage ${sealed.release.period.id}, ${form}`,
  );
  logNotice("deliverPackage", `${sealed.release.period.id}, ${form}, protection audit ${audit}`);
  return delivered;
}

/** The keys to encrypt to. Errors `encryptionDemanded`, `noRecipient`, `policyUnreadable`, `policyMisnamed`. */
export function recipientsFor(context: SettingsContext, encrypted: boolean): string[] {
  const { encryptionDemanded, recipients } = deliverySettings(context);
  if (!encrypted && encryptionDemanded) throw new DomainError("encryptionDemanded");
  // Where the IT department names recipients, nobody else is added.
  const named = recipients.filter(
    ({ source, encryptionKey }) => source === "policy" && encryptionKey !== null,
  );
  const keys = (named.length > 0 ? named : recipients).flatMap(({ encryptionKey }) => encryptionKey ?? []);
  if (encrypted && keys.length === 0) throw new DomainError("noRecipient");
  return [...new Set(keys)].sort();
}

async function writePlain(
  context: DeliveryContext,
  sealed: SealedRelease,
  folder: string,
): Promise<Delivered> {
  const files = await filesToDeliver(context, sealed);
  return writePackage(folder, packageName(sealed.release), files);
}

async function writeEncrypted(
  context: DeliveryContext,
  sealed: SealedRelease,
  recipients: readonly string[],
  folder: string,
): Promise<Delivered> {
  const name = `${packageName(sealed.release)}.tar.age`;
  const path = join(folder, name);
  const bytes = await encryptedBytes(context, sealed, recipients);
  try {
    await assertFree(path, bytes);
    writeFileSafely(path, bytes);
  } catch (error) {
    throw explained(error);
  }
  return { path, files: [name] };
}

/** The bytes once made for these recipients: encryption draws anew each time, a delivery must not. */
async function encryptedBytes(
  context: DeliveryContext,
  sealed: SealedRelease,
  recipients: readonly string[],
): Promise<Buffer> {
  const { packageHash, release } = sealed;
  const name = sha256Hex(Buffer.from(recipients.join("\n")));
  const kept = context.read.first<{ bytes: Buffer }>(
    "SELECT bytes FROM encryptedPackages WHERE packageHash = ? AND recipients = ?",
    packageHash,
    name,
  );
  if (kept) return kept.bytes;
  const files = await filesToDeliver(context, sealed);
  const bytes = await encryptTo(recipients, await tarOf(packageName(release), files));
  context.vault.connection.run(
    "INSERT OR REPLACE INTO encryptedPackages (packageHash, recipients, bytes) VALUES (?, ?, ?)",
    packageHash,
    name,
    bytes,
  );
  return bytes;
}

/** Something else of the same name is never overwritten, and never waited for. Error `packageExists`. */
async function assertFree(path: string, bytes: Buffer): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  const found = await readPlainFile(path, bytes.length).catch(() => undefined);
  if (!found?.equals(bytes)) throw new DomainError("packageExists");
}
