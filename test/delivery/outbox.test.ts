import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverPackage } from "../../db/delivery/deliverPackage.ts";
import { outbox } from "../../db/delivery/outbox.ts";
import { shownFiles } from "../../db/delivery/outgoingFiles.ts";
import { addRecipient } from "../../db/delivery/recipients.ts";
import { requireSealed, sealedFiles } from "../../db/delivery/sealedRelease.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { sha256Hex } from "../../db/release/canonical.ts";
import { packageName } from "../../db/release/packageFiles.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { emptyFolder } from "../release/support.ts";
import { openSealedCentre, period, refused, type SealedCentre } from "./sealedCentre.ts";

let sealed: SealedCentre;
beforeEach(() => {
  sealed = openSealedCentre();
});

describe("a delivery", () => {
  test("is written as a valid package and kept in mind; again, it is the same bytes", async () => {
    expect(sealed.states()).toEqual([["2026-Q2", "sealed"]]);
    const first = await deliverPackage(sealed.context, { period: period.id, encrypted: false });
    expect((await verifyPackages([first?.path ?? ""])).status).toBe(0);
    expect(sealed.states()).toEqual([["2026-Q2", "written"]]);
    const other = emptyFolder();
    sealed.chooser.next = other;
    const second = await deliverPackage(sealed.context, { period: period.id, encrypted: false });
    for (const name of first?.files ?? []) {
      const [one, again] = [first, second].map((delivered) =>
        readFileSync(join(delivered?.path ?? "", name)),
      );
      expect(again?.equals(one ?? Buffer.alloc(0))).toBe(true);
    }
    expect(outbox(sealed.context)[0]?.deliveries.map(({ path, encrypted }) => [path, encrypted])).toEqual([
      [second?.path, false],
      [first?.path, false],
    ]);
  });

  test("cancelled at the chooser leaves no trace", async () => {
    sealed.chooser.next = null;
    expect(await deliverPackage(sealed.context, { period: period.id, encrypted: false })).toBeNull();
    expect(sealed.states()).toEqual([["2026-Q2", "sealed"]]);
  });

  test("into a folder that is gone is refused, and can be repeated", async () => {
    const gone = sealed.chooser.next ?? "";
    rmSync(gone, { recursive: true });
    await expect(deliverPackage(sealed.context, { period: period.id, encrypted: false })).rejects.toEqual(
      refused("folderUnwritable"),
    );
    expect(sealed.states()).toEqual([["2026-Q2", "sealed"]]);
    mkdirSync(gone);
    await deliverPackage(sealed.context, { period: period.id, encrypted: false });
    expect(sealed.states()).toEqual([["2026-Q2", "written"]]);
  });

  test("does not wait for what somebody laid into the folder in its place, and leaves that alone", async () => {
    const folder = sealed.chooser.next ?? "";
    const name = packageName(sealed.release);
    mkdirSync(join(folder, name));
    execFileSync("mkfifo", [join(folder, name, "statistik.json"), join(folder, `${name}.tar.age`)]);
    const encryptionKey = await identityToRecipient(await generateIdentity());
    addRecipient(sealed.context, { name: "Landesstelle", encryptionKey, receiptKey: null });
    for (const encrypted of [false, true])
      await expect(deliverPackage(sealed.context, { period: period.id, encrypted })).rejects.toEqual(
        refused("packageExists"),
      );
    expect(readdirSync(folder)).toEqual([name, `${name}.tar.age`]);
  });

  test("of a period that is not sealed is refused", async () => {
    await expect(deliverPackage(sealed.context, { period: "2026-Q3", encrypted: false })).rejects.toEqual(
      refused("periodNotSealed"),
    );
  });

  test("is not taken back by undo: what has left the house is outside", async () => {
    const since = new Date(Date.now() + 1).toISOString();
    await deliverPackage(sealed.context, { period: period.id, encrypted: false });
    expect(() => undoLatest(sealed.centre.vault, sealed.centre.leyla.id, since)).toThrow(
      refused("nothingToUndo"),
    );
    expect(sealed.states()).toEqual([["2026-Q2", "written"]]);
  });
});

test("every file can be looked at before it leaves, and is byte for byte what is written", async () => {
  const files = await shownFiles(await sealedFiles(sealed.context, requireSealed(sealed.context, period.id)));
  const delivered = await deliverPackage(sealed.context, { period: period.id, encrypted: false });
  expect(files.map(({ name }) => name)).toEqual(delivered?.files);
  for (const { name, size, sha256, text } of files) {
    const bytes = readFileSync(join(delivered?.path ?? "", name));
    expect([size, sha256]).toEqual([bytes.length, sha256Hex(bytes)]);
    if (text !== null) expect(text).toBe(bytes.toString("utf8"));
  }
  const sheets = files.find(({ name }) => name === "statistik.xlsx")?.sheets ?? [];
  expect(sheets.map(({ name }) => name)).toEqual([
    "Deckblatt",
    ...sealed.release.tables.map(({ id }) => id),
    "Hinweise",
  ]);
});
