import type { Connection } from "../engine/connection.ts";
import { type RowChange, sets } from "../engine/rowChange.ts";

/**
 * Keeps the number and days of a person's contacts in step with one write. A derived index: it writes no
 * operation. Called by the write boundary. A new contact is added up; only other changes count anew.
 */
export function followActivity(connection: Connection, change: RowChange): void {
  if (change.table !== "consultations") return;
  const { personId, date } = change.fields;
  if (change.before === null) {
    if (typeof personId === "string" && typeof date === "string") addContact(connection, personId, date);
  } else if (sets(change, "personId", "date", "removedAt")) {
    for (const affected of new Set([ownerOf(connection, change.id), change.before.personId])) {
      if (typeof affected === "string") recount(connection, affected);
    }
  }
}

function addContact(connection: Connection, personId: string, date: string): void {
  connection.run(
    `INSERT INTO personActivity (personId, contacts, firstContactOn, lastContactOn) VALUES (?, 1, ?, ?)
     ON CONFLICT (personId) DO UPDATE SET contacts = contacts + 1,
       firstContactOn = min(coalesce(firstContactOn, excluded.firstContactOn), excluded.firstContactOn),
       lastContactOn = max(coalesce(lastContactOn, excluded.lastContactOn), excluded.lastContactOn)`,
    personId,
    date,
    date,
  );
}

function ownerOf(connection: Connection, consultationId: string): string | null {
  const sql = "SELECT personId FROM consultations WHERE id = ?";
  return connection.first<{ personId: string | null }>(sql, consultationId)?.personId ?? null;
}

function recount(connection: Connection, personId: string): void {
  connection.run(
    `INSERT OR REPLACE INTO personActivity (personId, contacts, firstContactOn, lastContactOn)
     SELECT ?, count(*), min(date), max(date) FROM consultations WHERE personId = ? AND removedAt IS NULL`,
    personId,
    personId,
  );
}
