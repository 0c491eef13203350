import type { statisticsOperations } from "../../shared/contract/statistics.ts";
import type { Context, HandlersOf } from "../context.ts";
import { readLedger } from "../ledger/ledger.ts";
import { changesAfterSealing } from "../release/changesAfterSealing.ts";
import { countNow, type OnProgress } from "../release/examine.ts";
import { protectionCheck } from "../release/protectionCheck.ts";
import { stopAudits } from "../release/runningAudits.ts";
import { sealPeriod } from "../release/seal.ts";
import { sealedQuarters } from "../release/sealedQuarters.ts";
import { verifyPackages } from "../release/verify/verify.ts";
import { statisticsPeriods, statisticsReport } from "./report.ts";
import { requireReleasePeriod } from "./requirePeriod.ts";
import { printInternalReport, saveInternalReport } from "./saveInternalReport.ts";

export const statisticsHandlers: HandlersOf<typeof statisticsOperations> = {
  statisticsPeriods,

  statisticsReport: (context, { period }) => statisticsReport(context, period),

  protectionCheck: (context, { period }) =>
    protectionCheck(context.vault, requireReleasePeriod(period), context.today, progressOf(context)),

  protectionCheckHolds: ({ vault, today }, { period, examined }) =>
    countNow(vault.connection, requireReleasePeriod(period), today).state === examined,

  changesAfterSealing: ({ vault }, { period }) => changesAfterSealing(vault, requireReleasePeriod(period)),

  sealedQuarters: ({ read }, { year, table }) => sealedQuarters(read, year, table),

  cancelAudit: ({ vault }) => ({ wasRunning: stopAudits(vault) }),

  sealPeriod: (context, { period, examined, shown }) =>
    sealPeriod(context.vault, context.user.id, requireReleasePeriod(period), context.today, {
      onProgress: progressOf(context),
      examined,
      shown,
      printPdf: (html) => context.host.printPdf(html),
    }),

  saveInternalReport,

  printInternalReport,

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
