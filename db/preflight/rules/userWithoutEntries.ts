import { addDays } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";

interface Row {
  id: string;
  name: string;
}

/** In the first days of a period somebody may simply be on leave. */
const daysToBegin = 14;

export const userWithoutEntries = sqlRule<Row>({
  id: "user-without-entries",
  title: "Fachkraft ohne Einträge",
  why: "Vielleicht liegen ihre Einträge auf einem anderen Laptop und fehlen hier.",
  severity: "warning",
  sql: ({ period, until, scope }) => `
    SELECT id, name FROM users
    WHERE active = 1 AND role = 'caseManager' AND ${scope.user} AND '${addDays(period.start, daysToBegin)}' <= '${until}'
      AND NOT EXISTS (SELECT 1 FROM consultations WHERE authorId = users.id AND removedAt IS NULL
        AND date BETWEEN '${period.start}' AND '${period.end}')
    ORDER BY name COLLATE NOCASE, id`,
  finding: (row, { period }) => ({
    subject: row.id,
    personId: null,
    sentence: `Von ${row.name} ist in diesem Zeitraum kein Kontakt erfasst.`,
    place: { kind: "recording" },
    facts: [period.id],
  }),
});
