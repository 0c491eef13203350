import type { PreflightReport, RecordingUser } from "../../shared/contract/preflight.ts";
import { addDays } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";

/**
 * Who has recorded how much in the period, and how often this file was opened and written to. As long as laptops do not
 * exchange their records, nothing can be known here of any other one.
 */
export function readRecording(reader: Reader, period: Period): PreflightReport["recording"] {
  const openings = reader.first<{ openings: number; lastOpenedAt: string | null }>(
    "SELECT count(*) AS openings, max(startedAt) AS lastOpenedAt FROM incarnations WHERE startedAt >= ? AND startedAt < ?",
    period.start,
    addDays(period.end, 1),
  );
  return {
    users: readUsers(reader, period),
    openings: openings?.openings ?? 0,
    lastOpenedAt: openings?.lastOpenedAt ?? null,
  };
}

function readUsers(reader: Reader, { start, end }: Period): RecordingUser[] {
  return reader.all<RecordingUser>(
    `SELECT name, count(consultations.id) AS contacts, max(date) AS lastContactOn
     FROM users LEFT JOIN consultations ON authorId = users.id AND removedAt IS NULL AND date BETWEEN ? AND ?
     WHERE (active = 1 AND role <> 'administrator') OR consultations.id IS NOT NULL
     GROUP BY users.id ORDER BY name COLLATE NOCASE`,
    start,
    end,
  );
}
