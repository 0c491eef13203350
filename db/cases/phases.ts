import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { germanDay } from "../../shared/dates.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { DomainError } from "../../shared/result.ts";
import { pastDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import { requirePresentPerson } from "../casework/presentPeople.ts";
import type { Context } from "../context.ts";
import { caseById } from "./caseSummaries.ts";
import { currentPhase, requireChangeableCase, requireOpenCase } from "./changeable.ts";
import { responsibleUserProblem } from "./responsibility.ts";

/** Opens a case with its first phase. Errors: `notFound`, `caseOpen`, `invalidInput`. */
export function openCase(context: Context, input: ValidInputOf<"openCase">): CaseSummary {
  const { personId, concern, openedOn, ownerId } = input;
  requirePresentPerson(context, personId);
  requireNoOpenCase(context, personId);
  refuseProblems({
    openedOn: pastDayProblem(openedOn, context.today),
    ownerId: responsibleUserProblem(context.read, ownerId),
  });
  const id = context.change((write) => {
    const caseId = write.insert("cases", { personId, concern, ownerId });
    write.insert("casePhases", { caseId, openedOn });
    return caseId;
  });
  return caseById(context.read, id);
}

/** Ends the current phase; a resting case rests no longer. Errors: `notFound`, `caseClosed`, `invalidInput`. */
export function closeCase(context: Context, { id, closedOn, reason }: ValidInputOf<"closeCase">): null {
  const phase = currentPhase(requireOpenCase(context, id));
  refuseProblems({
    closedOn:
      pastDayProblem(closedOn, context.today) ??
      beforeProblem(closedOn, phase.openedOn, "Der Fall wurde erst am", "eröffnet"),
  });
  return context.change((write) => {
    write.update("casePhases", phase.id, { closedOn, closureReason: reason });
    write.update("cases", id, { restingSince: null });
    return null;
  });
}

/** Begins a new phase of a closed case. Errors: `notFound`, `caseOpen`, `invalidInput`. */
export function reopenCase(context: Context, { id, openedOn }: ValidInputOf<"reopenCase">): null {
  const found = requireChangeableCase(context, id);
  requireNoOpenCase(context, found.personId);
  const closedOn = currentPhase(found).closedOn ?? "";
  refuseProblems({
    openedOn:
      pastDayProblem(openedOn, context.today) ??
      beforeProblem(openedOn, closedOn, "Der Fall war noch bis zum", "offen"),
  });
  return context.change((write) => {
    write.insert("casePhases", { caseId: id, openedOn });
    return null;
  });
}

/** Lets a case rest from a day of its current phase. Errors: `notFound`, `caseClosed`, `invalidInput`. */
export function restCase(context: Context, { id, since }: ValidInputOf<"restCase">): null {
  const phase = currentPhase(requireOpenCase(context, id));
  refuseProblems({
    since:
      pastDayProblem(since, context.today) ??
      beforeProblem(since, phase.openedOn, "Der Fall wurde erst am", "eröffnet"),
  });
  return context.change((write) => {
    write.update("cases", id, { restingSince: since });
    return null;
  });
}

/** Takes up a resting case again. Errors: `notFound`, `caseClosed`. */
export function resumeCase(context: Context, { id }: ValidInputOf<"resumeCase">): null {
  requireOpenCase(context, id);
  return context.change((write) => {
    write.update("cases", id, { restingSince: null });
    return null;
  });
}

/** A person has at most one open case, also one that the user may not see. */
function requireNoOpenCase(context: Context, personId: string): void {
  const open = context.read.first(
    `SELECT 1 FROM cases JOIN casePhases phase ON phase.caseId = cases.id
     WHERE cases.personId = ? AND cases.removedAt IS NULL AND phase.removedAt IS NULL AND phase.closedOn IS NULL`,
    personId,
  );
  if (open) throw new DomainError("caseOpen");
}

function beforeProblem(day: string, earliest: string, before: string, after: string): string | null {
  return day < earliest ? `${before} ${germanDay(earliest)} ${after}. Bitte prüfen Sie das Datum.` : null;
}
