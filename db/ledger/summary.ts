import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import * as z from "zod";
import type { Release } from "../../shared/statistics/release.ts";

const summarySchema = z.object({
  audit: z
    .object({
      passed: z.literal(true),
      cells: z.int(),
      coarsened: z.array(z.string()),
      withheld: z.array(z.string()),
    })
    .optional(),
  roundingKey: z.string().optional(),
  files: z.string().optional(),
});

/** What the audit gate attests of a release. */
export type AuditMark = NonNullable<Release["protection"]["audit"]>;

/**
 * The text of `auditSummary`: what the release says of its audit, which rounding secret was used, and what stands for
 * the bytes of all files of the package. It counts nothing that the release does not say: how many small cells there
 * are stays out of the book for good.
 */
export function summaryText(audit: AuditMark | undefined, secret: Uint8Array, files?: string): string {
  const text = canonicalize({
    ...(audit ? { audit } : {}),
    ...(files ? { files } : {}),
    roundingKey: markOf(secret),
  });
  if (text === undefined) throw new TypeError("a summary is always representable");
  return text;
}

/** What the gate attested; `null` for an entry without, as those of versions that had no gate. */
export function auditOf(auditSummary: string): AuditMark | null {
  return parse(auditSummary)?.audit ?? null;
}

/** What stands for the bytes of the sealed files; `null` for an entry of a version that did not say. */
export function filesOfEntry(auditSummary: string): string | null {
  return parse(auditSummary)?.files ?? null;
}

/** True where the entry was made with this rounding secret, or does not say with which. */
export function usesSecret(auditSummary: string, secret: Uint8Array): boolean {
  const mark = parse(auditSummary)?.roundingKey;
  return mark === undefined || mark === markOf(secret);
}

/** Tells two secrets apart without giving anything of them away. */
function markOf(secret: Uint8Array): string {
  return createHmac("sha256", secret).update("vielfaltsakte rounding key mark").digest("hex").slice(0, 16);
}

function parse(text: string): z.infer<typeof summarySchema> | undefined {
  try {
    return summarySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
