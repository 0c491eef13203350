import { DomainError } from "../shared/result.ts";
import type { Context } from "./context.ts";
import { readMeta } from "./engine/meta.ts";

/**
 * The SQL condition under which a case is open to the user: by ownership, by substitution on this day,
 * as team lead (who transfers cases), or since the centre works as a shared team.
 * `alias` names the table `cases` in the query.
 */
export function caseIsVisible(context: Context, alias = "cases"): string {
  if (seesEveryCase(context)) return "1";
  const { user, today } = context;
  return `(${alias}.ownerId = '${user.id}' OR (${alias}.substituteId = '${user.id}'
    AND '${today}' BETWEEN ${alias}.substituteFrom AND ${alias}.substituteUntil))`;
}

/**
 * The SQL condition under which a person is open to the user: nobody has a case with the person,
 * or the user may see one of the cases. `personId` is the column with the person's id.
 */
export function personIsVisible(context: Context, personId: string): string {
  if (seesEveryCase(context)) return "1";
  const ownCase = caseIsVisible(context, "accessCase");
  return `(NOT EXISTS (SELECT 1 FROM cases accessCase WHERE accessCase.personId = ${personId} AND accessCase.removedAt IS NULL)
    OR EXISTS (SELECT 1 FROM cases accessCase
               WHERE accessCase.personId = ${personId} AND accessCase.removedAt IS NULL AND ${ownCase}))`;
}

/**
 * The SQL condition under which a consultation of an open person is open to the user: what belongs to a case is open
 * to those to whom the case is, also where another case of the same person is theirs.
 */
export function consultationIsVisible(context: Context): string {
  if (seesEveryCase(context)) return "1";
  return `(consultations.caseId IS NULL OR EXISTS (SELECT 1 FROM cases accessCase
    WHERE accessCase.id = consultations.caseId AND ${caseIsVisible(context, "accessCase")}))`;
}

/** Error `notFound` when the person does not exist or is not open to the user: both look the same. */
export function requireVisiblePerson(context: Context, personId: string): void {
  const found = context.read.first(
    `SELECT 1 FROM people WHERE id = ? AND ${personIsVisible(context, "people.id")}`,
    personId,
  );
  if (!found) throw new DomainError("notFound", { detail: "people" });
}

/** Error `notFound` when the case does not exist, is in the bin, or is not open to the user. */
export function requireVisibleCase(context: Context, caseId: string): void {
  const found = context.read.first(
    `SELECT 1 FROM cases WHERE id = ? AND removedAt IS NULL AND ${caseIsVisible(context)}`,
    caseId,
  );
  if (!found) throw new DomainError("notFound", { detail: "cases" });
}

function seesEveryCase(context: Context): boolean {
  return context.user.role === "teamLead" || readSharedTeam(context);
}

/** Whether the centre works as a shared team; so it begins. */
export function readSharedTeam(context: Context): boolean {
  return readMeta(context.read, "sharedTeam") !== "false";
}
