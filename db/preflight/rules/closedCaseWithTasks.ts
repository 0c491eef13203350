import { type Day, germanDay } from "../../../shared/dates.ts";
import { sqlRule } from "../rule.ts";
import { counted, type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  closedOn: Day;
  tasks: number;
  latestTask: string;
}

export const closedCaseWithTasks = sqlRule<Row>({
  id: "closed-case-with-tasks",
  title: "Fall geschlossen, Wiedervorlagen offen",
  why: "Entweder ist noch etwas zu tun, oder die Wiedervorlagen sind erledigt.",
  severity: "warning",
  // Begins with the phases that ended in the period, which are few; most tasks belong to open cases.
  sql: ({ period, until, scope }) => `
    SELECT cases.id, cases.personId, max(phase.closedOn) AS closedOn, firstName, lastName, anonymous,
      count(DISTINCT tasks.id) AS tasks, max(tasks.id) AS latestTask
    FROM casePhases phase CROSS JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
    CROSS JOIN tasks ON tasks.personId = cases.personId AND tasks.removedAt IS NULL AND tasks.doneAt IS NULL
    JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
    WHERE phase.removedAt IS NULL AND phase.closedOn BETWEEN '${period.start}' AND '${until}'
      AND NOT EXISTS (SELECT 1 FROM cases other JOIN casePhases later ON later.caseId = other.id AND later.removedAt IS NULL
        WHERE other.personId = cases.personId AND other.removedAt IS NULL
          AND (later.closedOn IS NULL OR later.closedOn > '${period.end}'))
      AND ${scope.case} AND ${scope.person("cases.personId")}
    GROUP BY cases.id ORDER BY closedOn DESC, cases.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Fall von ${nameOf(row)} ist seit ${germanDay(row.closedOn)} geschlossen, offen ${row.tasks === 1 ? "ist" : "sind"} noch ${counted(row.tasks, "Wiedervorlage", "Wiedervorlagen")}.`,
    place: { kind: "case", personId: row.personId },
    facts: [row.closedOn, row.tasks, row.latestTask],
  }),
});
