import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  measureId: string;
  title: string;
  joinedOn: Day;
  firstContactOn: Day;
}

export const participationBeforeContact = sqlRule<Row>({
  id: "participation-before-contact",
  title: "Teilnahme vor dem ersten Kontakt",
  why: "Der erste Kontakt entscheidet, wann die Person als neu zählt (N01, N02); vielleicht fehlt ein früherer.",
  severity: "hint",
  sql: ({ period, until, scope }) => `
    SELECT participations.id, personId, measureId, title, joinedOn, firstName, lastName, anonymous,
      (SELECT min(date) FROM consultations
       WHERE consultations.personId = people.id AND consultations.removedAt IS NULL) AS firstContactOn
    FROM participations JOIN people ON people.id = personId AND people.removedAt IS NULL
    JOIN measures ON measures.id = measureId AND measures.removedAt IS NULL
    WHERE participations.removedAt IS NULL AND ${scope.person("people.id")}
      AND firstContactOn BETWEEN '${period.start}' AND '${until}' AND joinedOn < firstContactOn
    ORDER BY joinedOn DESC, participations.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `${nameOf(row)} nimmt seit ${germanDay(row.joinedOn)} an „${row.title}“ teil, der erste Kontakt steht erst am ${germanDay(row.firstContactOn)}.`,
    place: { kind: "measure", measureId: row.measureId, tab: "participants" },
    facts: [row.joinedOn, row.firstContactOn],
  }),
});
