import { type Day, germanDay } from "../../../shared/dates.ts";
import { joinCurrentPhase } from "../../cases/state.ts";
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
  sql: ({ period, until, scope }) => `
    SELECT cases.id, cases.personId, phase.closedOn, firstName, lastName, anonymous,
      count(*) AS tasks, max(tasks.id) AS latestTask
    FROM tasks JOIN cases ON cases.personId = tasks.personId AND cases.removedAt IS NULL ${joinCurrentPhase}
    JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
    WHERE tasks.removedAt IS NULL AND tasks.doneAt IS NULL
      AND phase.closedOn BETWEEN '${period.start}' AND '${until}'
      AND NOT EXISTS (SELECT 1 FROM cases other JOIN casePhases open ON open.caseId = other.id AND open.removedAt IS NULL
        WHERE other.personId = tasks.personId AND other.removedAt IS NULL AND open.closedOn IS NULL)
      AND ${scope.case} AND ${scope.person("cases.personId")}
    GROUP BY cases.id ORDER BY phase.closedOn DESC, cases.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Der Fall von ${nameOf(row)} ist seit ${germanDay(row.closedOn)} geschlossen, offen ${row.tasks === 1 ? "ist" : "sind"} noch ${counted(row.tasks, "Wiedervorlage", "Wiedervorlagen")}.`,
    place: { kind: "case", personId: row.personId },
    facts: [row.closedOn, row.tasks, row.latestTask],
  }),
});
