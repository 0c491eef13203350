import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  birthDate: Day | null;
  birthYear: number | null;
  firstContactOn: Day;
}

/** Of somebody born in the year of the first contact nothing is known but the year, and nothing is wrong. */
export const bornAfterContact = sqlRule<Row>({
  id: "born-after-contact",
  title: "Geboren nach dem ersten Kontakt",
  why: "Geburtsdatum oder Kontakt stimmt nicht; das Alter zählt dann als unbekannt oder falsch.",
  severity: "urgent",
  sql: ({ period, scope }) => `
    WITH earliest AS (SELECT min(date) AS day FROM consultations WHERE removedAt IS NULL),
    young AS (
      SELECT id, firstName, lastName, anonymous, birthDate, birthYear,
        (SELECT min(date) FROM consultations WHERE personId = people.id AND removedAt IS NULL) AS firstContactOn
      FROM people WHERE removedAt IS NULL AND ${scope.person("people.id")} AND (
        birthDate > (SELECT day FROM earliest)
        OR (birthDate IS NULL AND birthYear > CAST(substr((SELECT day FROM earliest), 1, 4) AS INTEGER))))
    SELECT * FROM young
    WHERE coalesce(birthDate, CAST(birthYear AS TEXT)) > firstContactOn AND firstContactOn <= '${period.end}'
    ORDER BY id`,
  finding: ({ id, birthDate, birthYear, firstContactOn, ...row }) => ({
    subject: id,
    personId: id,
    sentence: `${nameOf(row)} hatte am ${germanDay(firstContactOn)} einen Kontakt, ist aber erst ${birthDate ? `am ${germanDay(birthDate)}` : birthYear} geboren.`,
    place: { kind: "person", personId: id, field: birthDate ? "birthDate" : "birthYear" },
    facts: [birthDate, birthYear, firstContactOn],
  }),
});
