import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { deliverPackage } from "../../db/delivery/deliverPackage.ts";
import { outbox } from "../../db/delivery/outbox.ts";
import { shownFiles } from "../../db/delivery/outgoingFiles.ts";
import { keepReceipt } from "../../db/delivery/receipts.ts";
import { addRecipient, deliverySettings, removeRecipient } from "../../db/delivery/recipients.ts";
import { requireSealed, sealedFiles } from "../../db/delivery/sealedRelease.ts";
import { writeMeta, writeSecret } from "../../db/engine/meta.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { appendToLedger } from "../../db/ledger/ledger.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { decryptWith } from "../../db/release/encryption.ts";
import { createReceipt, receiptName, receiverKey } from "../../db/release/receipt.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import type { ReceiptContent } from "../../shared/statistics/receipt.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { emptyFolder, sampleRelease, signingKey } from "../release/support.ts";

const period = quarterPeriod(2026, 2);
const receiverSecret = createSigningKey();

let centre: TestVault;
let context: Context;
let release: Release;
/** Where the next chooser leads; `null` is "Abbrechen". */
let chosen: string | null;

beforeEach(() => {
  centre = openTestVault();
  release = sampleRelease(period);
  const { connection } = centre.vault;
  writeMeta(connection, "centreAgs", release.centre.ags);
  writeMeta(connection, "centreName", release.centre.name);
  writeSecret(connection, "signing", signingKey);
  const document = canonicalBytes(release);
  connection.raw.transaction(() =>
    appendToLedger(connection, {
      event: "sealed",
      periodId: period.id,
      programmeVersion: "2026.1",
      packageHash: sha256Hex(document),
      auditSummary: "passed",
      sealedBy: centre.leyla.id,
      sealedAt: "2026-07-02T08:00:00.000Z",
      document: document.toString("utf8"),
      exactTables: "{}",
    }),
  )();
  chosen = emptyFolder();
  const base = centre.contextFor(centre.leyla.id, { operation: "deliverPackage" });
  context = {
    ...base,
    host: { ...base.host, chooseFolder: async () => chosen, chooseFile: async () => chosen },
  };
});

const refused = (code: string) => expect.objectContaining({ code });
const state = () => outbox(context).map(({ period: id, state: now }) => [id, now]);

function receipt(changes: Partial<ReceiptContent> = {}): ReceiptContent {
  return {
    format: "vielfaltsakte-quittung",
    formatVersion: 1,
    receiver: "Landesstelle",
    centreAgs: release.centre.ags,
    period: period.id,
    sha256: sha256Hex(canonicalBytes(release)),
    result: "accepted",
    findings: [],
    receivedOn: "2026-07-10",
    ...changes,
  };
}

function receiptFile(content: ReceiptContent, key = receiverSecret): string {
  const path = join(emptyFolder(), receiptName(content));
  writeFileSync(path, createReceipt(content, key));
  return path;
}

function knowReceiver(): void {
  addRecipient(context, {
    name: "Landesstelle",
    encryptionKey: null,
    receiptKey: receiverKey(receiverSecret).publicKey,
  });
}

