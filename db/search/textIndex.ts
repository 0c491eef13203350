import type { Connection } from "../engine/connection.ts";
import { type RowChange, sets } from "../engine/rowChange.ts";
import type { TableName } from "../engine/tables.ts";

/** What of a row goes into the full-text index, whose row it is, and which fields decide about it. */
interface Source {
  sql: string;
  fields: string[];
}

const sources: Partial<Record<TableName, Source>> = {
  people: {
    sql: `SELECT id AS personId, removedAt,
            trim(firstName || ' ' || lastName || ' ' || street || ' ' || place || ' ' || remarks) AS text
          FROM people WHERE id = ?`,
    fields: ["firstName", "lastName", "street", "place", "remarks", "removedAt"],
  },
  contactDetails: {
    sql: "SELECT personId, removedAt, trim(value || ' ' || remark) AS text FROM contactDetails WHERE id = ?",
    fields: ["value", "remark", "removedAt"],
  },
  consultations: {
    sql: "SELECT personId, removedAt, note AS text FROM consultations WHERE id = ?",
    fields: ["personId", "note", "removedAt"],
  },
};

/**
 * Brings the full-text index in line with one write. A derived index: it writes no operation.
 * Called by the write boundary.
 */
export function followText(connection: Connection, change: RowChange): void {
  const source = sources[change.table];
  if (!source || !(change.before === null || sets(change, ...source.fields))) return;
  const rowKey = `${change.table}/${change.id}`;
  if (change.before !== null) forget(connection, rowKey);
  const row = connection.first<{ personId: string | null; removedAt: string | null; text: string }>(
    source.sql,
    change.id,
  );
  if (!row?.personId || row.removedAt !== null || row.text === "") return;
  const { lastInsertRowid } = connection
    .prepared("INSERT INTO textIndex (text, personId, source, rowKey) VALUES (?, ?, ?, ?)")
    .run(row.text, row.personId, change.table, rowKey);
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
