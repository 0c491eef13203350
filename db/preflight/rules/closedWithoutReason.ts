import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  closedOn: Day;
}

export const closedWithoutReason = sqlRule<Row>({
  id: "closed-without-reason",
  title: "Fall geschlossen ohne Grund",
  why: "Ohne Grund fehlt die Person in den Zeilen von C02.",
  severity: "warning",
  sql: (view) => `
    SELECT casePhases.id, cases.personId, closedOn, firstName, lastName, anonymous
    FROM casePhases JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
    JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
    WHERE casePhases.removedAt IS NULL AND closureReason IS NULL AND ${inPeriod("closedOn", view)}
      AND ${view.scope.case} AND ${view.scope.person("cases.personId")} ORDER BY closedOn DESC, casePhases.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Fall von ${nameOf(row)} ist seit ${germanDay(row.closedOn)} geschlossen, ein Grund steht nicht dabei.`,
    place: { kind: "case", personId: row.personId },
    facts: [row.closedOn],
  }),
});
