import type { statisticsOperations } from "../../shared/contract/statistics.ts";
import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Context, HandlersOf } from "../context.ts";
import { readSecret, recordEvent } from "../engine/meta.ts";
import { readLedger, sealedRelease } from "../ledger/ledger.ts";
import { reconcileLedger } from "../ledger/secondCopy.ts";
import { logNotice } from "../log.ts";
import { changesAfterSealing } from "../release/changesAfterSealing.ts";
import type { OnProgress } from "../release/examine.ts";
import { protectionCheck } from "../release/protectionCheck.ts";
import { stopAudits } from "../release/runningAudits.ts";
import { sealPeriod } from "../release/seal.ts";
import { sealedQuarters } from "../release/sealedQuarters.ts";
import { verifyPackages } from "../release/verify/verify.ts";
import { type WrittenPackage, writePackage } from "../release/writePackage.ts";
import { requirePeriod, statisticsPeriods, statisticsReport } from "./report.ts";

export const statisticsHandlers: HandlersOf<typeof statisticsOperations> = {
  statisticsPeriods,

  statisticsReport: (context, { period }) => statisticsReport(context, period),

  protectionCheck: (context, { period }) =>
    protectionCheck(context.vault, requirePeriod(period), context.today, progressOf(context)),

  changesAfterSealing: ({ vault }, { period }) => changesAfterSealing(vault, requirePeriod(period)),

  sealedQuarters: ({ read }, { year, table }) => sealedQuarters(read, year, table),

  cancelAudit: ({ vault }) => ({ wasRunning: stopAudits(vault) }),

  sealPeriod: (context, { period, examined }) =>
    sealPeriod(context.vault, context.user.id, requirePeriod(period), context.today, {
      onProgress: progressOf(context),
      examined,
    }),

  async exportPackage(context, { period }) {
    const release = requireSealed(context, period);
    const folder = await context.host.chooseFolder("Ordner für das Paket wählen");
    return folder === null ? null : exportTo(context, release, folder);
  },

  async verifyPackage({ host }) {
    const folder = await host.chooseFolder("Ordner des Pakets wählen");
    if (folder === null) return null;
    const { packages } = await verifyPackages([folder]);
    return packages[0] ?? null;
  },

  ledger: ({ read }) => readLedger(read),
};

function progressOf({ host }: Context): OnProgress {
  return (done, total, text) => host.progress("protectionCheck", done, total, text);
}

async function exportTo(context: Context, release: Release, folder: string): Promise<WrittenPackage> {
  // Nothing leaves before the second copy of the ledger knows of it.
  reconcileLedger(context.vault, context.user.id);
  const written = await writePackage(folder, release, readSecret(context.read, "signing"), {
    printPdf: (html) => context.host.printPdf(html),
  });
  const audit = release.protection.audit ? "passed" : "missing";
  recordEvent(
    context.vault.connection,
    context.user.id,
    `exportPackage ${release.period.id}, audit ${audit}`,
  );
  logNotice("exportPackage", `${release.period.id}, protection audit ${audit}`);
  return written;
}

function requireSealed({ read }: Context, periodId: string): Release {
  const sealed = sealedRelease(read, requirePeriod(periodId).id);
  if (!sealed) throw new DomainError("periodNotSealed");
  return JSON.parse(sealed.document) as Release;
}
