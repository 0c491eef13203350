import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople, inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
}

export const referralWithoutTarget = sqlRule<Row>({
  id: "referral-without-target",
  title: "Verweisberatung ohne Verweis",
  why: "Wohin verwiesen wurde, zählt in R01.",
  severity: "hint",
  sql: (view) => `${contactsOfPeople(view, "kind")} AND ${inPeriod("date", view)} AND kind = 'verweis'
    AND NOT EXISTS (SELECT 1 FROM referrals WHERE consultationId = consultations.id AND removedAt IS NULL)
    ORDER BY date DESC, consultations.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `In der Verweisberatung mit ${nameOf(row)} am ${germanDay(row.date)} steht nicht, wohin verwiesen wurde.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "kind" },
    facts: [row.date],
  }),
});
