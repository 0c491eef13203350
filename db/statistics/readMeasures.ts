import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import type { MeasureFacts, SessionFacts } from "./facts.ts";

interface MeasureRow {
  id: string;
  kind: string;
  objectives: string;
  startsOn: string;
  endsOn: string | null;
}

/** Tells who is not in the bin. */
type KnownPeople = Pick<ReadonlySet<string>, "has">;

const measuresSql = `
  SELECT id, kind, objectives, startsOn, endsOn FROM measures
  WHERE removedAt IS NULL AND (
    id IN (SELECT measureId FROM measureSessions WHERE removedAt IS NULL AND date BETWEEN ? AND ?)
    OR (startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?))
  )`;

/** The measures that may have been held in the period, with participants who are not in the bin. */
export function readMeasures(reader: Reader, period: Period, people: KnownPeople): MeasureFacts[] {
  const { start, end } = period;
  return reader.all<MeasureRow>(measuresSql, start, end, end, start).map((row) => ({
    measureId: row.id,
    kind: row.kind,
    objectives: JSON.parse(row.objectives),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    sessions: readSessions(reader, row.id, people),
    participations: readParticipations(reader, row.id, people),
    counts: readCounts(reader, row.id),
  }));
}

const sessionsSql = "SELECT id, date FROM measureSessions WHERE removedAt IS NULL AND measureId = ?";

const rollSql = `
  SELECT personId, state FROM attendances
  JOIN participations ON participations.id = participationId AND participations.removedAt IS NULL
  WHERE attendances.removedAt IS NULL AND sessionId = ?`;

function readSessions(reader: Reader, measureId: string, people: KnownPeople): SessionFacts[] {
  return reader.all<{ id: string; date: string }>(sessionsSql, measureId).map(({ id, date }) => {
    const roll = reader.all<{ personId: string; state: string }>(rollSql, id);
    const present = roll.filter(({ personId, state }) => state === "present" && people.has(personId));
    return { date, rollCalled: roll.length > 0, present: present.map(({ personId }) => personId) };
  });
}

const participationsSql = `
  SELECT personId, joinedOn, leftOn FROM participations WHERE removedAt IS NULL AND measureId = ?`;

function readParticipations(reader: Reader, measureId: string, people: KnownPeople) {
  return reader
    .all<{ personId: string; joinedOn: string; leftOn: string | null }>(participationsSql, measureId)
    .filter(({ personId }) => people.has(personId));
}

const countsSql = `
  SELECT gender, ageGroup, count FROM participantCounts WHERE removedAt IS NULL AND measureId = ? ORDER BY id`;

function readCounts(reader: Reader, measureId: string) {
  return reader.all<{ gender: string; ageGroup: string; count: number }>(countsSql, measureId);
}
