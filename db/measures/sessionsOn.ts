import type { Today } from "../../shared/contract/casework.ts";
import type { Day } from "../../shared/dates.ts";
import type { Context } from "../context.ts";
import { measureSummaries } from "./measureSummaries.ts";

interface SessionRow {
  measureId: string;
  sessionId: string;
  startsAt: string | null;
  topic: string;
}

/** The sessions of a day with their measures, by time; those without a time last. */
export function sessionsOn(context: Context, day: Day): Today["sessions"] {
  const rows = context.read.all<SessionRow>(
    `SELECT measureId, measureSessions.id AS sessionId, startsAt, topic
     FROM measureSessions JOIN measures ON measures.id = measureId AND measures.removedAt IS NULL
     WHERE measureSessions.removedAt IS NULL AND date = ? ORDER BY startsAt IS NULL, startsAt, sessionId`,
    day,
  );
  const measures = measureSummaries(context, {
    sql: "id IN (SELECT value FROM json_each(?))",
    parameters: [JSON.stringify(rows.map((row) => row.measureId))],
  });
  const measureById = new Map(measures.map((measure) => [measure.id, measure]));
  return rows.flatMap(({ measureId, ...session }) => {
    const measure = measureById.get(measureId);
    return measure ? [{ measure, ...session }] : [];
  });
}
