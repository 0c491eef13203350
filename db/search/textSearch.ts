import type { Reader } from "../engine/connection.ts";

/** Shorter words stand in half of all notes. */
const shortestWord = 3;

/** As many people as anybody reads through. */
const mostPeople = 50;

/**
 * Ids of people in whose texts (notes of consultations, remarks, address, contact details) every typed word
 * begins a word, best first. Words of fewer than three letters do not count.
 * Without `includesNotes` the notes of consultations are left out: they may belong to a colleague's case.
 */
export function searchTexts(reader: Reader, text: string, includesNotes: boolean): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length >= shortestWord) ?? [];
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word}"*`).join(" AND ");
  const rows = reader.all<{ personId: string }>(
    `SELECT personId FROM (
       SELECT personId, rank AS distance FROM textIndex WHERE textIndex MATCH ? ${includesNotes ? "" : "AND source <> 'consultations'"} ORDER BY rank LIMIT 500
     ) JOIN people ON people.id = personId AND people.removedAt IS NULL
     GROUP BY personId ORDER BY min(distance) LIMIT ${mostPeople}`,
    query,
  );
  return rows.map(({ personId }) => personId);
}
