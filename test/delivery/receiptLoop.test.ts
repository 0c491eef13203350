import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { deliverPackage } from "../../db/delivery/deliverPackage.ts";
import { outbox } from "../../db/delivery/outbox.ts";
import { keepReceipt } from "../../db/delivery/receipts.ts";
import { readReceiverKey } from "../../db/delivery/receiverKey.ts";
import { addRecipient, deliverySettings } from "../../db/delivery/recipients.ts";
import { dispatch } from "../../db/dispatch.ts";
import { lowestCost } from "../../db/engine/keys/passwordKey.ts";
import { silentHost } from "../../db/host.ts";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { createReceipt, readReceipt } from "../../db/release/receipt.ts";
import { createReceiptKey, openReceiptKey, readReceiptKey } from "../../db/release/receiptKey.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import { today } from "../../shared/dates.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { packageOf, writeTo } from "../receiving/centres.ts";
import { emptyFolder, signingKey } from "../release/support.ts";
import { openSealedCentre, period, type SealedCentre } from "./sealedCentre.ts";

const password = "Lampe Wolke Kiesel Tinte";

let context: Context;
let release: Release;
/** Where the next chooser of the centre leads. */
let chooser: SealedCentre["chooser"];
/** Where those of the state lead. */
let stateFolder: string;
let stateFile: string;
let state: Keeper;

async function demand<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const result = await dispatch(state, name, input);
  if (!result.ok) throw new Error(result.error.code);
  return result.value as OutputOf<Name>;
}

/** A centre with a sealed quarter, and a state office with a key for receipts that the centre knows. */
beforeEach(async () => {
  ({ context, release, chooser } = openSealedCentre());
  await deliverPackage(context, { period: period.id, encrypted: false });

  stateFolder = emptyFolder();
  stateFile = join(stateFolder, "quittungsschluessel.json");
  state = new Keeper(emptyFolder(), {
    ...silentHost,
    chooseFolder: async () => stateFolder,
    chooseFile: async () => stateFile,
  });
  const made = await createReceiptKey(stateFile, { receiver: "Landesstelle", password }, lowestCost);
  await demand("chooseReceiptKey", {});
  stateFolder = emptyFolder();
  addRecipient(context, { name: "Landesstelle", encryptionKey: null, receiptKey: made.publicKey });
});

const outboxState = () => outbox(context).map(({ period: id, state: now }) => [id, now]);
const refused = (code: string) => expect.objectContaining({ code });
/** The centre reads a file of the state back in. */
const readBack = (name: string) => {
  chooser.next = join(stateFolder, name);
  return keepReceipt(context);
};
const receiptsWritten = () => readdirSync(stateFolder).filter((name) => name.startsWith("quittung-"));

async function answer(...paths: string[]) {
  await demand("forgetEvaluation", {});
  await demand("chooseReceiptKey", {});
  await demand("receivePackages", { paths });
  return demand("issueReceipts", { password });
}

const delivered = () => join(chooser.next ?? "", `${release.centre.ags}-${period.id}`);

describe("the whole loop", () => {
  test("delivered, received, answered and read back: the delivery is accepted", async () => {
    const issued = await answer(delivered());
    expect(issued).toMatchObject({
      receipts: [{ period: period.id, result: "accepted", reasons: [], state: "written" }],
      without: [],
    });
    expect(await readBack(issued?.receipts[0]?.file ?? "")).toMatchObject({
      period: period.id,
      receiver: "Landesstelle",
      result: "accepted",
      receivedOn: today(),
    });
    expect(outboxState()).toEqual([[period.id, "accepted"]]);
  });

  test("a figure that contradicts is rejected with its reason; a whole copy later is accepted under the same name", async () => {
    const damaged = join(emptyFolder(), "06411-2026-Q2".replace("06411", release.centre.ags));
    cpSync(delivered(), damaged, { recursive: true });
    const csv = join(damaged, "statistik.csv");
    writeFileSync(csv, readFileSync(csv, "utf8").replace(/;5;/, ";10;"));
    const whole = delivered();
    const rejected = await answer(damaged);
    expect(rejected?.receipts).toMatchObject([
      { result: "rejected", reasons: ["Eine Kopie der Zahlen widerspricht der Datei statistik.json."] },
    ]);
    await readBack(rejected?.receipts[0]?.file ?? "");
    expect(outboxState()).toEqual([[period.id, "rejected"]]);
    const accepted = await answer(whole);
    expect(accepted?.receipts).toMatchObject([
      { file: rejected?.receipts[0]?.file, result: "accepted", state: "written" },
    ]);
    await readBack(accepted?.receipts[0]?.file ?? "");
    expect(outboxState()).toEqual([[period.id, "accepted"]]);
  });

  test("content changed on its way is rejected, and the centre learns that it is not what was sealed", async () => {
    appendFileSync(join(delivered(), "statistik.json"), "\n");
    const { receipts } = (await answer(delivered())) ?? {};
    expect(receipts).toMatchObject([{ result: "rejected" }]);
    await expect(readBack(receipts?.[0]?.file ?? "")).rejects.toEqual(refused("receiptOtherContent"));
    expect(outboxState()).toEqual([[period.id, "written"]]);
  });
});

