import type { Reader } from "../engine/connection.ts";

/** The ids of people in the bin as a JSON array: read once, since their contacts count in no statement. */
export function peopleInBin(reader: Reader): string {
  const rows = reader.all<{ id: string }>("SELECT id FROM people WHERE removedAt IS NOT NULL");
  return JSON.stringify(rows.map(({ id }) => id));
}

/** SQL: the contact is anonymous or of somebody not in the bin; needs `peopleInBin` as its parameter. */
export const contactCounts = `removedAt IS NULL
  AND (personId IS NULL OR personId NOT IN (SELECT value FROM json_each(?)))`;
