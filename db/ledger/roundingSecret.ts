import { createHash, randomBytes } from "node:crypto";
import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import { DomainError } from "../../shared/result.ts";
import type { Reader } from "../engine/connection.ts";
import { findSecret, replaceSecret } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { appendToLedger, ledgerRows } from "./ledger.ts";
import { summaryText, usesSecret } from "./summary.ts";

/**
 * Gives the centre another rounding secret, because the old one was lost or has become known, and enters that into
 * the ledger (STATISTIK 3.1). From then on the same set of persons may get another value than in earlier releases.
 */
export function replaceRoundingSecret(
  vault: Vault,
  userId: string,
  event: "roundingSecretReplaced" | "roundingSecretLost",
): LedgerEntry {
  const secret = randomBytes(32);
  return change(vault, { userId, command: event }, () => {
    replaceSecret(vault.connection, "rounding", secret);
    return appendToLedger(vault.connection, {
      event,
      periodId: null,
      programmeVersion: "",
      packageHash: createHash("sha256").update("").digest("hex"),
      auditSummary: summaryText(undefined, secret),
      sealedBy: userId,
      sealedAt: new Date().toISOString(),
      document: "",
      exactTables: "",
    });
  });
}

/**
 * The rounding secret, which must be the one of the latest entry of the ledger: another one would draw the values of
 * the same persons a second time. Errors: `roundingSecretMissing`, `roundingSecretForeign`.
 */
export function requireRoundingSecret(reader: Reader): Buffer {
  const secret = findSecret(reader, "rounding");
  if (!secret) throw new DomainError("roundingSecretMissing");
  const latest = ledgerRows(reader).at(-1);
  if (latest && !usesSecret(latest.auditSummary, secret)) throw new DomainError("roundingSecretForeign");
  return secret;
}
