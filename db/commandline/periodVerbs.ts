import { today } from "../../shared/dates.ts";
import { isReleasePeriod, type Period, type ReleasePeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { readSecret } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import { latestPackageHash, sealedRelease } from "../ledger/ledger.ts";
import { buildExactReport, buildRelease } from "../release/build.ts";
import { readReportInput } from "../release/readReportInput.ts";
import { writeInternalReport } from "./internalReport.ts";
import { withDatabase } from "./openDatabase.ts";
import { type Answer, releaseText } from "./output.ts";
import { requiredPeriod } from "./periodOption.ts";
import { type Call, UsageError } from "./usage.ts";

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

/** The release of a sealed period as it was frozen. */
export function frozen(connection: Vault["connection"], period: ReleasePeriod): Release | undefined {
  const sealed = sealedRelease(connection, period.id);
  return sealed && (JSON.parse(sealed.document) as Release);
}

function preview(connection: Vault["connection"], period: ReleasePeriod): Release {
  const input = readReportInput(connection, period, today());
  return buildRelease(input, readSecret(connection, "rounding"), latestPackageHash(connection));
}
