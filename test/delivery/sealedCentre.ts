import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Context } from "../../db/context.ts";
import { outbox } from "../../db/delivery/outbox.ts";
import { addRecipient } from "../../db/delivery/recipients.ts";
import { writeMeta, writeSecret } from "../../db/engine/meta.ts";
import { appendToLedger } from "../../db/ledger/ledger.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { createReceipt, receiptName, receiverKey } from "../../db/release/receipt.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import type { ReceiptContent } from "../../shared/statistics/receipt.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { emptyFolder, sampleRelease, signingKey } from "../release/support.ts";

/** The quarter that is sealed. */
export const period = quarterPeriod(2026, 2);

/** The key with which the receiver signs receipts. */
export const receiverSecret = createSigningKey();

/** A centre with one sealed quarter. */
export interface SealedCentre {
  centre: TestVault;
  /** Of the team lead. */
  context: Context;
  release: Release;
  /** Where the next chooser leads, an empty folder to begin with; `null` is "Abbrechen". */
  chooser: { next: string | null };
  /** How far each release is: `[["2026-Q2", "sealed"]]`. */
  states(): [period: string, state: string][];
}

/** Seals a made release in a new centre, which is removed after the test. */
export function openSealedCentre(): SealedCentre {
  const centre = openTestVault();
  const release = sampleRelease(period);
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
  const chooser: SealedCentre["chooser"] = { next: emptyFolder() };
  const base = centre.contextFor(centre.leyla.id, { operation: "deliverPackage" });
  const choose = async () => chooser.next;
  const context: Context = { ...base, host: { ...base.host, chooseFolder: choose, chooseFile: choose } };
  const states = () => outbox(context).map(({ period: id, state }): [string, string] => [id, state]);
  return { centre, context, release, chooser, states };
}

/** What a test expects of a refusal. */
export const refused = (code: string) => expect.objectContaining({ code });

/** Makes the receiver and its key for receipts known to the centre. */
export function knowReceiver({ context }: SealedCentre): void {
  const receiptKey = receiverKey(receiverSecret).publicKey;
  addRecipient(context, { name: "Landesstelle", encryptionKey: null, receiptKey });
}

/** A receipt for the sealed quarter as a file; answers its path. */
export function receiptFile(
  { release }: SealedCentre,
  changes: Partial<ReceiptContent> = {},
  key = receiverSecret,
): string {
  const content: ReceiptContent = {
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
  const path = join(emptyFolder(), receiptName(content));
  writeFileSync(path, createReceipt(content, key));
  return path;
}