describe("the folder of receipts is the memory of the state", () => {
  test("what was accepted stays accepted, byte for byte; another release of the period is rejected beside it", async () => {
    const first = delivered();
    await answer(first);
    const [name = ""] = receiptsWritten();
    const bytes = readFileSync(join(stateFolder, name));
    const second = writeTo(emptyFolder(), packageOf({ ...release, sealedOn: "2027-01-09" }, signingKey));
    const other = await answer(second);
    expect(other?.receipts).toMatchObject([
      { result: "rejected", reasons: ["Für diesen Zeitraum lag schon eine andere Lieferung vor."] },
    ]);
    expect(other?.receipts[0]?.file).not.toBe(name);
    expect((await answer(first, second))?.receipts.map(({ state: done }) => done)).toEqual(["kept", "kept"]);
    expect(readFileSync(join(stateFolder, name)).equals(bytes)).toBe(true);
    expect(receiptsWritten()).toHaveLength(2);
  });

  test("a file that is no receipt of this key is never overwritten", async () => {
    const name = `quittung-${release.centre.ags}-${period.id}.json`;
    writeFileSync(join(stateFolder, name), "etwas anderes");
    const issued = await answer(delivered());
    expect(issued?.receipts[0]?.file).toMatch(/-[0-9a-f]{8}\.json$/);
    expect(readFileSync(join(stateFolder, name), "utf8")).toBe("etwas anderes");
  });

  test("of what nobody can read there is no receipt", async () => {
    const broken = join(emptyFolder(), "06411-2026-Q2");
    mkdirSync(broken);
    writeFileSync(join(broken, "statistik.json"), "{");
    const issued = await answer(broken, join(broken, "nirgends"));
    expect(issued).toMatchObject({ receipts: [], without: [{}, {}] });
    expect(receiptsWritten()).toEqual([]);
  });
});

describe("a receipt that is not what it seems", () => {
  let receipt: ReturnType<typeof readReceipt>;
  let secret: Buffer;

  beforeEach(async () => {
    const issued = await answer(delivered());
    chooser.next = join(stateFolder, issued?.receipts[0]?.file ?? "");
    receipt = readReceipt(readFileSync(chooser.next ?? ""));
    secret = await openReceiptKey(await readReceiptKey(stateFile), password);
  });

  test.each([
    ["of another centre", { centreAgs: "06412" }, "receiptForeign"],
    ["of another centre for this content", { centreAgs: "06413" }, "receiptForeign"],
    ["of another content, accepted", { sha256: "00".repeat(32) }, "receiptForeign"],
    ["of a period that was never sealed", { period: "2026-Q1" }, "receiptForeign"],
  ])("%s, replayed here, is refused", async (_what, changes, code) => {
    const { publicKey: _key, fingerprint: _print, signature: _signature, ...content } = receipt;
    writeFileSync(chooser.next ?? "", createReceipt({ ...content, ...changes }, secret));
    await expect(keepReceipt(context)).rejects.toEqual(refused(code));
    expect(outboxState()).toEqual([[period.id, "written"]]);
  });

  test("by one changed word is refused", async () => {
    writeFileSync(chooser.next ?? "", canonicalBytes({ ...receipt, result: "rejected" }));
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptUnreadable"));
  });

  test("by another key under the same name is refused", async () => {
    const forged = join(emptyFolder(), "schluessel.json");
    await createReceiptKey(forged, { receiver: "Landesstelle", password }, lowestCost);
    const { publicKey: _key, fingerprint: _print, signature: _signature, ...content } = receipt;
    const other = await openReceiptKey(await readReceiptKey(forged), password);
    writeFileSync(chooser.next ?? "", createReceipt(content, other));
    await expect(keepReceipt(context)).rejects.toEqual(refused("receiptKeyUnknown"));
  });
});

