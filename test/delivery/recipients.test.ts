import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverPackage } from "../../db/delivery/deliverPackage.ts";
import { addRecipient, deliverySettings, removeRecipient } from "../../db/delivery/recipients.ts";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { decryptWith } from "../../db/release/encryption.ts";
import { receiverKey } from "../../db/release/receipt.ts";
import type { DomainError } from "../../shared/result.ts";
import { emptyFolder } from "../release/support.ts";
import {
  knowReceiver,
  openSealedCentre,
  period,
  receiverSecret,
  refused,
  type SealedCentre,
} from "./sealedCentre.ts";

let sealed: SealedCentre;
beforeEach(() => {
  sealed = openSealedCentre();
});

describe("an encrypted delivery", () => {
  test("needs a recipient", async () => {
    await expect(deliverPackage(sealed.context, { period: period.id, encrypted: true })).rejects.toEqual(
      refused("noRecipient"),
    );
  });

  test("is read by each recipient, and repeated it is the same bytes", async () => {
    const identities = await Promise.all([generateIdentity(), generateIdentity()]);
    for (const [position, identity] of identities.entries()) {
      const encryptionKey = await identityToRecipient(identity);
      addRecipient(sealed.context, { name: `Stelle ${position}`, encryptionKey, receiptKey: null });
    }
    const first = await deliverPackage(sealed.context, { period: period.id, encrypted: true });
    expect(readdirSync(sealed.chooser.next ?? "")).toEqual([`${sealed.release.centre.ags}-2026-Q2.tar.age`]);
    const bytes = readFileSync(first?.path ?? "");
    for (const identity of identities) {
      const archive = await decryptWith(identity, bytes, 50_000_000);
      expect(archive?.includes(canonicalBytes(sealed.release))).toBe(true);
    }
    sealed.chooser.next = emptyFolder();
    const second = await deliverPackage(sealed.context, { period: period.id, encrypted: true });
    expect(readFileSync(second?.path ?? "").equals(bytes)).toBe(true);
  });

  test("never overwrites another file of its name", async () => {
    addRecipient(sealed.context, {
      name: "Stelle",
      encryptionKey: await identityToRecipient(await generateIdentity()),
      receiptKey: null,
    });
    const path = join(sealed.chooser.next ?? "", `${sealed.release.centre.ags}-2026-Q2.tar.age`);
    writeFileSync(path, "etwas anderes");
    await expect(deliverPackage(sealed.context, { period: period.id, encrypted: true })).rejects.toEqual(
      refused("packageExists"),
    );
    expect(readFileSync(path, "utf8")).toBe("etwas anderes");
  });
});

describe("what the IT department lays down", () => {
  const policy = (content: string, name = "richtlinien.json") =>
    writeFileSync(join(sealed.centre.folder, name), content);
  const demanding = JSON.stringify({ lieferung: { verschluesselung: "vorgeschrieben" } });

  test("names recipients and can demand encryption", async () => {
    const identity = await generateIdentity();
    const age = await identityToRecipient(identity);
    policy(
      JSON.stringify({
        lieferung: { verschluesselung: "vorgeschrieben", empfaenger: [{ name: "Land Hessen", age }] },
      }),
    );
    expect(deliverySettings(sealed.context)).toMatchObject({
      encryptionDemanded: true,
      recipients: [{ name: "Land Hessen", encryptionKey: age, source: "policy" }],
    });
    await expect(deliverPackage(sealed.context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("encryptionDemanded"),
    );
    const delivered = await deliverPackage(sealed.context, { period: period.id, encrypted: true });
    expect(await decryptWith(identity, readFileSync(delivered?.path ?? ""), 50_000_000)).toBeDefined();
  });

  test.each([
    "",
    "{",
    '{"lieferung":{"verschluesselung":"egal"}}',
    '{"lieferung":{"empfaenger":[{"age":1}]}}',
  ])("that cannot be understood never counts as nothing laid down: %s", async (content) => {
    policy(content);
    await expect(deliverPackage(sealed.context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("policyUnreadable"),
    );
  });

  test.each(["Richtlinien.json", "RICHTLINIEN.JSON"])("holds however its file is spelt: %s", (name) => {
    policy(demanding, name);
    expect(deliverySettings(sealed.context).encryptionDemanded).toBe(true);
  });

  test.each(["richtlinien.json.txt", "Richtlinie.json", "richtlinien.txt"])(
    "never counts as nothing laid down because its file is misnamed: %s",
    (name) => {
      policy(demanding, name);
      expect(() => deliverySettings(sealed.context)).toThrow(refused("policyMisnamed"));
    },
  );

  test("is not sought in files of other names", () => {
    policy(demanding, "Förderrichtlinien.json");
    expect(deliverySettings(sealed.context).encryptionDemanded).toBe(false);
  });

  test("must not stand in two files", () => {
    policy(demanding);
    policy("{}", "Richtlinien.json");
    expect(() => deliverySettings(sealed.context)).toThrow(refused("policyMisnamed"));
  });
});

describe("a recipient", () => {
  test("is kept with at least one real key, and can be taken out", () => {
    expect(() => addRecipient(sealed.context, { name: "A", encryptionKey: null, receiptKey: null })).toThrow(
      refused("invalidInput"),
    );
    expect(() =>
      addRecipient(sealed.context, { name: "A", encryptionKey: "age1falsch", receiptKey: null }),
    ).toThrow(refused("invalidInput"));
    expect(() => addRecipient(sealed.context, { name: "A", encryptionKey: null, receiptKey: "x" })).toThrow(
      refused("invalidInput"),
    );
    knowReceiver(sealed);
    const [kept] = deliverySettings(sealed.context).recipients;
    expect(kept).toMatchObject({
      name: "Landesstelle",
      fingerprint: receiverKey(receiverSecret).fingerprint,
    });
    removeRecipient(sealed.context, kept?.id ?? "");
    expect(deliverySettings(sealed.context).recipients).toEqual([]);
  });

  test("is not entered twice, and never with a key that is secret", async () => {
    const identity = await generateIdentity();
    const encryptionKey = await identityToRecipient(identity);
    const receiptKey = receiverKey(receiverSecret).publicKey;
    addRecipient(sealed.context, { name: "Landesstelle", encryptionKey, receiptKey });
    const refusal = (keys: { encryptionKey: string | null; receiptKey: string | null }) => {
      try {
        addRecipient(sealed.context, { name: "Noch einmal", ...keys });
      } catch (error) {
        return (error as DomainError).fields;
      }
      return undefined;
    };
    expect(refusal({ encryptionKey: encryptionKey, receiptKey })).toEqual({
      encryptionKey: "Dieser Schlüssel ist schon bei „Landesstelle“ eingetragen.",
      receiptKey: "Dieser Schlüssel ist schon bei „Landesstelle“ eingetragen.",
    });
    expect(refusal({ encryptionKey: identity, receiptKey: null })).toEqual({
      encryptionKey: expect.stringMatching(/^Das ist ein geheimer Schlüssel\./),
    });
    expect(deliverySettings(sealed.context).recipients).toHaveLength(1);
  });
});
