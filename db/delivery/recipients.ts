import type { DeliverySettings, Recipient } from "../../shared/contract/delivery.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { isRecipient } from "../release/encryption.ts";
import { fingerprintOf, readPublicKey } from "../release/signature.ts";
import { readDeliveryPolicy } from "./policy.ts";

/** Where recipients are looked up: in the records, and in the policy beside them. */
export type SettingsContext = Pick<Context, "read" | "vault">;

interface Keys {
  encryptionKey: string | null;
  receiptKey: string | null;
}

/** Everybody who receives packages, those of the policy first. Errors `policyUnreadable`, `policyMisnamed`. */
export function deliverySettings({ read, vault }: SettingsContext): DeliverySettings {
  const policy = readDeliveryPolicy(vault.path);
  const own = read.all<Keys & { id: string; name: string }>(
    "SELECT id, name, encryptionKey, receiptKey FROM recipients WHERE removedAt IS NULL ORDER BY name, id",
  );
  return {
    encryptionDemanded: policy.encryptionDemanded,
    recipients: [
      ...policy.recipients.map((one, position) => recipientOf(one, `policy-${position}`, "policy")),
      ...own.map((one) => recipientOf(one, one.id, "settings")),
    ],
  };
}

/** Keeps a recipient. Error `invalidInput` where a key is none, or where there is no key at all. */
export function addRecipient(context: Context, { name, ...keys }: Keys & { name: string }): null {
  const encryptionKey = keys.encryptionKey || null;
  const receiptKey = keys.receiptKey || null;
  const fields: Record<string, string> = {};
  if (!encryptionKey && !receiptKey) fields.encryptionKey = "Bitte mindestens einen Schlüssel eintragen.";
  if (encryptionKey && !isRecipient(encryptionKey))
    fields.encryptionKey = "Das ist kein age-Schlüssel. Er beginnt mit „age1“; bitte vollständig einfügen.";
  if (receiptKey && !readPublicKey(receiptKey))
    fields.receiptKey =
      "Das ist kein Quittungsschlüssel. Bitte die ganze Zeile der empfangenden Stelle einfügen.";
  if (Object.keys(fields).length > 0) throw new DomainError("invalidInput", { fields });
  context.change((write) => write.insert("recipients", { name, encryptionKey, receiptKey }));
  return null;
}

/** Takes a recipient out; packages already encrypted stay readable to it. Error `notFound`. */
export function removeRecipient(context: Context, id: string): null {
  context.change((write) => write.remove("recipients", id));
  return null;
}

function recipientOf(one: Keys & { name: string }, id: string, source: Recipient["source"]): Recipient {
  const key = one.receiptKey === null ? undefined : readPublicKey(one.receiptKey);
  return {
    id,
    name: one.name,
    encryptionKey: one.encryptionKey,
    receiptKey: one.receiptKey,
    fingerprint: key ? fingerprintOf(key) : null,
    source,
  };
}
