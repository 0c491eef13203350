import type { ReadReceipt } from "../../shared/contract/delivery.ts";
import { DomainError } from "../../shared/result.ts";
import type { Receipt } from "../../shared/statistics/receipt.ts";
import type { Context } from "../context.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { largestReceipt, readReceipt } from "../release/receipt.ts";
import { readCentre } from "../release/seal.ts";
import { readPublicKey } from "../release/signature.ts";
import { Missing, readPlainFile, Unreadable } from "../release/verify/readHostile.ts";
import { deliverySettings } from "./recipients.ts";

/** What reading a receipt needs of an operation's context. */
export type ReceiptContext = Pick<Context, "read" | "vault" | "user" | "change">;

/** A receipt and the period of its release. */
export type KeptReceipt = ReadReceipt & { period: string };

/** Reads a receipt from a file that the user chooses; `null` when cancelled. Errors: those of `keepReceiptAt`. */
export async function keepReceipt(context: Context): Promise<KeptReceipt | null> {
  const path = await context.host.chooseFile("Quittung wählen", [{ name: "Quittung", extensions: ["json"] }]);
  if (path === null) return null;
  // The records may have been locked while the user was choosing.
  if (!context.vault.connection.raw.open) throw new DomainError("locked");
  return keepReceiptAt(context, path);
}

/**
 * Reads the receipt at a path and keeps it with its release. Errors: `receiptMissing`, `receiptUnreadable`,
 * `receiptKeyUnknown`, `receiptForeign` (another centre, period or package), `receiptOtherContent`.
 */
export async function keepReceiptAt(context: ReceiptContext, path: string): Promise<KeptReceipt> {
  const receipt = await readFrom(path);
  const receiver = requireKnownReceiver(context, receipt);
  assertOurs(context, receipt);
  const { result, findings, receivedOn, fingerprint, period, sha256 } = receipt;
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
    if (error instanceof Missing) throw new DomainError("receiptMissing");
    if (error instanceof Unreadable) throw new DomainError("receiptUnreadable", { detail: error.message });
    throw error;
  }
}

/** A receipt for other content says nothing of what was sealed here; a rejection of it is worth knowing. */
function assertOurs({ read }: ReceiptContext, { centreAgs, period, sha256, result }: Receipt): void {
  const sealed = readCentre(read).ags === centreAgs ? sealedRelease(read, period) : undefined;
  if (sealed?.packageHash === sha256) return;
  throw new DomainError(sealed && result === "rejected" ? "receiptOtherContent" : "receiptForeign");
}

/**
 * Only somebody whose key the team lead or the IT department has confirmed can say that a package arrived, and only
 * under the name given to the key here: what a receipt calls itself nobody has confirmed.
 */
function requireKnownReceiver(context: ReceiptContext, { publicKey }: Receipt): string {
  const key = readPublicKey(publicKey);
  const receiver = deliverySettings(context).recipients.find(({ receiptKey }) => {
    const known = receiptKey === null ? undefined : readPublicKey(receiptKey);
    return key !== undefined && known?.equals(key);
  });
  if (!receiver) throw new DomainError("receiptKeyUnknown");
  return receiver.name;
}

function isKept({ read }: ReceiptContext, { sha256, fingerprint, result, receivedOn }: Receipt): boolean {
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
