import { type Day, germanDay } from "../../../shared/dates.ts";
import type { DatedAttributeName } from "../../../shared/model/people.ts";
import { attributeTitles } from "../attributes.ts";
import { sqlRule } from "../rule.ts";
import { hadActiveCase, tookPart, wasAdvised } from "../sql.ts";
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
  sql: (view) => `
    SELECT personAttributes.id, personId, attribute, validFrom, birthDate, firstName, lastName, anonymous
    FROM personAttributes JOIN people ON people.id = personId AND people.removedAt IS NULL
    WHERE personAttributes.removedAt IS NULL AND validFrom < birthDate AND ${view.scope.person("people.id")}
      AND (${wasAdvised("people.id", view)} OR ${hadActiveCase("people.id", view)} OR ${tookPart("people.id", view)})`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `${attributeTitles[row.attribute]} von ${nameOf(row)} gilt seit ${germanDay(row.validFrom)}, vor der Geburt (${germanDay(row.birthDate)}).`,
    place: { kind: "person", personId: row.personId, field: row.attribute },
    facts: [row.validFrom, row.birthDate],
  }),
});
