import { today } from "../../shared/dates.ts";
import { isReleasePeriod, type Period, type ReleasePeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { deliverPackage, recipientsFor } from "../delivery/deliverPackage.ts";
import { readDeliveryPolicy } from "../delivery/policy.ts";
import { readSecret } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { latestPackageHash, sealedRelease } from "../ledger/ledger.ts";
import { preflightSummary } from "../preflight/summary.ts";
import { buildExactReport, buildRelease } from "../release/build.ts";
import { assertSealable, readReportInput, sealPeriod } from "../release/seal.ts";
import { deliveryContext } from "./deliver.ts";
import { writeInternalReport } from "./internalReport.ts";
import { makeFolder } from "./makeFolder.ts";
import { withDatabase } from "./openDatabase.ts";
import { type Answer, auditWords, releaseText, showAudit, showProgress } from "./output.ts";
import { requiredPeriod, requiredReleasePeriod } from "./periodOption.ts";
import { type Call, required, UsageError } from "./usage.ts";

/** The tables of a period: as they left or would leave, or exact, also as an internal report. Throws `UsageError`. */
export async function report(call: Call): Promise<Answer> {
  const period = requiredPeriod(call);
  if (period.start > today()) throw new UsageError("Dieser Zeitraum hat noch nicht begonnen.");
  if (call.values.out !== undefined) return writeInternalReport(call, period);
  const read = call.values.exact ? exactReportOf(period) : protectedReportOf(period);
  const release = await withDatabase(call, ({ connection }) => read(connection));
  return { json: release, text: releaseText(release), status: 0 };
}

type ReadReport = (connection: Vault["connection"]) => Release;

function exactReportOf(period: Period): ReadReport {
  return (connection) => buildExactReport(readReportInput(connection, period, today()));
}

/** Overlapping periods, rounded, would tell about single persons by their difference. */
function protectedReportOf(period: Period): ReadReport {
  if (!isReleasePeriod(period)) {
    throw new UsageError(
      "Halbjahre und freie Zeiträume gibt es nur genau und nur für das Haus: Bitte „--exact“ angeben.",
    );
  }
  return (connection) => frozen(connection, period) ?? preview(connection, period);
}

/** Seals a period for good and delivers its package, encrypted where the IT department demands it. */
export async function seal(call: Call): Promise<Answer> {
  const period = requiredReleasePeriod(call);
  required(call, "out");
  return withDatabase(call, async (vault, user) => {
    showProgress(`${period.id} wird geprüft und versiegelt.`);
    assertSealable(vault.connection, period, today());
    const { encryptionDemanded: encrypted } = readDeliveryPolicy(vault.path);
    const findings = preflightSummary(vault.connection, period, today());
    // Before sealing, which cannot be repeated: what cannot be delivered must not cost the seal.
    recipientsFor({ read: vault.connection, vault }, encrypted);
    const folder = makeFolder(required(call, "out"));
    const entry = await sealPeriod(vault, user.id, period, today(), { onProgress: showAudit(period.id) });
    const release = frozen(vault.connection, period);
    const delivered = await deliverPackage(deliveryContext(vault, user, folder), {
      period: period.id,
      encrypted,
    });
    if (!release || !delivered) throw new Error("a sealed period has a release, and its folder was named");
    return {
      json: {
        period: period.id,
        sha256: entry.packageHash,
        path: delivered.path,
        files: delivered.files,
        preflight: findings,
        audit: release.protection.audit,
      },
      text: [
        `Versiegelt: ${period.id}`,
        `Vor der Abgabe: ${findings.urgent} dringend, ${findings.warning} Warnungen, ${findings.hint} Hinweise, ${findings.setAside} so gelassen`,
        `Schutzprüfung: ${auditWords(release)}`,
        `Paket: ${delivered.path}`,
        `Prüfsumme: ${entry.packageHash}`,
      ].join("\n"),
      status: 0,
    };
  });
}

function frozen(connection: Vault["connection"], period: ReleasePeriod): Release | undefined {
  const sealed = sealedRelease(connection, period.id);
  return sealed && (JSON.parse(sealed.document) as Release);
}

function preview(connection: Vault["connection"], period: ReleasePeriod): Release {
  const input = readReportInput(connection, period, today());
  return buildRelease(input, readSecret(connection, "rounding"), latestPackageHash(connection));
}
