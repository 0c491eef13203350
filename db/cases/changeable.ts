import type { CaseSummary } from "../../shared/model/cases.ts";
import { DomainError } from "../../shared/result.ts";
import { readSharedTeam, requireVisibleCase } from "../access.ts";
import { requirePresentPerson } from "../casework/presentPeople.ts";
import type { Context } from "../context.ts";
import { caseById } from "./caseSummaries.ts";

/** The case, when the user may work on it. Error `notFound`, also when its person is in the bin. */
export function requireChangeableCase(context: Context, id: string): CaseSummary {
  requireVisibleCase(context, id);
  const found = caseById(context.read, id);
  requirePresentPerson(context, found.personId);
  return found;
}

/** The same for a case that is not closed. Error `caseClosed`. */
export function requireOpenCase(context: Context, id: string): CaseSummary {
  const found = requireChangeableCase(context, id);
  if (found.state === "closed") throw new DomainError("caseClosed");
  return found;
}

/**
 * The same for a case whose responsibility the user may hand on: a substitute may not, since that
 * would make a right for a few days last for ever. Error `notAllowed`.
 */
export function requireEntrustedCase(context: Context, id: string): CaseSummary {
  const found = requireChangeableCase(context, id);
  const { user } = context;
  if (user.role !== "teamLead" && found.ownerId !== user.id && !readSharedTeam(context)) {
    throw new DomainError("notAllowed", { detail: "cases" });
  }
  return found;
}

/** The current phase of a case. */
export function currentPhase(found: CaseSummary) {
  const phase = found.phases.at(-1);
  if (!phase) throw new Error("A case without phase.");
  return phase;
}
