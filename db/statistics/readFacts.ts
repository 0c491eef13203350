import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import type { ContactFacts, PersonFacts, StatisticalFacts } from "./facts.ts";
import { lateQuarterOf, readLateContacts } from "./lateEntries.ts";
import { readCases } from "./readCases.ts";
import { readMeasures } from "./readMeasures.ts";

/**
 * Reads the facts of a period from the database: people, cases, contacts and measures that are not in the bin,
 * attributes as of the last day of the period. `now` is the instant up to which late entries count.
 */
export function readFacts(
  reader: Reader,
  centreAgs: string,
  period: Period,
  now = new Date().toISOString(),
): StatisticalFacts {
  const people = readPeople(reader, period);
  const contacts = readContacts(reader, period, people);
  readNewcomers(reader, period, people);
  readReferrals(reader, period, people);
  readLateEntries(reader, period, people, now);
  readCases(reader, period, people);
  const measures = readMeasures(reader, period, people);
  const participants = new Set(
    measures.flatMap((measure) => measure.participations.map(({ personId }) => personId)),
  );
  const relevant = [...people.values()].filter(
    (person) =>
      person.contacts > 0 ||
      person.cases.length > 0 ||
      person.lateQuarters.length > 0 ||
      participants.has(person.personId),
  );
  return { centreAgs, people: relevant, contacts, measures };
}

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
}

/**
 * The value that held last: the greatest of "day of validity, id, value" without its first 46 characters.
 * One pass over the attributes is several times faster than a look-up per person and attribute.
 */
function latest(attribute: string): string {
  return `substr(max(CASE attribute WHEN '${attribute}' THEN validFrom || id || value END), 47) AS ${attribute}`;
}

const peopleSql = `
  SELECT people.id, gender, birthDate, birthYear, citizenships, accessRoute,
    residenceStatus, employment, germanLevel, housing, residence
  FROM people LEFT JOIN (
    SELECT personId, ${["residenceStatus", "employment", "germanLevel", "housing", "residence"].map(latest).join(", ")}
    FROM personAttributes WHERE removedAt IS NULL AND validFrom <= ? GROUP BY personId
  ) AS held ON held.personId = people.id
  WHERE people.removedAt IS NULL`;

function readPeople(reader: Reader, period: Period): Map<string, PersonFacts> {
  const people = new Map<string, PersonFacts>();
  for (const row of reader.each<PersonRow>(peopleSql, period.end)) {
    people.set(row.id, {
      personId: row.id,
      gender: row.gender,
      birth: row.birthDate ?? (row.birthYear === null ? null : String(row.birthYear)),
      citizenships: codesIn(row.citizenships),
      accessRoute: row.accessRoute,
      residenceStatus: row.residenceStatus,
      employment: row.employment,
      germanLevel: row.germanLevel,
      housing: row.housing,
      residence: row.residence,
      contacts: 0,
      isNew: false,
      topics: [],
      interpreting: [],
      referrals: [],
      lateQuarters: [],
      cases: [],
    });
  }
  return people;
}

interface ContactRow {
  personId: string | null;
  kind: string;
  mode: string;
  topics: string;
  interpreting: string | null;
}

const contactsSql = `
  SELECT personId, kind, mode, topics, interpreting FROM consultations
  WHERE removedAt IS NULL AND date BETWEEN ? AND ?`;

function readContacts(reader: Reader, period: Period, people: Map<string, PersonFacts>): ContactFacts[] {
  const sums = new Map<string, Map<string, ContactFacts>>();
  for (const row of reader.each<ContactRow>(contactsSql, period.start, period.end)) {
    if (row.personId !== null) {
      const person = people.get(row.personId);
      if (!person) continue;
      addContact(person, row);
    }
    addToSum(sums, row);
  }
  return [...sums.values()].flatMap((group) => [...group.values()]);
}

function addContact(person: PersonFacts, row: ContactRow): void {
  person.contacts += 1;
  for (const topic of codesIn(row.topics)) {
    if (!person.topics.includes(topic)) person.topics.push(topic);
  }
  if (!person.interpreting.includes(row.interpreting)) person.interpreting.push(row.interpreting);
}

function addToSum(sums: Map<string, Map<string, ContactFacts>>, { kind, mode, personId }: ContactRow): void {
  const group = `${kind}/${mode}`;
  const people = sums.get(group) ?? new Map<string, ContactFacts>();
  sums.set(group, people);
  const sum = people.get(personId ?? "");
  if (sum) sum.contacts += 1;
  else people.set(personId ?? "", { kind, mode, personId, contacts: 1 });
}

interface ReferralRow {
  personId: string;
  target: string;
  result: string;
}

const referralsSql = `
  SELECT personId, target, result FROM consultations
  JOIN referrals ON consultationId = consultations.id AND referrals.removedAt IS NULL
  WHERE consultations.removedAt IS NULL AND personId IS NOT NULL AND date BETWEEN ? AND ?`;

function readReferrals(reader: Reader, period: Period, people: Map<string, PersonFacts>): void {
  for (const row of reader.each<ReferralRow>(referralsSql, period.start, period.end)) {
    people.get(row.personId)?.referrals.push({ target: row.target, result: row.result });
  }
}

const newcomersSql = `
  SELECT personId FROM consultations
  WHERE removedAt IS NULL AND personId IS NOT NULL
  GROUP BY personId HAVING min(date) BETWEEN ? AND ?`;

/** One walk along the index of all contacts is faster than a look-up for each of many people. */
function readNewcomers(reader: Reader, period: Period, people: Map<string, PersonFacts>): void {
  for (const { personId } of reader.each<{ personId: string }>(newcomersSql, period.start, period.end)) {
    const person = people.get(personId);
    if (person) person.isNew = true;
  }
}

function readLateEntries(
  reader: Reader,
  period: Period,
  people: Map<string, PersonFacts>,
  now: string,
): void {
  for (const { personId, date } of readLateContacts(reader, period, now)) {
    const quarter = lateQuarterOf(date, period);
    const person = people.get(personId);
    if (person && !person.lateQuarters.includes(quarter)) person.lateQuarters.push(quarter);
  }
}

const knownArrays = new Map<string, readonly string[]>();
const mostKnownArrays = 10_000;

/** The codes in a JSON array. The few arrays that occur again and again are parsed once. */
function codesIn(json: string): readonly string[] {
  const known = knownArrays.get(json);
  if (known) return known;
  const codes: string[] = JSON.parse(json);
  if (knownArrays.size < mostKnownArrays) knownArrays.set(json, codes);
  return codes;
}
