import * as z from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a receipt says; the bytes of its canonical JSON are what the receiver signs. */
export const receiptContent = z.strictObject({
  format: z.literal("vielfaltsakte-quittung"),
  formatVersion: z.literal(1),
  /** Who received the package. */
  receiver: z.string().min(1).max(80),
  centreAgs: z.string().regex(/^06[0-9]{3}([0-9]{3})?$/),
  period: z.string().regex(/^20[0-9]{2}(-Q[1-4])?$/),
  /** Of `statistik.json` as it arrived. */
  sha256,
  result: z.enum(["accepted", "rejected"]),
  /** Codes of the findings that led to a rejection. */
  findings: z.array(z.string().regex(/^[A-Za-z0-9]{1,40}$/)).max(50),
  /** Day of the examination. */
  receivedOn: z.iso.date(),
});
export type ReceiptContent = z.infer<typeof receiptContent>;

const base64 = z.string().max(200);

/** `quittung-<AGS>-<period>.json`: the receiver's signed answer to a package. */
export const receiptSchema = receiptContent.extend({
  publicKey: base64,
  fingerprint: z.string().max(100),
  signature: base64,
});
export type Receipt = z.infer<typeof receiptSchema>;
