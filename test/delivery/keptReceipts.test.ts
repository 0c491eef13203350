import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "../../db/delivery/outbox.ts";
import { keepReceipt } from "../../db/delivery/receipts.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import { emptyFolder } from "../release/support.ts";
import { knowReceiver, openSealedCentre, receiptFile, refused, type SealedCentre } from "./sealedCentre.ts";

let sealed: SealedCentre;
beforeEach(() => {
  sealed = openSealedCentre();
});

describe("a receipt", () => {
  test("of a known receiver says that the release arrived; read twice it is kept once", async () => {
    knowReceiver(sealed);
    sealed.chooser.next = receiptFile(sealed);
    expect(await keepReceipt(sealed.context)).toMatchObject({ period: "2026-Q2", result: "accepted" });
    await keepReceipt(sealed.context);
    expect(sealed.states()).toEqual([["2026-Q2", "accepted"]]);
    expect(outbox(sealed.context)[0]?.receipts).toHaveLength(1);
  });

  test("bears the name that the centre gave to its key, whatever name it claims", async () => {
    knowReceiver(sealed);
    sealed.chooser.next = receiptFile(sealed, { receiver: "Ministerium\u202e\u001b[31m" });
    expect(await keepReceipt(sealed.context)).toMatchObject({ receiver: "Landesstelle" });
    expect(outbox(sealed.context)[0]?.receipts[0]?.receiver).toBe("Landesstelle");
  });

  test("the latest one counts", async () => {
    knowReceiver(sealed);
    sealed.chooser.next = receiptFile(sealed, {
      result: "rejected",
      findings: ["signature"],
      receivedOn: "2026-07-08",
    });
    await keepReceipt(sealed.context);
    expect(sealed.states()).toEqual([["2026-Q2", "rejected"]]);
    sealed.chooser.next = receiptFile(sealed);
    await keepReceipt(sealed.context);
    expect(sealed.states()).toEqual([["2026-Q2", "accepted"]]);
  });

  test("of a receiver nobody confirmed is refused", async () => {
    sealed.chooser.next = receiptFile(sealed);
    await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptKeyUnknown"));
    knowReceiver(sealed);
    sealed.chooser.next = receiptFile(sealed, {}, createSigningKey());
    await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptKeyUnknown"));
    expect(sealed.states()).toEqual([["2026-Q2", "sealed"]]);
  });

  test.each([
    ["another package", { sha256: "00".repeat(32) }],
    ["another period", { period: "2026-Q1" }],
    ["another centre", { centreAgs: "06412" }],
  ])("for %s is refused", async (_what, changes) => {
    knowReceiver(sealed);
    sealed.chooser.next = receiptFile(sealed, changes);
    await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptForeign"));
  });

  test("that is too large, a folder or no receipt is refused", async () => {
    const folder = emptyFolder();
    for (const [name, content] of [
      ["gross.json", " ".repeat(30_000)],
      ["text.json", "Guten Tag"],
    ] as const) {
      writeFileSync(join(folder, name), content);
      sealed.chooser.next = join(folder, name);
      await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptUnreadable"));
    }
    sealed.chooser.next = folder;
    await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptUnreadable"));
  });

  test("that is not there is said to be missing", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "text.json"), "Guten Tag");
    for (const path of [join(folder, "nirgends.json"), join(folder, "text.json", "darin.json")]) {
      sealed.chooser.next = path;
      await expect(keepReceipt(sealed.context)).rejects.toEqual(refused("receiptMissing"));
    }
  });
});
