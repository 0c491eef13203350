import type { ReadReceipt } from "../../shared/contract/delivery.ts";
import { DomainError } from "../../shared/result.ts";
import type { Receipt } from "../../shared/statistics/receipt.ts";
import type { Context } from "../context.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { largestReceipt, readReceipt } from "../release/receipt.ts";
import { readCentre } from "../release/seal.ts";
import { readPublicKey } from "../release/signature.ts";
import { readPlainFile, Unreadable } from "../release/verify/readHostile.ts";
import { deliverySettings } from "./recipients.ts";

/**
 * Reads a receipt from a file that the user chooses and keeps it with its release; `null` when cancelled.
 * Errors: `receiptUnreadable`, `receiptForeign` (another centre, period or package), `receiptKeyUnknown`.
 */
export async function keepReceipt(context: Context): Promise<(ReadReceipt & { period: string }) | null> {
  const path = await context.host.chooseFile("Quittung wählen", [{ name: "Quittung", extensions: ["json"] }]);
  if (path === null) return null;
  const receipt = await readFrom(path);
  assertOurs(context, receipt);
  assertKnownKey(context, receipt);
  const { receiver, result, findings, receivedOn, fingerprint, period, sha256 } = receipt;
  if (!isKept(context, receipt)) {
    context.change((write) =>
      write.insert("receipts", {
        periodId: period,
        packageHash: sha256,
        receiver,
        result,
        findings: JSON.stringify(findings),
        receivedOn,
        fingerprint,
        readAt: new Date().toISOString(),
        readBy: context.user.id,
      }),
    );
  }
  return { period, receiver, result, findings, receivedOn, fingerprint };
}

async function readFrom(path: string): Promise<Receipt> {
  try {
    return readReceipt(await readPlainFile(path, largestReceipt));
  } catch (error) {
    if (error instanceof Unreadable) throw new DomainError("receiptUnreadable", { detail: error.message });
    throw error;
  }
}

function assertOurs({ read }: Context, { centreAgs, period, sha256 }: Receipt): void {
  const isOurs = readCentre(read).ags === centreAgs && sealedRelease(read, period)?.packageHash === sha256;
  if (!isOurs) throw new DomainError("receiptForeign");
}

/** Only somebody whose key the team lead or the IT department has confirmed can say that a package arrived. */
function assertKnownKey(context: Context, { publicKey }: Receipt): void {
  const key = readPublicKey(publicKey);
  const isKnown = deliverySettings(context).recipients.some(({ receiptKey }) => {
    const known = receiptKey === null ? undefined : readPublicKey(receiptKey);
    return key !== undefined && known?.equals(key);
  });
  if (!isKnown) throw new DomainError("receiptKeyUnknown");
}

function isKept({ read }: Context, { sha256, fingerprint, result, receivedOn }: Receipt): boolean {
  return Boolean(
    read.first(
      `SELECT 1 FROM receipts WHERE packageHash = ? AND fingerprint = ? AND result = ? AND receivedOn = ?
       AND removedAt IS NULL`,
      sha256,
      fingerprint,
      result,
      receivedOn,
    ),
  );
}
