import type { OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { Consultation } from "../../shared/model/consultations.ts";
import type { AttendanceState } from "../../shared/model/measures.ts";
import type { DatedValue, TimelineEntry } from "../../shared/model/people.ts";
import { caseIsVisible, consultationIsVisible, requireVisiblePerson } from "../access.ts";
import { consultationsById } from "../consultations/consultationsById.ts";
import type { Context } from "../context.ts";
import { datedValues } from "./person.ts";

interface Line {
  kind: TimelineEntry["kind"];
  id: string;
  date: string;
  title: string | null;
  detail: string | null;
  measureId: string | null;
}

/** The person whose timeline is read; the one parameter of every source. */
const subject = "WITH subject (id) AS (SELECT ?)";

/** Every source gives the same columns; `detail` and `title` mean what the kind needs. */
function source(context: Context): string {
  return `
  SELECT 'consultation' AS kind, id, date, NULL AS title, NULL AS detail, NULL AS measureId
    FROM consultations WHERE personId = (SELECT id FROM subject) AND removedAt IS NULL
      AND ${consultationIsVisible(context)}
  UNION ALL
  SELECT 'attendance', attendances.id, measureSessions.date, measures.title, attendances.state, measures.id
    FROM participations
    JOIN attendances ON attendances.participationId = participations.id AND attendances.removedAt IS NULL
    JOIN measureSessions ON measureSessions.id = attendances.sessionId AND measureSessions.removedAt IS NULL
    JOIN measures ON measures.id = measureSessions.measureId AND measures.removedAt IS NULL
    WHERE participations.personId = (SELECT id FROM subject) AND participations.removedAt IS NULL
  UNION ALL
  SELECT 'participation', participations.id, joinedOn, measures.title, NULL, measures.id
    FROM participations JOIN measures ON measures.id = participations.measureId AND measures.removedAt IS NULL
    WHERE personId = (SELECT id FROM subject) AND participations.removedAt IS NULL
  UNION ALL
  SELECT 'task', id, coalesce(substr(doneAt, 1, 10), dueOn), title, doneAt, NULL
    FROM tasks WHERE personId = (SELECT id FROM subject) AND removedAt IS NULL AND doneAt IS NOT NULL
  UNION ALL
  SELECT 'case', casePhases.id || '/1-opened', openedOn, NULL,
      CASE WHEN EXISTS (SELECT 1 FROM casePhases earlier WHERE earlier.caseId = cases.id
                        AND earlier.removedAt IS NULL
                        AND (earlier.openedOn, earlier.id) < (casePhases.openedOn, casePhases.id))
           THEN 'reopened' ELSE 'opened' END, NULL
    FROM cases JOIN casePhases ON casePhases.caseId = cases.id AND casePhases.removedAt IS NULL
    WHERE personId = (SELECT id FROM subject) AND cases.removedAt IS NULL AND ${caseIsVisible(context)}
  UNION ALL
  SELECT 'case', casePhases.id || '/2-closed', closedOn, closureReason, 'closed', NULL
    FROM cases JOIN casePhases ON casePhases.caseId = cases.id AND casePhases.removedAt IS NULL
    WHERE personId = (SELECT id FROM subject) AND cases.removedAt IS NULL AND closedOn IS NOT NULL AND ${caseIsVisible(context)}
  UNION ALL
  SELECT 'attribute', id, validFrom, NULL, NULL, NULL
    FROM personAttributes WHERE personId = (SELECT id FROM subject) AND removedAt IS NULL`;
}

/** One page of everything that happened with a person, newest first. Error `notFound`. */
export function timeline(context: Context, input: ValidInputOf<"timeline">): OutputOf<"timeline"> {
  requireVisiblePerson(context, input.personId);
  const everything = source(context);
  const total = context.read.first<{ total: number }>(
    `${subject} SELECT count(*) AS total FROM (${everything})`,
    input.personId,
  );
  const lines = context.read.all<Line>(
    `${subject} SELECT * FROM (${everything}) ORDER BY date DESC, id DESC LIMIT ? OFFSET ?`,
    input.personId,
    input.limit,
    input.offset,
  );
  return { total: total?.total ?? 0, entries: entriesOf(context, input.personId, lines) };
}

function entriesOf(context: Context, personId: string, lines: Line[]): TimelineEntry[] {
  const consultations = consultationsById(context, idsOf(lines, "consultation"));
  const values = new Map(datedValues(context, personId).map((value) => [value.id, value]));
  return lines.flatMap((line) => entryOf(line, consultations, values) ?? []);
}

function entryOf(
  { kind, id, date, title, detail, measureId }: Line,
  consultations: Map<string, Consultation>,
  values: Map<string, DatedValue>,
): TimelineEntry | undefined {
  const measure = { measureId: measureId ?? "", title: title ?? "" };
  switch (kind) {
    case "consultation": {
      const consultation = consultations.get(id);
      return consultation && { kind, id, date, consultation };
    }
    case "attendance":
      return { kind, id, date, ...measure, state: detail as AttendanceState };
    case "participation":
      return { kind, id, date, ...measure };
    case "task":
      return { kind, id, date, title: title ?? "", done: detail !== null };
    case "case":
      return { kind, id, date, event: detail as "opened" | "closed" | "reopened", reason: title };
    case "attribute": {
      const value = values.get(id);
      return value && { kind, id, date, value };
    }
  }
}

function idsOf(lines: Line[], kind: Line["kind"]): string[] {
  return lines.filter((line) => line.kind === kind).map((line) => line.id);
}
