import * as z from "zod";
import type { ReceiverKey } from "../../shared/contract/delivery.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { isRecipient } from "../release/encryption.ts";
import { fingerprintOf, readPublicKey } from "../release/signature.ts";
import { Missing, parseHostileJson, readPlainFile, Unreadable } from "../release/verify/readHostile.ts";

const largestFile = 10_000;

/** The public part of a receiver's key, as `createReceiptKey` writes it; a receiver may have added its age key. */
const publicPart = z.strictObject({
  name: z.string().trim().min(1).max(200),
  age: z.string().refine(isRecipient).nullish(),
  quittungsschluessel: z.string().refine((key) => readPublicKey(key) !== undefined),
});

const secretPart = z.looseObject({ format: z.literal("vielfaltsakte-quittungsschluessel") });

/**
 * Reads the public key of a receiver from a file that the user chooses; `null` when cancelled.
 * Errors: `receiverKeyMissing`, `receiverKeySecret`, `receiverKeyUnreadable`.
 */
export async function readReceiverKey({ host }: Pick<Context, "host">): Promise<ReceiverKey | null> {
  const path = await host.chooseFile("Öffentlichen Quittungsschlüssel wählen", [
    { name: "Öffentlicher Quittungsschlüssel", extensions: ["json"] },
  ]);
  if (path === null) return null;
  const content = await readJson(path);
  if (secretPart.safeParse(content).success) throw new DomainError("receiverKeySecret");
  const parsed = publicPart.safeParse(content);
  const key = parsed.success ? readPublicKey(parsed.data.quittungsschluessel) : undefined;
  if (!parsed.success || !key) throw new DomainError("receiverKeyUnreadable");
  const { name, age, quittungsschluessel } = parsed.data;
  return {
    name,
    encryptionKey: age ?? null,
    receiptKey: quittungsschluessel,
    fingerprint: fingerprintOf(key),
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return parseHostileJson(await readPlainFile(path, largestFile));
  } catch (error) {
    if (error instanceof Missing) throw new DomainError("receiverKeyMissing");
    if (error instanceof Unreadable)
      throw new DomainError("receiverKeyUnreadable", { detail: error.message });
    throw error;
  }
}
