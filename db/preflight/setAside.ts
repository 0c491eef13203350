import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { requireRow } from "../engine/write.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";
import { findRule } from "./rules/all.ts";
import { runRules } from "./run.ts";
import { scopeOf } from "./scope.ts";
import { viewOf } from "./view.ts";

/**
 * Leaves a finding as it is until its facts change. Error `notFound` where the user does not have this finding
 * with these facts, be it mended, changed, or about people who are not the user's.
 */
export function setFindingAside(context: Context, input: ValidInputOf<"setFindingAside">): null {
  const rule = findRule(input.finding.split("/")[0] ?? "");
  if (!rule) throw new DomainError("notFound", { detail: "findings" });
  const period = requireReleasePeriod(input.period);
  const view = viewOf(period, context.today, scopeOf(context, period));
  const finding = runRules(context.read, view, [rule]).findings.find(
    ({ id, facts }) => id === input.finding && facts === input.facts,
  );
  if (!finding) throw new DomainError("notFound", { detail: "findings" });
  return context.change((write) => {
    write.insert("findingsSetAside", {
      rule: rule.id,
      subject: finding.subject,
      facts: finding.facts,
      personId: finding.personId,
      reason: input.reason,
      setAsideBy: context.user.id,
      setAsideAt: new Date().toISOString(),
    });
    return null;
  });
}

/** Puts a finding back on the list. Error `notFound`. */
export function bringFindingBack(context: Context, { id }: ValidInputOf<"bringFindingBack">): null {
  if (requireRow(context.read, "findingsSetAside", id).removedAt !== null) {
    throw new DomainError("notFound", { detail: "findingsSetAside" });
  }
  return context.change((write) => {
    write.remove("findingsSetAside", id);
    return null;
  });
}
