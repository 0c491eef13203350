import type {
  AttendanceState,
  MeasureFile,
  MeasureSession,
  ParticipantCount,
  Participation,
} from "../../shared/model/measures.ts";
import { listName } from "../../shared/model/names.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { joinedName, personNameColumns } from "../rows.ts";
import { attributesOf, joinParticipants } from "./measureSummaries.ts";
import { requireMeasure } from "./presentRows.ts";

/**
 * A measure with everything on its page. Everybody who works with clients sees every participant:
 * a roll call with gaps would be wrong. Error `notFound`.
 */
export function measure({ read }: Context, { id }: { id: string }): MeasureFile {
  const attributes = attributesOf(requireMeasure(read, id));
  return {
    id,
    ...attributes,
    sessions: sessionsOf(read, id),
    participations: participationsOf(read, id),
    counts: countsOf(read, id),
  };
}

function sessionsOf(reader: Reader, measureId: string): MeasureSession[] {
  const roll = Map.groupBy(rollOf(reader, measureId), (entry) => entry.sessionId);
  const sessions = reader.all<Omit<MeasureSession, "attendance">>(
    `SELECT id, date, startsAt, endsAt, topic FROM measureSessions
     WHERE measureId = ? AND removedAt IS NULL ORDER BY date, startsAt, id`,
    measureId,
  );
  return sessions.map((session) => ({
    ...session,
    attendance: Object.fromEntries(
      (roll.get(session.id) ?? []).map(({ participationId, state }) => [participationId, state]),
    ),
  }));
}

function rollOf(reader: Reader, measureId: string) {
  return reader.all<{ sessionId: string; participationId: string; state: AttendanceState }>(
    `SELECT sessionId, participationId, state FROM participations ${joinParticipants}
     JOIN attendances ON attendances.participationId = participations.id AND attendances.removedAt IS NULL
     WHERE measureId = ?`,
    measureId,
  );
}

const alphabet = new Intl.Collator("de");

/** By name as lists sort it. */
function participationsOf(reader: Reader, measureId: string): Participation[] {
  const rows = reader.all<
    Omit<Participation, "personName"> & { firstName: string; lastName: string; anonymous: number }
  >(
    `SELECT participations.id, personId, joinedOn, leftOn, ${personNameColumns}
     FROM participations ${joinParticipants} WHERE measureId = ? ORDER BY joinedOn, participations.id`,
    measureId,
  );
  return rows
    .map((row) => ({ row, sortedAs: listName({ ...row, anonymous: row.anonymous === 1 }) }))
    .sort((one, other) => alphabet.compare(one.sortedAs, other.sortedAs))
    .map(({ row: { firstName, lastName, anonymous, ...participation } }) => ({
      ...participation,
      personName: joinedName({ firstName, lastName, anonymous }) ?? "",
    }));
}

function countsOf(reader: Reader, measureId: string): ParticipantCount[] {
  return reader.all<ParticipantCount>(
    `SELECT id, gender, ageGroup, count FROM participantCounts
     WHERE measureId = ? AND removedAt IS NULL ORDER BY id`,
    measureId,
  );
}