describe("the state's key for receipts", () => {
  test("opens with its password only, and holds nothing of it", async () => {
    const key = await readReceiptKey(stateFile);
    expect(await openReceiptKey(key, password)).toHaveLength(32);
    await expect(openReceiptKey(key, "falsch")).rejects.toEqual(refused("wrongPassword"));
    const renamed = { ...key, receiver: "Andere Stelle" };
    await expect(openReceiptKey(renamed, password)).rejects.toEqual(refused("wrongPassword"));
    await expect(demand("issueReceipts", { password: "falsch" })).rejects.toThrow("notFound");
  });

  test("gives its public part in the form of the centres' policy", async () => {
    const publicPart = JSON.parse(readFileSync(stateFile.replace(".json", ".oeffentlich.json"), "utf8"));
    const { publicKey } = await readReceiptKey(stateFile);
    expect(publicPart).toEqual({ name: "Landesstelle", quittungsschluessel: publicKey });
  });

  test("is read at the centre from the file of its public part, an age key beside it too", async () => {
    const { publicKey, receiver } = await readReceiptKey(stateFile);
    chooser.next = stateFile.replace(".json", ".oeffentlich.json");
    const [known] = deliverySettings(context).recipients;
    const read = { name: receiver, encryptionKey: null, receiptKey: publicKey };
    expect(await readReceiverKey(context)).toEqual({ ...read, fingerprint: known?.fingerprint });
    const age = await identityToRecipient(await generateIdentity());
    writeFileSync(chooser.next, JSON.stringify({ name: receiver, quittungsschluessel: publicKey, age }));
    expect(await readReceiverKey(context)).toMatchObject({ receiptKey: publicKey, encryptionKey: age });
    chooser.next = null;
    expect(await readReceiverKey(context)).toBeNull();
  });

  test("is not read from its secret file, from another one, or from none, each with a reason of its own", async () => {
    chooser.next = stateFile;
    await expect(readReceiverKey(context)).rejects.toEqual(refused("receiverKeySecret"));
    chooser.next = join(stateFolder, "anderes.json");
    await expect(readReceiverKey(context)).rejects.toEqual(refused("receiverKeyMissing"));
    const wrong = ["", "[]", "null", '{"name":"A"}', '{"name":"A","quittungsschluessel":"x"}'];
    for (const text of wrong) {
      writeFileSync(chooser.next, text);
      await expect(readReceiverKey(context)).rejects.toEqual(refused("receiverKeyUnreadable"));
    }
  });

  test("is never overwritten, and not made with a password that is easily guessed", async () => {
    const before = readFileSync(stateFile);
    const again = createReceiptKey(stateFile, { receiver: "Landesstelle", password }, lowestCost);
    await expect(again).rejects.toEqual(refused("fileExists"));
    expect(readFileSync(stateFile).equals(before)).toBe(true);
    const weak = createReceiptKey(join(emptyFolder(), "k.json"), { receiver: "A", password: "hallo" });
    await expect(weak).rejects.toEqual(refused("weakPassword"));
  });

  test.each(["", "{", "[]", "null", '{"format":"vielfaltsakte-quittungsschluessel"}'])(
    "that is damaged is refused: %s",
    async (text) => {
      writeFileSync(stateFile, text);
      await expect(readReceiptKey(stateFile)).rejects.toEqual(refused("receiptKeyUnreadable"));
      rmSync(stateFile);
      await expect(readReceiptKey(stateFile)).rejects.toEqual(refused("receiptKeyUnreadable"));
    },
  );
});
