import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReceipt, readReceipt, receiptName, receiverKey } from "../../db/release/receipt.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import { Unreadable } from "../../db/release/verify/readHostile.ts";
import type { ReceiptContent } from "../../shared/statistics/receipt.ts";

const key = createSigningKey();
const content: ReceiptContent = {
  format: "vielfaltsakte-quittung",
  formatVersion: 1,
  receiver: "Hessisches Ministerium",
  centreAgs: "06411",
  period: "2026-Q3",
  sha256: "ab".repeat(32),
  result: "accepted",
  findings: [],
  receivedOn: "2026-10-14",
};

describe("a receipt", () => {
  test("is read as it was written, and names its file and its signer", () => {
    const receipt = readReceipt(createReceipt(content, key));
    expect(receipt).toEqual({ ...content, ...receiverKey(key), signature: receipt.signature });
    expect(receiptName(content)).toBe("quittung-06411-2026-Q3.json");
  });

  test("with any byte changed is refused", () => {
    const bytes = createReceipt(content, key);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(() => readReceipt(changed)).toThrow(Unreadable);
      }),
      { numRuns: 500 },
    );
  });

  test("that carries the signature of another key is refused", () => {
    const own = JSON.parse(createReceipt(content, key).toString());
    const other = JSON.parse(createReceipt(content, createSigningKey()).toString());
    const forged = Buffer.from(
      JSON.stringify({ ...own, publicKey: other.publicKey, fingerprint: other.fingerprint }),
    );
    expect(() => readReceipt(forged)).toThrow("Unterschrift");
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "Quittung"],
    ["something deep", "[".repeat(5000) + "]".repeat(5000)],
    ["another form", JSON.stringify({ ...content, result: "vielleicht" })],
  ])("that is %s is refused", (_what, text) => {
    expect(() => readReceipt(Buffer.from(text))).toThrow(Unreadable);
  });
});
