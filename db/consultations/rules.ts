import type { ConsultationAttributes } from "../../shared/model/consultations.ts";
import { DomainError } from "../../shared/result.ts";
import { readSharedTeam, requireVisibleCase, requireVisiblePerson } from "../access.ts";
import { pastDayProblem } from "../casework/inputProblems.ts";
import { requirePresentPerson } from "../casework/presentPeople.ts";
import type { Context } from "../context.ts";
import type { Rows } from "../engine/tables.ts";
import { requireRow } from "../engine/write.ts";

interface Facts extends Pick<ConsultationAttributes, "date" | "kind"> {
  personId: string | null;
  caseId: string | null;
}

/** What is wrong with day, kind and case of a consultation, one German sentence or `null` for each. */
export function consultationProblems(context: Context, facts: Facts) {
  return {
    date: pastDayProblem(facts.date, context.today),
    kind: facts.personId === null ? anonymousKindProblem(facts.kind) : null,
    caseId: facts.personId === null ? anonymousCaseProblem(facts.caseId) : caseProblem(context, facts),
  };
}

function anonymousKindProblem(kind: string): string | null {
  return kind === "kurz" || kind === "verweis"
    ? null
    : "Ohne Person lässt sich nur ein Kurzkontakt oder eine Verweisberatung erfassen.";
}

function anonymousCaseProblem(caseId: string | null): string | null {
  return caseId === null ? null : "Ein Fall gehört immer zu einer Person.";
}

function caseProblem(context: Context, { caseId, kind, personId }: Facts): string | null {
  if (caseId === null) {
    return kind === "fall" ? "Fallmanagement braucht einen Fall dieser Person." : null;
  }
  const { personId: client } = requireRow(context.read, "cases", caseId);
  return client === personId ? null : "Dieser Fall gehört zu einer anderen Person.";
}

/** Error `notFound` when the person or the case is not open to the user. */
export function requireOpenToUser(context: Context, facts: Pick<Facts, "personId" | "caseId">): void {
  if (facts.personId !== null) requirePresentPerson(context, facts.personId);
  if (facts.caseId !== null) requireVisibleCase(context, facts.caseId);
}

/**
 * The row of a consultation that the user may change: one of a person, and of a case where it belongs to one,
 * open to the user, or an anonymous contact that is the user's own, or anybody's where everybody sees everything. Error `notFound`.
 */
export function requireVisibleConsultation(context: Context, id: string): Rows["consultations"] {
  const row = requireRow(context.read, "consultations", id);
  if (row.removedAt !== null) throw new DomainError("notFound", { detail: "consultations" });
  if (row.personId !== null) requireVisiblePerson(context, row.personId);
  else if (!seesAnonymousContact(context, row))
    throw new DomainError("notFound", { detail: "consultations" });
  if (row.caseId !== null) requireVisibleCase(context, row.caseId);
  return row;
}

function seesAnonymousContact(context: Context, row: Rows["consultations"]): boolean {
  return row.authorId === context.user.id || context.user.role === "teamLead" || readSharedTeam(context);
}