describe("a delivery", () => {
  test("is written as a valid package and kept in mind; again, it is the same bytes", async () => {
    expect(state()).toEqual([["2026-Q2", "sealed"]]);
    const first = await deliverPackage(context, { period: period.id, encrypted: false });
    expect((await verifyPackages([first?.path ?? ""])).status).toBe(0);
    expect(state()).toEqual([["2026-Q2", "written"]]);
    const other = emptyFolder();
    chosen = other;
    const second = await deliverPackage(context, { period: period.id, encrypted: false });
    for (const name of first?.files ?? []) {
      const [one, again] = [first, second].map((delivered) =>
        readFileSync(join(delivered?.path ?? "", name)),
      );
      expect(again?.equals(one ?? Buffer.alloc(0))).toBe(true);
    }
    expect(outbox(context)[0]?.deliveries.map(({ path, encrypted }) => [path, encrypted])).toEqual([
      [second?.path, false],
      [first?.path, false],
    ]);
  });

  test("cancelled at the chooser leaves no trace", async () => {
    chosen = null;
    expect(await deliverPackage(context, { period: period.id, encrypted: false })).toBeNull();
    expect(state()).toEqual([["2026-Q2", "sealed"]]);
  });

  test("into a folder that is gone is refused, and can be repeated", async () => {
    const gone = chosen ?? "";
    rmSync(gone, { recursive: true });
    await expect(deliverPackage(context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("folderUnwritable"),
    );
    expect(state()).toEqual([["2026-Q2", "sealed"]]);
    mkdirSync(gone);
    await deliverPackage(context, { period: period.id, encrypted: false });
    expect(state()).toEqual([["2026-Q2", "written"]]);
  });

  test("of a period that is not sealed is refused", async () => {
    await expect(deliverPackage(context, { period: "2026-Q3", encrypted: false })).rejects.toEqual(
      refused("periodNotSealed"),
    );
  });

  test("is not taken back by undo: what has left the house is outside", async () => {
    const since = new Date(Date.now() + 1).toISOString();
    await deliverPackage(context, { period: period.id, encrypted: false });
    expect(() => undoLatest(centre.vault, centre.leyla.id, since)).toThrow(refused("nothingToUndo"));
    expect(state()).toEqual([["2026-Q2", "written"]]);
  });
});

describe("an encrypted delivery", () => {
  test("needs a recipient", async () => {
    await expect(deliverPackage(context, { period: period.id, encrypted: true })).rejects.toEqual(
      refused("noRecipient"),
    );
  });

  test("is read by each recipient, and repeated it is the same bytes", async () => {
    const identities = await Promise.all([generateIdentity(), generateIdentity()]);
    for (const [position, identity] of identities.entries()) {
      const encryptionKey = await identityToRecipient(identity);
      addRecipient(context, { name: `Stelle ${position}`, encryptionKey, receiptKey: null });
    }
    const first = await deliverPackage(context, { period: period.id, encrypted: true });
    expect(readdirSync(chosen ?? "")).toEqual([`${release.centre.ags}-2026-Q2.tar.age`]);
    const bytes = readFileSync(first?.path ?? "");
    for (const identity of identities) {
      const archive = await decryptWith(identity, bytes, 50_000_000);
      expect(archive?.includes(canonicalBytes(release))).toBe(true);
    }
    chosen = emptyFolder();
    const second = await deliverPackage(context, { period: period.id, encrypted: true });
    expect(readFileSync(second?.path ?? "").equals(bytes)).toBe(true);
  });

  test("never overwrites another file of its name", async () => {
    addRecipient(context, {
      name: "Stelle",
      encryptionKey: await identityToRecipient(await generateIdentity()),
      receiptKey: null,
    });
    const path = join(chosen ?? "", `${release.centre.ags}-2026-Q2.tar.age`);
    writeFileSync(path, "etwas anderes");
    await expect(deliverPackage(context, { period: period.id, encrypted: true })).rejects.toEqual(
      refused("packageExists"),
    );
    expect(readFileSync(path, "utf8")).toBe("etwas anderes");
  });
});

describe("what the IT department lays down", () => {
  const policy = (content: string) => writeFileSync(join(centre.folder, "richtlinien.json"), content);

  test("names recipients and can demand encryption", async () => {
    const identity = await generateIdentity();
    const age = await identityToRecipient(identity);
    policy(
      JSON.stringify({
        lieferung: { verschluesselung: "vorgeschrieben", empfaenger: [{ name: "Land Hessen", age }] },
      }),
    );
    expect(deliverySettings(context)).toMatchObject({
      encryptionDemanded: true,
      recipients: [{ name: "Land Hessen", encryptionKey: age, source: "policy" }],
    });
    await expect(deliverPackage(context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("encryptionDemanded"),
    );
    const delivered = await deliverPackage(context, { period: period.id, encrypted: true });
    expect(await decryptWith(identity, readFileSync(delivered?.path ?? ""), 50_000_000)).toBeDefined();
  });

  test.each([
    "",
    "{",
    '{"lieferung":{"verschluesselung":"egal"}}',
    '{"lieferung":{"empfaenger":[{"age":1}]}}',
  ])("that cannot be understood never counts as nothing laid down: %s", async (content) => {
    policy(content);
    await expect(deliverPackage(context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("policyUnreadable"),
    );
  });
});

describe("a recipient", () => {
  test("is kept with at least one real key, and can be taken out", () => {
    expect(() => addRecipient(context, { name: "A", encryptionKey: null, receiptKey: null })).toThrow(
      refused("invalidInput"),
    );
    expect(() => addRecipient(context, { name: "A", encryptionKey: "age1falsch", receiptKey: null })).toThrow(
      refused("invalidInput"),
    );
    expect(() => addRecipient(context, { name: "A", encryptionKey: null, receiptKey: "x" })).toThrow(
      refused("invalidInput"),
    );
    knowReceiver();
    const [kept] = deliverySettings(context).recipients;
    expect(kept).toMatchObject({
      name: "Landesstelle",
      fingerprint: receiverKey(receiverSecret).fingerprint,
    });
    removeRecipient(context, kept?.id ?? "");
    expect(deliverySettings(context).recipients).toEqual([]);
  });
});

describe("a receipt", () => {
  test("of a known receiver says that the release arrived; read twice it is kept once", async () => {
    knowReceiver();
    chosen = receiptFile(receipt());
    expect(await keepReceipt(context)).toMatchObject({ period: "2026-Q2", result: "accepted" });
    await keepReceipt(context);
    expect(state()).toEqual([["2026-Q2", "accepted"]]);
    expect(outbox(context)[0]?.receipts).toHaveLength(1);
  });

  test("the latest one counts", async () => {
    knowReceiver();
    chosen = receiptFile(receipt({ result: "rejected", findings: ["signature"], receivedOn: "2026-07-08" }));
    await keepReceipt(context);
    expect(state()).toEqual([["2026-Q2", "rejected"]]);
    chosen = receiptFile(receipt());
    await keepReceipt(context);
    expect(state()).toEqual([["2026-Q2", "accepted"]]);
  });

  test("of a receiver nobody confirmed is refused", async () => {
    chosen = receiptFile(receipt());
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptKeyUnknown"));
    knowReceiver();
    chosen = receiptFile(receipt(), createSigningKey());
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptKeyUnknown"));
    expect(state()).toEqual([["2026-Q2", "sealed"]]);
  });

  test.each([
    ["another package", { sha256: "00".repeat(32) }],
    ["another period", { period: "2026-Q1" }],
    ["another centre", { centreAgs: "06412" }],
  ])("for %s is refused", async (_what, changes) => {
    knowReceiver();
    chosen = receiptFile(receipt(changes));
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptForeign"));
  });

  test("that is too large, a folder or no receipt is refused", async () => {
    const folder = emptyFolder();
    for (const [name, content] of [
      ["gross.json", " ".repeat(30_000)],
      ["text.json", "Guten Tag"],
    ] as const) {
      writeFileSync(join(folder, name), content);
      chosen = join(folder, name);
      await expect(keepReceipt(context)).rejects.toEqual(refused("receiptUnreadable"));
    }
    chosen = folder;
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptUnreadable"));
  });
});

test("every file can be looked at before it leaves, and is byte for byte what is written", async () => {
  const files = await shownFiles(await sealedFiles(context, requireSealed(context, period.id)));
  const delivered = await deliverPackage(context, { period: period.id, encrypted: false });
  expect(files.map(({ name }) => name)).toEqual(delivered?.files);
  for (const { name, size, sha256, text } of files) {
    const bytes = readFileSync(join(delivered?.path ?? "", name));
    expect([size, sha256]).toEqual([bytes.length, sha256Hex(bytes)]);
    if (text !== null) expect(text).toBe(bytes.toString("utf8"));
  }
  const sheets = files.find(({ name }) => name === "statistik.xlsx")?.sheets ?? [];
  expect(sheets.map(({ name }) => name)).toEqual([
    "Deckblatt",
    ...release.tables.map(({ id }) => id),
    "Hinweise",
  ]);
});
