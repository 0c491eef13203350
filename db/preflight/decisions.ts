import type { Reader } from "../engine/connection.ts";

/** What somebody decided about a finding. */
export interface Decision {
  id: string;
  facts: string;
  reason: string;
  byName: string;
  at: string;
}

interface Row extends Decision {
  rule: string;
  subject: string;
}

/** The decisions that have not been taken back, by the id of the finding; the latest of each. */
export function readDecisions(reader: Reader): Map<string, Decision> {
  const rows = reader.all<Row>(
    `SELECT findingsSetAside.id, rule, subject, facts, reason, users.name AS byName, setAsideAt AS at
     FROM findingsSetAside JOIN users ON users.id = setAsideBy
     WHERE findingsSetAside.removedAt IS NULL ORDER BY setAsideAt, findingsSetAside.id`,
  );
  return new Map(rows.map(({ rule, subject, ...decision }) => [`${rule}/${subject}`, decision]));
}
