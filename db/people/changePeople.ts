import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import type { ContactDetail, DatedValue, PersonAttributes } from "../../shared/model/people.ts";
import { DomainError } from "../../shared/result.ts";
import { requireVisiblePerson } from "../access.ts";
import { refuseProblems } from "../casework/inputProblems.ts";
import type { Context } from "../context.ts";
import type { Changes, NewRow } from "../engine/tables.ts";
import { requireRow } from "../engine/write.ts";
import { lifeDayProblem, validFromProblem, validUntilProblem } from "./lifeDays.ts";
import { datedValueOf } from "./person.ts";

/** Records a person; errors of the input only. */
export function createPerson(context: Context, { person }: ValidInputOf<"createPerson">): { id: string } {
  assertPlausible(context, person);
  const row: NewRow<"people"> = {
    ...columnsOf(person),
    id: newIdentifier(),
    createdAt: new Date().toISOString(),
    createdBy: context.user.id,
  };
  return { id: context.change((write) => write.insert("people", row)) };
}

/** Changes attributes of a person; a name or `anonymous` must remain. */
export function updatePerson(context: Context, { id, changes }: ValidInputOf<"updatePerson">): null {
  requireVisiblePerson(context, id);
  assertPlausible(context, changes);
  const current = requireRow(context.read, "people", id);
  const named = { ...current, ...columnsOf(changes) };
  if (!named.firstName && !named.lastName && named.anonymous !== 1) {
    throw new DomainError("invalidInput", {
      fields: { lastName: "Bitte geben Sie einen Namen ein oder wählen Sie „anonym“." },
    });
  }
  context.change((write) => write.update("people", id, columnsOf(changes)));
  return null;
}

/** Moves a person to the bin. */
export function removePerson(context: Context, id: string): null {
  requireVisiblePerson(context, id);
  context.change((write) => write.remove("people", id));
  return null;
}

/** Takes a person out of the bin. */
export function restorePerson(context: Context, id: string): null {
  requireVisiblePerson(context, id);
  context.change((write) => write.restore("people", id));
  return null;
}

/**
 * Sets a dated attribute from a day on. A second value for the same day replaces the first one;
 * the attribute's history is otherwise kept.
 */
export function setDatedAttribute(context: Context, input: ValidInputOf<"setDatedAttribute">): DatedValue {
  requireVisiblePerson(context, input.personId);
  refuseProblems({
    validFrom: validFromProblem(input.validFrom, context.today),
    validUntil: validUntilProblem(input.validFrom, input.validUntil),
  });
  const { attribute, value } = input.value;
  const fields = {
    value: Array.isArray(value) ? JSON.stringify(value) : value,
    validUntil: input.validUntil,
  };
  const sameDay = context.read.first<{ id: string }>(
    `SELECT id FROM personAttributes
     WHERE personId = ? AND attribute = ? AND validFrom = ? AND removedAt IS NULL ORDER BY id DESC LIMIT 1`,
    input.personId,
    attribute,
    input.validFrom,
  );
  const id = context.change((write) => {
    if (!sameDay) {
      return write.insert("personAttributes", {
        ...fields,
        personId: input.personId,
        attribute,
        validFrom: input.validFrom,
      });
    }
    write.update("personAttributes", sameDay.id, fields);
    return sameDay.id;
  });
  return datedValueOf(requireRow(context.read, "personAttributes", id));
}

/** Takes one value out of the history of a dated attribute. */
export function removeDatedAttribute(context: Context, id: string): null {
  requireVisiblePerson(context, requireRow(context.read, "personAttributes", id).personId);
  context.change((write) => write.remove("personAttributes", id));
  return null;
}

/** Adds a phone number or e-mail address. */
export function addContactDetail(context: Context, input: ValidInputOf<"addContactDetail">): ContactDetail {
  requireVisiblePerson(context, input.personId);
  const id = context.change((write) =>
    write.insert("contactDetails", { ...input.detail, personId: input.personId }),
  );
  return { ...input.detail, id };
}

/** Changes a phone number or e-mail address. */
export function updateContactDetail(context: Context, input: ValidInputOf<"updateContactDetail">): null {
  requireVisiblePerson(context, requireRow(context.read, "contactDetails", input.id).personId);
  context.change((write) => write.update("contactDetails", input.id, input.detail));
  return null;
}

/** Removes a phone number or e-mail address. */
export function removeContactDetail(context: Context, id: string): null {
  requireVisiblePerson(context, requireRow(context.read, "contactDetails", id).personId);
  context.change((write) => write.remove("contactDetails", id));
  return null;
}

function columnsOf(attributes: Partial<PersonAttributes>): Changes<"people"> {
  const { anonymous, citizenships, languages, ...others } = attributes;
  return {
    ...others,
    ...(anonymous === undefined ? {} : { anonymous: anonymous ? 1 : 0 }),
    ...(citizenships === undefined ? {} : { citizenships: JSON.stringify(citizenships) }),
    ...(languages === undefined ? {} : { languages: JSON.stringify(languages) }),
  };
}

function assertPlausible({ today }: Context, attributes: Partial<PersonAttributes>): void {
  const { birthDate, birthYear, arrivedOn, consentOn, confidentialityReleaseOn } = attributes;
  refuseProblems({
    birthDate: lifeDayProblem(birthDate, today) && "Das Geburtsdatum muss zwischen 1900 und heute liegen.",
    birthYear:
      birthYear && birthYear > Number(today.slice(0, 4))
        ? "Das Geburtsjahr darf nicht in der Zukunft liegen."
        : null,
    arrivedOn: lifeDayProblem(arrivedOn, today),
    consentOn: lifeDayProblem(consentOn, today),
    confidentialityReleaseOn: lifeDayProblem(confidentialityReleaseOn, today),
  });
}
