import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { counted } from "../words.ts";

interface Row {
  id: string;
  measureId: string;
  title: string;
  date: Day;
  enrolled: number;
}

export const rollCallMissing = sqlRule<Row>({
  id: "roll-call-missing",
  title: "Termin ohne Anwesenheit",
  why: "Ohne Anwesenheit zählt in M01 und M02, wer eingetragen ist, nicht wer da war.",
  severity: "warning",
  sql: ({ period, today, scope }) => `
    SELECT measureSessions.id, measureId, title, date,
      (SELECT count(*) FROM participations JOIN people ON people.id = personId AND people.removedAt IS NULL
       WHERE participations.measureId = measures.id AND participations.removedAt IS NULL
         AND joinedOn <= date AND (leftOn IS NULL OR leftOn >= date)) AS enrolled
    FROM measureSessions JOIN measures ON measures.id = measureId AND measures.removedAt IS NULL
    WHERE measureSessions.removedAt IS NULL AND date BETWEEN '${period.start}' AND '${period.end}' AND date < '${today}'
      AND ${scope.measure} AND enrolled > 0
      AND NOT EXISTS (SELECT 1 FROM attendances WHERE sessionId = measureSessions.id AND removedAt IS NULL)
    ORDER BY date DESC, measureSessions.id`,
  finding: (row) => ({
    subject: row.id,
    personId: null,
    sentence: `„${row.title}“ am ${germanDay(row.date)}: Für ${counted(row.enrolled, "eingetragene Person", "eingetragene Personen")} steht nicht fest, wer da war.`,
    place: { kind: "rollCall", measureId: row.measureId, sessionId: row.id },
    facts: [row.date, row.enrolled],
  }),
});
