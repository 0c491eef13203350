import type { Consultation, NewConsultation } from "../../shared/model/consultations.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import type { Context } from "../context.ts";
import type { Write } from "../engine/write.ts";
import { consultationsById } from "./consultationsById.ts";
import { consultationProblems, requireOpenToUser } from "./rules.ts";

/**
 * Records a consultation with its referrals, and the next step as a task of the user, in one transaction.
 * Errors: `notFound`, `invalidInput`.
 */
export function recordConsultation(context: Context, input: NewConsultation): Consultation {
  requireOpenToUser(context, input);
  refuseProblems({ ...consultationProblems(context, input), ...nextStepProblems(context, input) });
  const id = context.change((write) => writeConsultation(context, write, input));
  const recorded = consultationsById(context, [id]).get(id);
  if (!recorded) throw new Error("A recorded consultation cannot be read.");
  return recorded;
}

function nextStepProblems(
  context: Context,
  { nextStep, personId }: NewConsultation,
): Record<string, string | null> {
  if (nextStep === null) return {};
  return {
    nextStep: personId === null ? "Ein nächster Schritt gehört immer zu einer Person." : null,
    "nextStep.dueOn": plannedDayProblem(nextStep.dueOn, context.today),
  };
}

function writeConsultation(context: Context, write: Write, input: NewConsultation): string {
  const { referrals, nextStep, topics, ...attributes } = input;
  const consultationId = write.insert("consultations", {
    ...attributes,
    topics: JSON.stringify(topics),
    authorId: context.user.id,
    recordedAt: new Date().toISOString(),
  });
  for (const referral of referrals) write.insert("referrals", { ...referral, consultationId });
  if (nextStep) {
    const { personId } = input;
    write.insert("tasks", { ...nextStep, personId, consultationId, assigneeId: context.user.id });
  }
  return consultationId;
}
