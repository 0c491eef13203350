import { today } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import { internalName } from "../release/internalName.ts";
import { internalFile, internalReport } from "../release/internalReport.ts";
import { writeInternal } from "../release/writeInternal.ts";
import { makeFolder } from "./makeFolder.ts";
import { withDatabase } from "./openDatabase.ts";
import type { Answer } from "./output.ts";
import { type Call, required, UsageError } from "./usage.ts";

/** Writes the exact report of a period as page and workbook. Throws `UsageError`. Errors: `reportExists`, `folderFull`, `folderUnwritable`. */
export async function writeInternalReport(call: Call, period: Period): Promise<Answer> {
  if (!call.values.exact) {
    throw new UsageError("„--out“ schreibt den internen Bericht. Bitte dazu „--exact“ angeben.");
  }
  const made = await withDatabase(call, ({ connection }) => internalReport(connection, period, today()));
  const files = new Map([
    [internalName("report"), await internalFile(made, "report")],
    [internalName("workbook"), await internalFile(made, "workbook")],
  ]);
  const paths = writeInternal(makeFolder(required(call, "out")), files);
  return {
    json: { period: period.id, internal: true, provisional: made.isProvisional, files: paths },
    text: ["Intern, nicht weitergeben:", ...paths].join("\n"),
    status: 0,
  };
}
