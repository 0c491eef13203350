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

/** Keeps a recipient. Error `invalidInput` where a key is none or is kept already, or where there is no key at all. */
export function addRecipient(context: Context, { name, ...keys }: Keys & { name: string }): null {
  const encryptionKey = keys.encryptionKey || null;
  const receiptKey = keys.receiptKey || null;
  const fields = problemsOf(deliverySettings(context).recipients, { encryptionKey, receiptKey });
  if (Object.keys(fields).length > 0) throw new DomainError("invalidInput", { fields });
  context.change((write) => write.insert("recipients", { name, encryptionKey, receiptKey }));
  return null;
}

function problemsOf(known: readonly Recipient[], keys: Keys): Record<string, string> {
  const { encryptionKey, receiptKey } = keys;
  if (!encryptionKey && !receiptKey) return { encryptionKey: "Bitte mindestens einen Schlüssel eintragen." };
  const owner = (field: keyof Keys) => known.find((one) => one[field] !== null && one[field] === keys[field]);
  const encryption = encryptionProblem(encryptionKey) ?? keptAlready(owner("encryptionKey"));
  const receipt = receiptProblem(receiptKey) ?? keptAlready(owner("receiptKey"));
  return {
    ...(encryption && { encryptionKey: encryption }),
    ...(receipt && { receiptKey: receipt }),
  };
}

function encryptionProblem(key: string | null): string | undefined {
  if (key === null || isRecipient(key)) return;
  if (/^AGE-SECRET-KEY/i.test(key))
    return "Das ist ein geheimer Schlüssel. Er bleibt bei der empfangenden Stelle; bitte lassen Sie sich den öffentlichen geben, der mit „age1“ beginnt.";
  return "Das ist kein age-Schlüssel. Er beginnt mit „age1“; bitte vollständig einfügen.";
}

function receiptProblem(key: string | null): string | undefined {
  if (key === null || readPublicKey(key)) return;
  return "Das ist kein Quittungsschlüssel. Bitte die ganze Zeile der empfangenden Stelle einfügen.";
}

/** A second entry with the same key would say nothing more. */
function keptAlready(owner: Recipient | undefined): string | undefined {
  return owner && `Dieser Schlüssel ist schon bei „${owner.name}“ eingetragen.`;
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
