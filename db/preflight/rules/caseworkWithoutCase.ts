import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople, inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
}

export const caseworkWithoutCase = sqlRule<Row>({
  id: "casework-without-case",
  title: "Fallmanagement ohne Fall",
  why: "Ohne Fall fehlt die Person in C01 und C02.",
  severity: "warning",
  sql: (
    view,
  ) => `${contactsOfPeople(view, "kind")} AND ${inPeriod("date", view)} AND kind = 'fall' AND caseId IS NULL
    ORDER BY date DESC, consultations.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Kontakt mit ${nameOf(row)} am ${germanDay(row.date)} ist Fallmanagement, gehört aber zu keinem Fall.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "kind" },
    facts: [row.date],
  }),
});
