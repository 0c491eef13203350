import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { recordEvent } from "../engine/meta.ts";
import { type InternalForm, internalName } from "../release/internalName.ts";
import { internalFile, internalReport } from "../release/internalReport.ts";
import { writeInternal } from "../release/writeInternal.ts";
import { requirePeriod } from "./requirePeriod.ts";

/**
 * Writes the internal report of a period into a folder that the user chooses; `null` when the choice was cancelled.
 * Errors: `invalidInput`, `locked` when that happened while choosing, those of `writeInternal`.
 */
export async function saveInternalReport(
  context: Context,
  { period: periodId, form }: { period: string; form: InternalForm },
): Promise<{ path: string } | null> {
  const period = requirePeriod(periodId);
  const folder = await context.host.chooseFolder("Ordner für den internen Bericht wählen");
  if (folder === null) return null;
  const { connection } = context.vault;
  if (!connection.raw.open) throw new DomainError("locked");
  const bytes = await internalFile(internalReport(context.read, period, context.today), form);
  const name = internalName(form, `${period.id}-stand-${context.today}`);
  const [path = ""] = writeInternal(folder, new Map([[name, bytes]]));
  recordEvent(connection, context.user.id, `saveInternalReport ${period.id}, ${form}`);
  return { path };
}

/** Hands the internal report to the printer; false where it was not printed. Error `invalidInput`. */
export async function printInternalReport(
  context: Context,
  { period: periodId }: { period: string },
): Promise<{ printed: boolean }> {
  const period = requirePeriod(periodId);
  const report = internalReport(context.read, period, context.today);
  const html = Buffer.from(await internalFile(report, "report")).toString("utf8");
  recordEvent(context.vault.connection, context.user.id, `printInternalReport ${period.id}`);
  return { printed: await context.host.printDocument(html) };
}
