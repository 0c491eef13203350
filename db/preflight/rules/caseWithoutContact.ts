import { addDays, type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { wasAdvised } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  openedOn: Day;
  lastContactOn: Day | null;
}

/** So long a case may be without contact before anybody needs to ask. Days. */
const quiet = 42;

export const caseWithoutContact = sqlRule<Row>({
  id: "case-without-contact",
  title: "Offener Fall ohne Kontakt im Zeitraum",
  why: "Der Fall zählt in C01 als laufend; vielleicht ruht er oder ist abgeschlossen.",
  severity: "hint",
  sql: (view) => {
    const longAgo = addDays(view.until, -quiet);
    return `
      SELECT cases.id, cases.personId, phase.openedOn, firstName, lastName, anonymous,
        (SELECT max(date) FROM consultations
         WHERE personId = cases.personId AND removedAt IS NULL AND date <= '${view.until}') AS lastContactOn
      FROM casePhases phase JOIN cases ON cases.id = caseId JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
      WHERE phase.removedAt IS NULL AND cases.removedAt IS NULL AND cases.restingSince IS NULL AND phase.closedOn IS NULL
        AND phase.openedOn <= '${longAgo}' AND '${view.period.start}' <= '${longAgo}'
        AND ${view.scope.case} AND ${view.scope.person("cases.personId")} AND NOT ${wasAdvised("cases.personId", view)}
      ORDER BY lastContactOn IS NOT NULL, lastContactOn, cases.id`;
  },
  finding: (row, { period }) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Fall von ${nameOf(row)} ist offen, ${row.lastContactOn ? `der letzte Kontakt war am ${germanDay(row.lastContactOn)}` : "es gab aber noch keinen Kontakt"}.`,
    place: { kind: "case", personId: row.personId },
    facts: [period.id, row.openedOn, row.lastContactOn],
  }),
});
