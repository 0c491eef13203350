import {
  type ContactDetail,
  type DatedAttributeName,
  type DatedValue,
  datedAttributeNames,
  type PersonFile,
} from "../../shared/model/people.ts";
import { requireVisiblePerson } from "../access.ts";
import { casesOfPerson } from "../cases/caseSummaries.ts";
import type { Context } from "../context.ts";
import type { Rows } from "../engine/tables.ts";
import { requireRow } from "../engine/write.ts";
import { readCodes } from "../rows.ts";
import { nextTaskOf } from "../tasks/tasks.ts";

/** A person with everything for the header and the master data. Error `notFound`. */
export function personFile(context: Context, id: string): PersonFile {
  requireVisiblePerson(context, id);
  const row = requireRow(context.read, "people", id);
  const history = datedValues(context, id);
  const { createdBy: _createdBy, removedAt, anonymous, citizenships, languages, ...attributes } = row;
  return {
    ...attributes,
    anonymous: anonymous === 1,
    citizenships: readCodes(citizenships),
    languages: readCodes(languages),
    contactDetails: contactDetails(context, id),
    history,
    current: valuesOn(history, context.today),
    cases: casesOfPerson(context, id),
    nextTask: nextTaskOf(context, id),
    contacts: countContacts(context, id),
    removed: removedAt !== null,
  };
}

/** The history of all dated attributes, newest first. */
export function datedValues({ read }: Context, personId: string): DatedValue[] {
  return read
    .all<Rows["personAttributes"]>(
      `SELECT * FROM personAttributes WHERE personId = ? AND removedAt IS NULL ORDER BY validFrom DESC, id DESC`,
      personId,
    )
    .map(datedValueOf);
}

/** A dated value from its row. */
export function datedValueOf(row: Rows["personAttributes"]): DatedValue {
  const attribute = row.attribute as DatedAttributeName;
  const value = attribute === "livelihood" ? readCodes(row.value) : row.value;
  return { id: row.id, attribute, value, validFrom: row.validFrom, validUntil: row.validUntil };
}

function valuesOn(history: DatedValue[], day: string): PersonFile["current"] {
  const holding = datedAttributeNames.flatMap(
    (name) => history.find((value) => value.attribute === name && value.validFrom <= day) ?? [],
  );
  return Object.fromEntries(holding.map((value) => [value.attribute, value]));
}

function contactDetails({ read }: Context, personId: string): ContactDetail[] {
  return read.all<ContactDetail>(
    "SELECT id, kind, value, remark FROM contactDetails WHERE personId = ? AND removedAt IS NULL ORDER BY id",
    personId,
  );
}

function countContacts({ read }: Context, personId: string): number {
  const row = read.first<{ contacts: number }>(
    "SELECT contacts FROM personActivity WHERE personId = ?",
    personId,
  );
  return row?.contacts ?? 0;
}
