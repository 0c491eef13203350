import type { preflightOperations } from "../../shared/contract/preflight.ts";
import { periodTitle } from "../../shared/periods.ts";
import type { HandlersOf } from "../context.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";
import { keptOwnRun, keptRun } from "./keptRuns.ts";
import { peopleWithoutValue } from "./missing.ts";
import { openQuarter } from "./openPeriod.ts";
import { overviewOf, reportOf } from "./report.ts";
import { shownFinding } from "./run.ts";
import { bringFindingBack, setFindingAside } from "./setAside.ts";

/** What to look at before a release leaves. */
export const preflightHandlers: HandlersOf<typeof preflightOperations> = {
  preflight: (context, { period }) => reportOf(context, keptRun(context, requireReleasePeriod(period))),

  preflightOverview(context, { period }) {
    const chosen = period === null ? openQuarter(context.read, context.today) : requireReleasePeriod(period);
    return overviewOf(keptRun(context, chosen), chosen);
  },

  peopleWithoutValue: (context, { period, variable }) =>
    peopleWithoutValue(keptRun(context, requireReleasePeriod(period)).material, variable),

  ownFindings(context) {
    const period = openQuarter(context.read, context.today);
    const run = keptOwnRun(context, period);
    return {
      period: { id: period.id, title: periodTitle(period) },
      // How much is unknown in all is the lead's concern.
      findings: run.findings.filter(({ place }) => place.kind !== "missing").map(shownFinding),
    };
  },

  setFindingAside,
  bringFindingBack,
};
