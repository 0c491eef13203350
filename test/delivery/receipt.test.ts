import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReceipt, readReceipt, receiptName, receiverKey } from "../../db/release/receipt.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import { Unreadable } from "../../db/release/verify/readHostile.ts";
import schema from "../../shared/statistics/receipt.schema.json" with { type: "json" };
import { type ReceiptContent, receiptSchema } from "../../shared/statistics/receipt.ts";
import { rejectionReasons, rejectionWords } from "../../shared/statistics/rejectionReasons.ts";

const ajv = new Ajv2020();
formats.default(ajv);
const validate = ajv.compile(schema);
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

test("the written schema and the one that is used accept and refuse the same", () => {
  const receipt = JSON.parse(createReceipt(content, key).toString());
  const changes = [
    {},
    { result: "vielleicht" },
    { findings: ["signature", "received"] },
    { findings: ["kein Wort"] },
    { receivedOn: "2026-13-01" },
    { period: "2026-H1" },
    { centreAgs: "11000" },
    { sha256: "AB".repeat(32) },
    { receiver: "" },
    { receiver: "x".repeat(81) },
    { extra: 1 },
    { signature: undefined },
  ];
  for (const change of changes) {
    const changed = JSON.parse(JSON.stringify({ ...receipt, ...change }));
    expect([validate(changed), change]).toEqual([receiptSchema.safeParse(changed).success, change]);
  }
});

test("every reason for a rejection is told in words, one of a newer program by its name", () => {
  const codes = Object.keys(rejectionReasons);
  expect(rejectionWords(codes)).toEqual(Object.values(rejectionReasons));
  expect(rejectionWords(["neuerGrund", "constructor"])).toEqual([
    "Grund „neuerGrund“.",
    "Grund „constructor“.",
  ]);
});

test("whatever makes a package invalid has words", () => {
  const folder = new URL("../../db/release/verify/", import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.startsWith("check"));
  const written = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join();
  const codes = [...written.matchAll(/\bwrong\(\s*"([A-Za-z]+)"/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !Object.hasOwn(rejectionReasons, code ?? ""))).toEqual([]);
});
