import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { inPeriod } from "../sql.ts";

interface Row {
  id: string;
  measureId: string;
  title: string;
  date: Day;
  startsOn: Day;
  endsOn: Day | null;
}

export const sessionOutsideMeasure = sqlRule<Row>({
  id: "session-outside-measure",
  title: "Termin außerhalb der Maßnahme",
  why: "Termin oder Zeitraum der Maßnahme stimmt nicht; der Termin entscheidet, wann sie in S01 zählt.",
  severity: "hint",
  sql: (view) => `
    SELECT measureSessions.id, measureId, title, date, startsOn, endsOn
    FROM measureSessions JOIN measures ON measures.id = measureId AND measures.removedAt IS NULL
    WHERE measureSessions.removedAt IS NULL AND ${inPeriod("date", view)} AND ${view.scope.measure}
      AND (date < startsOn OR date > endsOn) ORDER BY date DESC, measureSessions.id`,
  finding: (row) => ({
    subject: row.id,
    personId: null,
    sentence:
      row.date < row.startsOn
        ? `„${row.title}“ hat einen Termin am ${germanDay(row.date)}, beginnt aber erst am ${germanDay(row.startsOn)}.`
        : `„${row.title}“ hat einen Termin am ${germanDay(row.date)}, endete aber am ${germanDay(row.endsOn ?? row.date)}.`,
    place: { kind: "measure", measureId: row.measureId, tab: "sessions" },
    facts: [row.date, row.startsOn, row.endsOn],
  }),
});
