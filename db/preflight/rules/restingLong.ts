import { addDays, type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  restingSince: Day;
}

/** After a year hardly anybody comes back. Days. */
const long = 365;

export const restingLong = sqlRule<Row>({
  id: "resting-long",
  title: "Fall ruht seit über einem Jahr",
  why: "Ein ruhender Fall zählt in C01 weiter als laufend.",
  severity: "hint",
  sql: ({ until, scope }) => `
    SELECT cases.id, cases.personId, restingSince, firstName, lastName, anonymous
    FROM casePhases phase JOIN cases ON cases.id = caseId JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
    WHERE phase.removedAt IS NULL AND cases.removedAt IS NULL AND phase.closedOn IS NULL AND restingSince < '${addDays(until, -long)}'
      AND ${scope.case} AND ${scope.person("cases.personId")} ORDER BY restingSince, cases.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Fall von ${nameOf(row)} ruht seit ${germanDay(row.restingSince)}.`,
    place: { kind: "case", personId: row.personId },
    facts: [row.restingSince],
  }),
});
