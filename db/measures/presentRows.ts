import { DomainError } from "../../shared/result.ts";
import type { Reader } from "../engine/connection.ts";
import type { Rows } from "../engine/tables.ts";
import { requireRow } from "../engine/write.ts";

/** The measure, unless it is in the bin. Error `notFound`. */
export function requireMeasure(reader: Reader, id: string): Rows["measures"] {
  return requireUnremoved(reader, "measures", id);
}

/** The session, unless it or its measure is in the bin. Error `notFound`. */
export function requireSession(reader: Reader, id: string): Rows["measureSessions"] {
  const session = requireUnremoved(reader, "measureSessions", id);
  requireMeasure(reader, session.measureId);
  return session;
}

/** The participation, unless it or its measure is in the bin. Error `notFound`. */
export function requireParticipation(reader: Reader, id: string): Rows["participations"] {
  const participation = requireUnremoved(reader, "participations", id);
  requireMeasure(reader, participation.measureId);
  return participation;
}

function requireUnremoved<Table extends "measures" | "measureSessions" | "participations">(
  reader: Reader,
  table: Table,
  id: string,
): Rows[Table] {
  const row = requireRow(reader, table, id);
  if (row.removedAt !== null) throw new DomainError("notFound", { detail: table });
  return row;
}
