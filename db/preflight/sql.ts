import type { View } from "./view.ts";

/** SQL: a day column lies in the part of the period that is over. */
export function inPeriod(column: string, { period, until }: View): string {
  return `${column} BETWEEN '${period.start}' AND '${until}'`;
}

/** SQL: the person whose id is in `column` had a contact in the period. */
export function wasAdvised(column: string, { period }: View): string {
  return `EXISTS (SELECT 1 FROM consultations advice WHERE advice.personId = ${column} AND advice.removedAt IS NULL
    AND advice.date BETWEEN '${period.start}' AND '${period.end}')`;
}

/** SQL: the person whose id is in `column` had an active case in the period. */
function hadActiveCase(column: string, { period }: View): string {
  return `EXISTS (SELECT 1 FROM cases work JOIN casePhases stretch ON stretch.caseId = work.id AND stretch.removedAt IS NULL
    WHERE work.personId = ${column} AND work.removedAt IS NULL AND stretch.openedOn <= '${period.end}'
      AND (stretch.closedOn IS NULL OR stretch.closedOn >= '${period.start}'))`;
}

/** SQL: the person whose id is in `column` was enrolled in a measure in the period. */
function tookPart(column: string, { period }: View): string {
  return `EXISTS (SELECT 1 FROM participations place WHERE place.personId = ${column} AND place.removedAt IS NULL
    AND place.joinedOn <= '${period.end}' AND (place.leftOn IS NULL OR place.leftOn >= '${period.start}'))`;
}

/** SQL: the person whose id is in `column` counts in some table of the period. */
export function isCounted(column: string, view: View): string {
  return `(${wasAdvised(column, view)} OR ${hadActiveCase(column, view)} OR ${tookPart(column, view)})`;
}

/** SQL: what a rule about contacts reads, each with its person; a condition on `consultations` follows. */
export function contactsOfPeople({ scope }: View, columns: string): string {
  return `SELECT consultations.id, consultations.personId, date, people.firstName, people.lastName, people.anonymous, ${columns}
    FROM consultations JOIN people ON people.id = consultations.personId AND people.removedAt IS NULL
    WHERE consultations.removedAt IS NULL AND ${scope.consultation} AND ${scope.person("consultations.personId")}`;
}
