import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { DomainError } from "../../shared/result.ts";
import { refuseProblems } from "../casework/inputProblems.ts";
import { withChanges } from "../casework/withChanges.ts";
import type { Context } from "../context.ts";
import { requireRow } from "../engine/write.ts";
import { consultationProblems, requireVisibleConsultation } from "./rules.ts";

/** Changes what was recorded of a consultation. Errors: `notFound`, `invalidInput`. */
export function updateConsultation(
  context: Context,
  { id, changes }: ValidInputOf<"updateConsultation">,
): null {
  const { personId, caseId, ...row } = requireVisibleConsultation(context, id);
  const facts = withChanges({ date: row.date, kind: row.kind, personId, caseId }, changes);
  const problems = consultationProblems(context, facts);
  refuseProblems({
    // A field that stays is not judged again: after the clock was set back, its day may lie ahead.
    "changes.date": changes.date === undefined ? null : problems.date,
    "changes.kind": changes.kind === undefined ? null : (problems.kind ?? problems.caseId),
  });
  const topics = changes.topics && JSON.stringify(changes.topics);
  return context.change((write) => {
    write.update("consultations", id, { ...changes, topics });
    return null;
  });
}

/** Moves a consultation and its referrals to the bin; the task for its next step stays. Error `notFound`. */
export function removeConsultation(context: Context, { id }: ValidInputOf<"removeConsultation">): null {
  requireVisibleConsultation(context, id);
  return context.change((write) => {
    const referrals = write.read.all<{ id: string }>(
      "SELECT id FROM referrals WHERE consultationId = ? AND removedAt IS NULL",
      id,
    );
    for (const referral of referrals) write.remove("referrals", referral.id);
    write.remove("consultations", id);
    return null;
  });
}

/** Notes what became of a referral. Error `notFound`. */
export function setReferralResult(context: Context, { id, result }: ValidInputOf<"setReferralResult">): null {
  const referral = requireRow(context.read, "referrals", id);
  if (referral.removedAt !== null) throw new DomainError("notFound", { detail: "referrals" });
  requireVisibleConsultation(context, referral.consultationId);
  return context.change((write) => {
    write.update("referrals", id, { result });
    return null;
  });
}
