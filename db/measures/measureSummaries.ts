import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { MeasureAttributes, MeasureSummary } from "../../shared/model/measures.ts";
import type { Context } from "../context.ts";
import type { Rows } from "../engine/tables.ts";
import { readCodes } from "../rows.ts";

type Condition = { sql: string; parameters: string[] };
type SummaryRow = Omit<MeasureSummary, "objectives"> & { objectives: string };

/** SQL: a participation counts unless it, or the person, is in the bin. */
export const joinParticipants = `JOIN people ON people.id = participations.personId
  AND people.removedAt IS NULL AND participations.removedAt IS NULL`;

/** Measures by time: a running one has not ended before today, be it begun or not; a past one has. */
export function listMeasures(context: Context, { when }: ValidInputOf<"listMeasures">): MeasureSummary[] {
  if (when === "all") return measureSummaries(context, { sql: "1", parameters: [] });
  const ended = "(endsOn IS NOT NULL AND endsOn < ?)";
  const sql = when === "past" ? ended : `NOT ${ended}`;
  return measureSummaries(context, { sql, parameters: [context.today] });
}

/**
 * The measures that meet an SQL condition on `measures`: those with the nearest session from today on first,
 * then the latest begun. A person who came back is one participant.
 */
export function measureSummaries(context: Context, condition: Condition): MeasureSummary[] {
  const rows = context.read.all<SummaryRow>(
    `SELECT id, title, kind, objectives, fundingLine, startsOn, endsOn, place, description,
       (SELECT count(*) FROM measureSessions WHERE measureId = measures.id AND removedAt IS NULL) AS sessions,
       (SELECT min(date) FROM measureSessions
        WHERE measureId = measures.id AND removedAt IS NULL AND date >= '${context.today}') AS nextSessionOn,
       (SELECT count(DISTINCT personId) FROM participations ${joinParticipants} WHERE measureId = measures.id)
       + (SELECT coalesce(sum(count), 0) FROM participantCounts
          WHERE measureId = measures.id AND removedAt IS NULL) AS participants
     FROM measures WHERE removedAt IS NULL AND ${condition.sql}
     ORDER BY nextSessionOn IS NULL, nextSessionOn, startsOn DESC, id`,
    ...condition.parameters,
  );
  return rows.map((row) => ({ ...row, objectives: readCodes(row.objectives) }));
}

/** The attributes of a measure from its row. */
export function attributesOf(row: Rows["measures"]): MeasureAttributes {
  const { title, kind, fundingLine, startsOn, endsOn, place, description } = row;
  const objectives = readCodes(row.objectives);
  return { title, kind, objectives, fundingLine, startsOn, endsOn, place, description };
}
