import type { Day } from "../../shared/dates.ts";
import { isReleasePeriod, type Period } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Reader } from "../engine/connection.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { buildExactReport } from "./build.ts";
import type { InternalForm } from "./internalName.ts";
import { readReportInput } from "./readReportInput.ts";
import { releaseReport } from "./report.ts";
import { releaseWorkbook } from "./workbook.ts";

/** The exact tables of a period for the centre itself. They never leave it, and never become a package. */
export interface InternalReport {
  exact: Release;
  /** True while the numbers can still change before they are sealed or the period is over. */
  isProvisional: boolean;
}

/** The internal report of any period as the records stand. `day` stands in it as its date. */
export function internalReport(reader: Reader, period: Period, day: Day): InternalReport {
  const isOpen = isReleasePeriod(period) ? sealedRelease(reader, period.id) === undefined : period.end >= day;
  return { exact: buildExactReport(readReportInput(reader, period, day)), isProvisional: isOpen };
}

/** The bytes of the internal report in one form. */
export async function internalFile(
  { exact, isProvisional }: InternalReport,
  form: InternalForm,
): Promise<Uint8Array> {
  return form === "report"
    ? Buffer.from(releaseReport(exact, isProvisional), "utf8")
    : releaseWorkbook(exact, isProvisional);
}
