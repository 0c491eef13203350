import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  otherId: string;
  personId: string;
  date: Day;
}

/** Two calls on one day are usual; the same entry again within minutes is a slip. */
const minutes = 10;

export const sameContactTwice = sqlRule<Row>({
  id: "same-contact-twice",
  title: "Kontakt wohl doppelt erfasst",
  why: "Doppelte Kontakte erhöhen X01 und die Kontakthäufigkeit in P12 und P13.",
  severity: "hint",
  sql: (view) => `
    WITH alike AS (
      SELECT date, personId, min(id) AS id, max(id) AS otherId FROM consultations
      WHERE removedAt IS NULL AND personId IS NOT NULL AND ${inPeriod("date", view)}
        AND ${view.scope.consultation} AND ${view.scope.person("consultations.personId")}
      GROUP BY date, personId
      HAVING count(*) > 1 AND min(kind) = max(kind) AND min(mode) = max(mode) AND min(topics) = max(topics))
    SELECT alike.*, firstName, lastName, anonymous
    FROM alike JOIN people ON people.id = alike.personId AND people.removedAt IS NULL
    JOIN consultations one ON one.id = alike.id JOIN consultations other ON other.id = otherId
    WHERE one.authorId = other.authorId
      AND abs(julianday(one.recordedAt) - julianday(other.recordedAt)) * 1440 <= ${minutes}
    ORDER BY alike.date DESC, alike.id`,
  finding: (row) => ({
    subject: `${row.id} ${row.otherId}`,
    personId: row.personId,
    sentence: `Mit ${nameOf(row)} stehen am ${germanDay(row.date)} zwei gleiche Kontakte, kurz nacheinander erfasst.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.otherId, field: null },
    facts: [row.date],
  }),
});
