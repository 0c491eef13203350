import {
  type Receipt,
  type ReceiptContent,
  receiptContent,
  receiptSchema,
} from "../../shared/statistics/receipt.ts";
import { canonicalBytes } from "./canonical.ts";
import {
  fingerprintOf,
  isSignedBy,
  publicKeyOf,
  readPublicKey,
  signBytes,
  strictBase64,
} from "./signature.ts";
import { parseHostileJson, Unreadable } from "./verify/readHostile.ts";

/** More bytes no receipt has. */
export const largestReceipt = 20_000;

/** What a signature of a receipt covers besides its content, so that it can never pass as that of a release. */
const signedPrefix = Buffer.from("vielfaltsakte-quittung-1\n", "utf8");

/** The name of a receipt's file: `quittung-06411-2026-Q3.json`. */
export function receiptName({ centreAgs, period }: Pick<ReceiptContent, "centreAgs" | "period">): string {
  return `quittung-${centreAgs}-${period}.json`;
}

/** The bytes of a receipt's file, signed with the receiver's key (raw 32 bytes of an Ed25519 private key). */
export function createReceipt(content: ReceiptContent, signingKey: Uint8Array): Buffer {
  const checked = receiptContent.parse(content);
  const { publicKey, fingerprint, signature } = signBytes(signedBytes(checked), signingKey);
  const receipt: Receipt = { ...checked, publicKey, fingerprint, signature };
  return canonicalBytes(receipt);
}

/** The raw public key of a receiver, base64, as centres confirm it. */
export function receiverKey(signingKey: Uint8Array): { publicKey: string; fingerprint: string } {
  const publicKey = publicKeyOf(signingKey);
  return { publicKey: publicKey.toString("base64"), fingerprint: fingerprintOf(publicKey) };
}

/**
 * Reads a receipt as hostile input: form, canonical JSON, signature. Whether its key belongs to a receiver whom the
 * centre knows is for the caller to decide. Throws `Unreadable` with a German reason.
 */
export function readReceipt(bytes: Buffer): Receipt {
  const parsed = receiptSchema.safeParse(parseHostileJson(bytes));
  if (!parsed.success) throw new Unreadable("Die Datei ist keine Quittung in der vorgeschriebenen Form.");
  const { publicKey, fingerprint, signature, ...content } = parsed.data;
  if (!bytes.equals(canonicalBytes(parsed.data)))
    throw new Unreadable(
      "Die Quittung ist anders geschrieben als vorgeschrieben (RFC 8785): Sie wurde verändert oder mit einem anderen Programm gespeichert. Bitte noch einmal erbitten.",
    );
  const key = readPublicKey(publicKey);
  const signed = strictBase64(signature);
  if (!key || !signed || !isSignedBy(signedBytes(content), signed, key))
    throw new Unreadable("Die Unterschrift der Quittung stimmt nicht.");
  if (fingerprint !== fingerprintOf(key))
    throw new Unreadable("Der Fingerabdruck in der Quittung gehört nicht zu ihrem Schlüssel.");
  return parsed.data;
}

function signedBytes(content: ReceiptContent): Buffer {
  return Buffer.concat([signedPrefix, canonicalBytes(content)]);
}
