import { type Day, germanDay } from "../../../shared/dates.ts";
import type { DatedAttributeName } from "../../../shared/model/people.ts";
import { attributeTitles } from "../attributes.ts";
import { sqlRule } from "../rule.ts";
import { isCounted } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  attribute: DatedAttributeName;
  validFrom: Day;
  birthDate: Day;
}

export const attributeBeforeBirth = sqlRule<Row>({
  id: "attribute-before-birth",
  title: "Angabe gilt ab einem Tag vor der Geburt",
  why: "Geburtsdatum oder Beginn der Angabe stimmt nicht.",
  severity: "warning",
  // Begins with the few people who are young enough; a walk over all values would take far longer.
  sql: (view) => `
    SELECT personAttributes.id, personId, attribute, validFrom, birthDate, firstName, lastName, anonymous
    FROM people CROSS JOIN personAttributes ON personId = people.id AND personAttributes.removedAt IS NULL
      AND validFrom < birthDate
    WHERE people.removedAt IS NULL
      AND birthDate > (SELECT min(validFrom) FROM personAttributes WHERE removedAt IS NULL)
      AND ${view.scope.person("people.id")} AND ${isCounted("people.id", view)}
    ORDER BY personAttributes.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `${attributeTitles[row.attribute]} von ${nameOf(row)} gilt seit ${germanDay(row.validFrom)}, vor der Geburt (${germanDay(row.birthDate)}).`,
    place: { kind: "person", personId: row.personId, field: row.attribute },
    facts: [row.validFrom, row.birthDate],
  }),
});
