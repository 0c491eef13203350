import type { Connection } from "../engine/connection.ts";

/**
 * Counts a person's contacts anew after one consultation was written. A derived index: it writes no operation.
 * Called by the write boundary.
 */
export function recountActivity(connection: Connection, consultationId: string): void {
  const row = connection.first<{ personId: string | null }>(
    "SELECT personId FROM consultations WHERE id = ?",
    consultationId,
  );
  if (!row?.personId) return;
  connection.run(
    `INSERT OR REPLACE INTO personActivity (personId, contacts, firstContactOn, lastContactOn)
     SELECT ?, count(*), min(date), max(date) FROM consultations WHERE personId = ? AND removedAt IS NULL`,
    row.personId,
    row.personId,
  );
}
