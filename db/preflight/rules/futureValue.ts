import { addDays, type Day, germanDay } from "../../../shared/dates.ts";
import type { DatedAttributeName } from "../../../shared/model/people.ts";
import { attributeTitles } from "../attributes.ts";
import { sqlRule } from "../rule.ts";
import { wasAdvised } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  attribute: DatedAttributeName;
  validFrom: Day;
}

/** What was granted today may begin next month, but hardly in half a year. Days. */
const farAhead = 183;

export const futureValue = sqlRule<Row>({
  id: "future-value",
  title: "Angabe gilt erst in ferner Zukunft",
  why: "Bis zu diesem Tag zählt der Wert davor, vielleicht also „unbekannt“.",
  severity: "warning",
  sql: (view) => `
    SELECT personAttributes.id, personId, attribute, validFrom, firstName, lastName, anonymous
    FROM personAttributes JOIN people ON people.id = personId AND people.removedAt IS NULL
    WHERE personAttributes.removedAt IS NULL AND validFrom > '${addDays(view.today, farAhead)}'
      AND ${view.scope.person("people.id")} AND ${wasAdvised("people.id", view)}
    ORDER BY personAttributes.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `${attributeTitles[row.attribute]} von ${nameOf(row)} gilt laut Akte erst ab ${germanDay(row.validFrom)}.`,
    place: { kind: "person", personId: row.personId, field: row.attribute },
    facts: [row.validFrom],
  }),
});
