import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { addDays, type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
  referralId: string;
  target: string;
}

/** After so many weeks one can ask whether the person arrived. */
const weeks = 6;

export const referralWithoutResult = sqlRule<Row>({
  id: "referral-without-result",
  title: `Verweis seit über ${weeks} Wochen ohne Ergebnis`,
  why: "Das Ergebnis zählt in R01; solange es fehlt, steht dort „offen“.",
  severity: "hint",
  sql: (view) => `
    SELECT contact.*, referrals.id AS referralId, target
    FROM (${contactsOfPeople(view, "kind")} AND date BETWEEN '${view.period.start}'
      AND min('${view.period.end}', '${addDays(view.today, -weeks * 7)}')) contact
    JOIN referrals ON consultationId = contact.id AND referrals.removedAt IS NULL AND result = 'offen'
    ORDER BY date, referrals.id`,
  finding: (row) => ({
    subject: row.referralId,
    personId: row.personId,
    sentence: `Der Verweis von ${nameOf(row)} an „${codeLabel("referralTarget", row.target)}“ vom ${germanDay(row.date)} hat noch kein Ergebnis.`,
    place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "referrals" },
    facts: [row.date, row.target],
  }),
});
