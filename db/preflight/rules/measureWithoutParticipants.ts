import { sqlRule } from "../rule.ts";
import type { View } from "../view.ts";

interface Row {
  id: string;
  title: string;
  sessions: number;
}

/** Who comes to an open consultation hour is recorded as a contact. */
export const measureWithoutParticipants = sqlRule<Row>({
  id: "measure-without-participants",
  title: "Maßnahme ohne Teilnehmende",
  why: "Die Maßnahme zählt in S01, ihre Teilnehmenden fehlen in M01 und M02.",
  severity: "warning",
  sql: (view) => `
    SELECT id, title, (${sessionsHeld(view)}) AS sessions FROM measures
    WHERE removedAt IS NULL AND kind <> 'sprechstunde' AND ${view.scope.measure} AND (
      (${sessionsHeld(view)}) > 0
      OR (startsOn <= '${view.until}' AND (endsOn IS NULL OR endsOn >= '${view.period.start}')
          AND NOT EXISTS (SELECT 1 FROM measureSessions WHERE measureId = measures.id AND removedAt IS NULL)))
      AND NOT EXISTS (SELECT 1 FROM participations JOIN people ON people.id = personId AND people.removedAt IS NULL
        WHERE measureId = measures.id AND participations.removedAt IS NULL)
      AND NOT EXISTS (SELECT 1 FROM participantCounts WHERE measureId = measures.id AND removedAt IS NULL AND count > 0)
    ORDER BY title, id`,
  finding: (row, { period }) => ({
    subject: row.id,
    personId: null,
    sentence: `„${row.title}“ fand statt, Teilnehmende sind nicht eingetragen, auch nicht als Zahl.`,
    place: { kind: "measure", measureId: row.id, tab: "participants" },
    facts: [period.id, row.sessions],
  }),
});

function sessionsHeld({ period, until }: View): string {
  return `SELECT count(*) FROM measureSessions WHERE measureId = measures.id AND removedAt IS NULL
    AND date BETWEEN '${period.start}' AND '${until}'`;
}
