import type { Connection } from "../engine/connection.ts";
import type { TableName } from "../engine/tables.ts";

/** What of a row goes into the full-text index, and whose row it is. */
const sources: Partial<Record<TableName, string>> = {
  people: `SELECT id AS personId, removedAt,
             trim(firstName || ' ' || lastName || ' ' || street || ' ' || place || ' ' || remarks) AS text
           FROM people WHERE id = ?`,
  contactDetails:
    "SELECT personId, removedAt, trim(value || ' ' || remark) AS text FROM contactDetails WHERE id = ?",
  consultations: "SELECT personId, removedAt, note AS text FROM consultations WHERE id = ?",
};

/**
 * Brings the full-text index in line with one row. A derived index: it writes no operation.
 * Called by the write boundary for every touched row.
 */
export function indexText(connection: Connection, table: TableName, rowId: string): void {
  const source = sources[table];
  if (!source) return;
  const rowKey = `${table}/${rowId}`;
  forget(connection, rowKey);
  const row = connection.first<{ personId: string | null; removedAt: string | null; text: string }>(
    source,
    rowId,
  );
  if (!row?.personId || row.removedAt !== null || row.text === "") return;
  const { lastInsertRowid } = connection
    .prepared("INSERT INTO textIndex (text, personId, source, rowKey) VALUES (?, ?, ?, ?)")
    .run(row.text, row.personId, table, rowKey);
  connection.run("INSERT INTO textIndexRows (rowKey, indexRow) VALUES (?, ?)", rowKey, lastInsertRowid);
}

function forget(connection: Connection, rowKey: string): void {
  const indexed = connection.first<{ indexRow: number }>(
    "SELECT indexRow FROM textIndexRows WHERE rowKey = ?",
    rowKey,
  );
  if (!indexed) return;
  connection.run("DELETE FROM textIndex WHERE rowid = ?", indexed.indexRow);
  connection.run("DELETE FROM textIndexRows WHERE rowKey = ?", rowKey);
}
