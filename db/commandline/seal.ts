import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import type { User } from "../../shared/contract/vault.ts";
import { today } from "../../shared/dates.ts";
import type { ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import { type Delivered, deliverPackage, recipientsFor } from "../delivery/deliverPackage.ts";
import { readDeliveryPolicy } from "../delivery/policy.ts";
import type { Vault } from "../engine/vault.ts";
import { type PreflightSummary, preflightSummary } from "../preflight/summary.ts";
import { readCentre } from "../release/readReportInput.ts";
import { assertSealable, sealPeriod } from "../release/seal.ts";
import { encryptedEnding } from "../release/verify/readPackage.ts";
import { deliveryContext } from "./deliver.ts";
import { makeRoom } from "./makeFolder.ts";
import { withDatabase } from "./openDatabase.ts";
import { type Answer, auditWords, showAudit, showProgress } from "./output.ts";
import { requiredReleasePeriod } from "./periodOption.ts";
import { frozen } from "./periodVerbs.ts";
import { type Call, required } from "./usage.ts";

/**
 * Seals a period for good and delivers its package, encrypted where the IT department demands it. Whatever can be
 * known to be in the way of the package is found before sealing, which cannot be repeated.
 */
export async function seal(call: Call): Promise<Answer> {
  const period = requiredReleasePeriod(call);
  const out = required(call, "out");
  return withDatabase(call, async (vault, user) => {
    showProgress(`${period.id} wird geprüft und versiegelt.`);
    assertSealable(vault.connection, period, today());
    const { encryptionDemanded: encrypted } = readDeliveryPolicy(vault.path);
    const findings = preflightSummary(vault.connection, period, today());
    recipientsFor({ read: vault.connection, vault }, encrypted);
    const folder = makeRoom(out, [packageNameOf(vault, period, encrypted)]);
    const entry = await sealPeriod(vault, user.id, period, today(), { onProgress: showAudit(period.id) });
    const delivered = await deliver(vault, user, { folder, period: period.id, encrypted });
    return answerOf(vault, { period, findings, entry, delivered });
  });
}

function packageNameOf({ connection }: Vault, { id }: ReleasePeriod, encrypted: boolean): string {
  return `${readCentre(connection).ags}-${id}${encrypted ? encryptedEnding : ""}`;
}

/** The package in its folder, or why it is not there: the period is sealed by now, and has to be called so. */
async function deliver(
  vault: Vault,
  user: User,
  { folder, ...what }: { folder: string; period: string; encrypted: boolean },
): Promise<Delivered | DomainError> {
  try {
    const delivered = await deliverPackage(deliveryContext(vault, user, folder), what);
    if (delivered) return delivered;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("the folder was named");
}

interface Sealed {
  period: ReleasePeriod;
  findings: PreflightSummary;
  entry: LedgerEntry;
  delivered: Delivered | DomainError;
}

function answerOf({ connection }: Vault, { period, findings, entry, delivered }: Sealed): Answer {
  const release = frozen(connection, period);
  if (!release) throw new Error("a sealed period has a release");
  const place = placeOf(delivered);
  return {
    json: {
      period: period.id,
      sha256: entry.packageHash,
      ...place.json,
      preflight: findings,
      audit: release.protection.audit,
    },
    text: [
      `Versiegelt: ${period.id}`,
      `Vor der Abgabe: ${findings.urgent} dringend, ${findings.warning} Warnungen, ${findings.hint} Hinweise, ${findings.setAside} so gelassen`,
      `Schutzprüfung: ${auditWords(release)}`,
      place.text,
      `Prüfsumme: ${entry.packageHash}`,
    ].join("\n"),
    status: place.status,
  };
}

/** Where the package lies, or why it does not. */
function placeOf(delivered: Delivered | DomainError): Answer & { json: object } {
  if (delivered instanceof DomainError) {
    const { code, message } = delivered;
    return {
      json: { error: { code, message } },
      text: `Paket: nicht geschrieben. ${message} Der Befehl „deliver“ schreibt das Paket jederzeit.`,
      status: 1,
    };
  }
  const { path, files } = delivered;
  return { json: { path, files }, text: `Paket: ${path}`, status: 0 };
}
