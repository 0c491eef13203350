import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import * as z from "zod";
import { DomainError } from "../../shared/result.ts";
import { receiptContent } from "../../shared/statistics/receipt.ts";
import { writeFileSafely } from "../engine/files.ts";
import { passwordWrapSchema } from "../engine/keys/keyFile.ts";
import type { PasswordCost } from "../engine/keys/passwordKey.ts";
import { unwrapWithPassword, wrapWithPassword } from "../engine/keys/passwordWrap.ts";
import { passwordStrength, sufficientScore } from "../vault/passwordStrength.ts";
import { canonicalBytes } from "./canonical.ts";
import { receiverKey } from "./receipt.ts";
import { createSigningKey, publicKeyOf, readPublicKey } from "./signature.ts";
import { parseHostileJson, readPlainFile, Unreadable } from "./verify/readHostile.ts";
import { explained } from "./writePackage.ts";

const receiptKeySchema = z.strictObject({
  format: z.literal("vielfaltsakte-quittungsschluessel"),
  formatVersion: z.literal(1),
  /** Who receives packages, as receipts name them. */
  receiver: receiptContent.shape.receiver,
  /** Raw 32 bytes, base64. */
  publicKey: z.string().refine((key) => readPublicKey(key)?.toString("base64") === key),
  /** The private key, opened by a password. */
  signingKey: passwordWrapSchema,
});

/** A receiver's key for receipts, as its file holds it. */
export type ReceiptKey = z.infer<typeof receiptKeySchema>;

const largestKey = 10_000;
/** What the path of a new key ends with, and that of its public part. */
const ending = /(\.json)?$/;

/** A new key with its two files. `publicPath` holds an entry for `lieferung.empfaenger` of the centres' policy. */
export interface NewReceiptKey {
  path: string;
  publicPath: string;
  publicKey: string;
  fingerprint: string;
}

/**
 * Makes a key that signs receipts and writes it to `path`, protected by a password, and its public part beside it.
 * Nothing is overwritten. Errors: `weakPassword`, `fileExists`, `folderFull`, `folderUnwritable`.
 */
export async function createReceiptKey(
  path: string,
  { receiver, password }: { receiver: string; password: string },
  cost?: PasswordCost,
): Promise<NewReceiptKey> {
  const { score } = await passwordStrength(password, [receiver]);
  if (score < sufficientScore) throw new DomainError("weakPassword");
  const secret = createSigningKey();
  const { publicKey, fingerprint } = receiverKey(secret);
  const content: ReceiptKey = {
    format: "vielfaltsakte-quittungsschluessel",
    formatVersion: 1,
    receiver,
    publicKey,
    signingKey: await wrapWithPassword(secret, password, ownerOf({ receiver, publicKey }), cost),
  };
  secret.fill(0);
  const publicPath = path.replace(ending, ".oeffentlich.json");
  if (existsSync(path) || existsSync(publicPath)) throw new DomainError("fileExists");
  try {
    writeFileSafely(path, inLines({ ...content, checksum: checksumOf(content) }));
    writeFileSafely(publicPath, inLines({ name: receiver, quittungsschluessel: publicKey }));
  } catch (error) {
    throw explained(error);
  }
  return { path, publicPath, publicKey, fingerprint };
}

/** Reads the file of a key, which its password has yet to open. Error `receiptKeyUnreadable`. */
export async function readReceiptKey(path: string): Promise<ReceiptKey> {
  try {
    const { checksum, ...content } = parseHostileJson(await readPlainFile(path, largestKey)) as ReceiptKey & {
      checksum: unknown;
    };
    const key = receiptKeySchema.safeParse(content);
    if (key.success && checksum === checksumOf(key.data)) return key.data;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof TypeError)) throw error;
  }
  throw new DomainError("receiptKeyUnreadable");
}

/** The raw 32 bytes that sign. Error `wrongPassword`. */
export async function openReceiptKey(key: ReceiptKey, password: string): Promise<Buffer> {
  const secret = await unwrapWithPassword(key.signingKey, password, ownerOf(key));
  if (!secret || publicKeyOf(secret).toString("base64") !== key.publicKey)
    throw new DomainError("wrongPassword");
  return secret;
}

/** Binds the secret to the name and the public key that stand beside it. */
function ownerOf({ receiver, publicKey }: Pick<ReceiptKey, "receiver" | "publicKey">): string {
  return `vielfaltsakte-quittungsschluessel/${publicKey}/${receiver}`;
}

function checksumOf(key: ReceiptKey): string {
  return createHash("sha256").update(canonicalBytes(key)).digest("hex");
}

function inLines(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
