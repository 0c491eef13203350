import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople, inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
  kind: string;
}

export const topicMissing = sqlRule<Row>({
  id: "topic-missing",
  title: "Beratung ohne Thema",
  why: "Ohne Thema fehlt die Person in P09 und P10; ein Kurzkontakt braucht keines.",
  severity: "warning",
  sql: (
    view,
  ) => `${contactsOfPeople(view, "kind")} AND ${inPeriod("date", view)} AND topics = '[]' AND kind <> 'kurz'
    ORDER BY date DESC, consultations.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `${codeLabel("contactKind", row.kind)} mit ${nameOf(row)} am ${germanDay(row.date)} hat kein Thema.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "topics" },
    facts: [row.date, row.kind],
  }),
});
