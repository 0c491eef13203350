import {
  mostListed,
  type PreflightOverview,
  type PreflightReport,
  type RuleResult,
} from "../../shared/contract/preflight.ts";
import { type Period, periodTitle } from "../../shared/periods.ts";
import type { Context } from "../context.ts";
import { missingVariables } from "./missing.ts";
import { readRecording } from "./recording.ts";
import { rules } from "./rules/all.ts";
import { countFindings, type KeptFinding, type Run, shownFinding } from "./run.ts";

/** So many findings stand on the card beside the tables. */
const mostOnCard = 3;

/** Everything to look at, for the screen of the team lead. */
export function reportOf({ read }: Context, run: Run): PreflightReport {
  const { period } = run.view;
  const byRule = Map.groupBy(run.findings, ({ rule, severity }) => `${rule}/${severity}`);
  const groups = [...byRule.values()];
  return {
    period: { id: period.id, title: periodTitle(period), start: period.start, end: period.end },
    counts: countFindings(run.findings),
    rules: groups.map(resultOf),
    findings: groups.flatMap((findings) => findings.slice(0, mostListed).map(shownFinding)),
    missing: missingVariables(run.material),
    setAside: run.setAside.map(({ finding, decision }) => ({
      id: decision.id,
      sentence: finding.sentence,
      ruleTitle: finding.ruleTitle,
      place: finding.place,
      reason: decision.reason,
      byName: decision.byName,
      at: decision.at,
    })),
    recording: readRecording(read, period),
  };
}

/** The most important of it. */
export function overviewOf(run: Run, period: Period): PreflightOverview {
  return {
    period: { id: period.id, title: periodTitle(period) },
    counts: countFindings(run.findings),
    first: firstOfEachRule(run.findings).slice(0, mostOnCard).map(shownFinding),
  };
}

/** One of each rule before a second of any: ten times the same says less than three different things. */
function firstOfEachRule(findings: readonly KeptFinding[]): KeptFinding[] {
  const first = [
    ...new Map(findings.toReversed().map((finding) => [finding.rule, finding])).values(),
  ].toReversed();
  return [...first, ...findings.filter((finding) => !first.includes(finding))];
}

function resultOf(findings: readonly KeptFinding[]): RuleResult {
  const [first] = findings;
  const rule = rules.find(({ id }) => id === first?.rule);
  return {
    id: first?.rule ?? "",
    title: rule?.title ?? "",
    why: rule?.why ?? "",
    severity: first?.severity ?? "hint",
    count: findings.length,
  };
}
