import type { Context } from "../context.ts";

/** SQL: joins each case with its current phase, the one begun last, as `phase`. */
export const joinCurrentPhase = `JOIN casePhases phase ON phase.id = (
  SELECT id FROM casePhases WHERE caseId = cases.id AND removedAt IS NULL ORDER BY openedOn DESC, id DESC LIMIT 1)`;

/** SQL: how a case stands; needs `joinCurrentPhase`. */
export const stateOfCase = `CASE WHEN phase.closedOn IS NOT NULL THEN 'closed'
  WHEN cases.restingSince IS NOT NULL THEN 'resting' ELSE 'active' END`;

/** SQL: the user owns the case or substitutes its owner today. */
export function caseIsMine(context: Context): string {
  return `(cases.ownerId = '${context.user.id}' OR ${caseIsSubstituted(context)})`;
}

/** SQL: the user substitutes the owner of the case today; both days of the substitution belong to it. */
export function caseIsSubstituted(context: Context): string {
  return `(cases.substituteId = '${context.user.id}'
    AND '${context.today}' BETWEEN cases.substituteFrom AND cases.substituteUntil)`;
}
