import { listName } from "../../shared/model/names.ts";
import type { Reader } from "../engine/connection.ts";
import type { TouchedRow, Vault } from "../engine/vault.ts";
import { PersonVocabulary, type SearchResult } from "./vocabulary.ts";

/** As many hits as anybody reads through; more typing narrows them down. */
const mostHits = 200;

/** A slice takes a few milliseconds: short enough for a keystroke to get in between. */
const peoplePerSlice = 200;

/** The search over people, kept in memory and in step with the database. */
export interface NameSearch {
  /** The best hits for what was typed so far; equal ones by the latest contact. */
  search(text: string): SearchResult[];
}

interface PersonRow {
  id: string;
  firstName: string;
  lastName: string;
  anonymous: number;
  birthDate: string | null;
  birthYear: number | null;
  details: string | null;
  lastContactOn: string | null;
}

/**
 * An index of all people that follows every later change. It is built in slices between other work, so that
 * unlocking does not wait for it; a search that comes earlier builds the rest first.
 */
export function createNameSearch(vault: Vault): NameSearch {
  const { connection } = vault;
  const vocabulary = new PersonVocabulary();
  const recency = new Map<string, number>();
  const unread = connection
    .all<{ id: string }>("SELECT id FROM people WHERE removedAt IS NULL")
    .map(({ id }) => id);

  function learn(row: PersonRow): void {
    vocabulary.put(searchable(row));
    if (row.lastContactOn) recency.set(row.id, Date.parse(row.lastContactOn));
  }

  function readSlice(): void {
    const ids = JSON.stringify(unread.splice(-peoplePerSlice));
    const sql = `${peopleSource} AND people.id IN (SELECT value FROM json_each(?))`;
    for (const row of connection.each<PersonRow>(sql, ids)) learn(row);
  }

  function readOn(): void {
    if (unread.length === 0 || !connection.raw.open) return;
    readSlice();
    setImmediate(readOn);
  }

  vault.listeners.push((touched) => {
    for (const personId of affectedPeople(connection, touched)) {
      const row = connection.first<PersonRow>(`${peopleSource} AND people.id = ?`, personId);
      if (row) learn(row);
      else vocabulary.remove(personId);
    }
  });
  setImmediate(readOn);
  return {
    search(text) {
      while (unread.length > 0) readSlice();
      return vocabulary.search(text, { limit: mostHits, recency });
    },
  };
}

const peopleSource = `
  SELECT people.id, firstName, lastName, anonymous, birthDate, birthYear, activity.lastContactOn,
    (SELECT json_group_array(json_object('kind', kind, 'value', value)) FROM contactDetails
     WHERE personId = people.id AND contactDetails.removedAt IS NULL) AS details
  FROM people LEFT JOIN personActivity activity ON activity.personId = people.id
  WHERE people.removedAt IS NULL`;

function searchable(row: PersonRow) {
  const details: { kind: string; value: string }[] = JSON.parse(row.details ?? "[]");
  const valuesOf = (kind: string): string[] =>
    details.filter((detail) => detail.kind === kind).map((detail) => detail.value);
  return {
    id: row.id,
    displayName: listName({ ...row, anonymous: row.anonymous === 1 }),
    birthDate: row.birthDate ?? (row.birthYear === null ? null : String(row.birthYear)),
    phones: valuesOf("phone"),
    emails: valuesOf("email"),
  };
}

function affectedPeople(reader: Reader, touched: readonly TouchedRow[]): Set<string> {
  const people = new Set<string>();
  for (const { table, id } of touched) {
    if (table === "people") people.add(id);
    if (table !== "contactDetails" && table !== "consultations") continue;
    const owner = reader.first<{ personId: string | null }>(`SELECT personId FROM ${table} WHERE id = ?`, id);
    if (owner?.personId) people.add(owner.personId);
  }
  return people;
}
