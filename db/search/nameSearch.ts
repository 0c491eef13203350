import { listName } from "../../shared/model/names.ts";
import type { Reader } from "../engine/connection.ts";
import type { TouchedRow, Vault } from "../engine/vault.ts";
import { PersonVocabulary, type SearchResult } from "./vocabulary.ts";

/** As many hits as anybody reads through; more typing narrows them down. */
const mostHits = 200;

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

/** Reads all people into the index and follows every later change. */
export function createNameSearch(vault: Vault): NameSearch {
  const vocabulary = new PersonVocabulary();
  const recency = new Map<string, number>();
  const learn = (row: PersonRow): void => {
    vocabulary.put(searchable(row));
    if (row.lastContactOn) recency.set(row.id, Date.parse(row.lastContactOn));
  };
  for (const row of vault.connection.each<PersonRow>(peopleSource)) learn(row);

  vault.listeners.push((touched) => {
    for (const personId of affectedPeople(vault.connection, touched)) {
      const row = vault.connection.first<PersonRow>(`${peopleSource} AND people.id = ?`, personId);
      if (row) learn(row);
      else vocabulary.remove(personId);
    }
  });
  return { search: (text) => vocabulary.search(text, { limit: mostHits, recency }) };
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
