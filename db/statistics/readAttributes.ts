import { containsDay, type Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import type { ActivePeople } from "./activePeople.ts";
import { codesIn } from "./codesIn.ts";
import type { PersonFacts } from "./facts.ts";

interface PersonRow {
  id: string;
  gender: string | null;
  birthDate: string | null;
  birthYear: number | null;
  citizenships: string;
  accessRoute: string | null;
  residenceStatus: string | null;
  employment: string | null;
  germanLevel: string | null;
  housing: string | null;
  residence: string | null;
  /** Day of the first contact ever. */
  firstContact: string | null;
}

/**
 * The value that held last: the greatest of "day of validity, id, value" without its first 46 characters.
 * One pass over the attributes is several times faster than a look-up per person and attribute.
 */
function latest(attribute: string): string {
  return `substr(max(CASE attribute WHEN '${attribute}' THEN validFrom || id || value END), 47) AS ${attribute}`;
}

const peopleSql = `
  WITH active AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT people.id, gender, birthDate, birthYear, citizenships, accessRoute,
    residenceStatus, employment, germanLevel, housing, residence,
    (SELECT min(date) FROM consultations WHERE removedAt IS NULL AND personId = people.id) AS firstContact
  FROM people LEFT JOIN (
    SELECT personId, ${["residenceStatus", "employment", "germanLevel", "housing", "residence"].map(latest).join(", ")}
    FROM personAttributes
    WHERE removedAt IS NULL AND validFrom <= ? AND personId IN (SELECT id FROM active) GROUP BY personId
  ) AS held ON held.personId = people.id
  WHERE people.id IN (SELECT id FROM active)`;

/**
 * Who the people are: their attributes, dated ones as of the last day of the period, and whether they are new in it.
 */
export function readAttributes(reader: Reader, period: Period, people: ActivePeople): PersonFacts[] {
  const known: PersonFacts[] = [];
  for (const row of reader.each<PersonRow>(peopleSql, JSON.stringify(people.ids()), period.end)) {
    const person = people.of(row.id);
    if (!person) continue;
    person.gender = row.gender;
    person.birth = row.birthDate ?? (row.birthYear === null ? null : String(row.birthYear));
    person.citizenships = codesIn(row.citizenships);
    person.accessRoute = row.accessRoute;
    person.residenceStatus = row.residenceStatus;
    person.employment = row.employment;
    person.germanLevel = row.germanLevel;
    person.housing = row.housing;
    person.residence = row.residence;
    person.isNew = row.firstContact !== null && containsDay(period, row.firstContact);
    known.push(person);
  }
  return known;
}
