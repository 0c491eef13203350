import { sqlRule } from "../rule.ts";

interface Row {
  id: string;
  title: string;
}

export const measureWithoutObjective = sqlRule<Row>({
  id: "measure-without-objective",
  title: "Maßnahme ohne Ziel",
  why: "Ohne Ziel fehlen die Teilnehmenden in den Zeilen von M02.",
  severity: "hint",
  sql: ({ period, until, scope }) => `
    SELECT id, title FROM measures
    WHERE removedAt IS NULL AND objectives = '[]' AND ${scope.measure}
      AND (EXISTS (SELECT 1 FROM measureSessions WHERE measureId = measures.id AND removedAt IS NULL
             AND date BETWEEN '${period.start}' AND '${until}')
        OR (startsOn <= '${until}' AND (endsOn IS NULL OR endsOn >= '${period.start}')
          AND NOT EXISTS (SELECT 1 FROM measureSessions WHERE measureId = measures.id AND removedAt IS NULL)))
    ORDER BY title, id`,
  finding: (row) => ({
    subject: row.id,
    personId: null,
    sentence: `„${row.title}“ ist keinem Ziel zugeordnet.`,
    place: { kind: "measure", measureId: row.id, tab: "details" },
    facts: [],
  }),
});
