import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { ActivePeople } from "./activePeople.ts";
import { codesIn } from "./codesIn.ts";
import type { ContactFacts, PersonFacts, StatisticalFacts } from "./facts.ts";
import { lateQuarterOf, readLateContacts } from "./lateEntries.ts";
import { readAttributes } from "./readAttributes.ts";
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
  const people = new ActivePeople(reader);
  const contacts = readContacts(reader, period, people);
  readReferrals(reader, period, people);
  readLateEntries(reader, period, people, now);
  readCases(reader, period, people);
  const measures = readMeasures(reader, period, people);
  for (const { participations } of measures) {
    for (const { personId } of participations) people.of(personId);
  }
  return { centreAgs, people: readAttributes(reader, period, people), contacts, measures };
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

function readContacts(reader: Reader, period: Period, people: ActivePeople): ContactFacts[] {
  const sums = new Map<PersonFacts | null, ContactFacts[]>();
  for (const row of reader.each<ContactRow>(contactsSql, period.start, period.end)) {
    const person = row.personId === null ? null : people.of(row.personId);
    if (person === undefined) continue;
    if (person) addContact(person, row);
    addToSum(sums, person, row);
  }
  return [...sums.values()].flat();
}

function addContact(person: PersonFacts, row: ContactRow): void {
  person.contacts += 1;
  for (const topic of codesIn(row.topics)) {
    if (!person.topics.includes(topic)) person.topics.push(topic);
  }
  if (!person.interpreting.includes(row.interpreting)) person.interpreting.push(row.interpreting);
}

/** `person`: `null` for anonymous contacts, which are added up together. */
function addToSum(
  sums: Map<PersonFacts | null, ContactFacts[]>,
  person: PersonFacts | null,
  { kind, mode }: ContactRow,
): void {
  const own = sums.get(person);
  const personId = person?.personId ?? null;
  const sum = own?.find((one) => one.kind === kind && one.mode === mode);
  if (sum) sum.contacts += 1;
  else if (own) own.push({ kind, mode, personId, contacts: 1 });
  else sums.set(person, [{ kind, mode, personId, contacts: 1 }]);
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

function readReferrals(reader: Reader, period: Period, people: ActivePeople): void {
  for (const row of reader.each<ReferralRow>(referralsSql, period.start, period.end)) {
    people.of(row.personId)?.referrals.push({ target: row.target, result: row.result });
  }
}

function readLateEntries(reader: Reader, period: Period, people: ActivePeople, now: string): void {
  for (const { personId, date } of readLateContacts(reader, period, now)) {
    const quarter = lateQuarterOf(date, period);
    const person = people.of(personId);
    if (person && !person.lateQuarters.includes(quarter)) person.lateQuarters.push(quarter);
  }
}
