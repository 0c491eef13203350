import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
}

export const futureContact = sqlRule<Row>({
  id: "future-contact",
  title: "Kontakt in der Zukunft",
  why: "Ein Kontakt, den es noch nicht gab, zählt in der Statistik mit.",
  severity: "urgent",
  sql: (view) =>
    `${contactsOfPeople(view, "kind")} AND date > '${view.today}' ORDER BY date, consultations.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Kontakt mit ${nameOf(row)} ist auf den ${germanDay(row.date)} datiert, der noch kommt.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "date" },
    facts: [row.date],
  }),
});
