import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import { createPerson } from "../../db/people/changePeople.ts";
import type { TestVault } from "../harness/vault.ts";
import { openCentre, recordContact } from "./examples.ts";

let centre: TestVault;
let context: Context;
beforeEach(() => {
  ({ centre, context } = openCentre());
});

const contact = (personId: string, date: string, note = "") => recordContact(centre, personId, date, note);

describe("what is counted of a person's contacts", () => {
  it("equals a count from scratch after any sequence of writes", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    const other = createPerson(context, { person: { lastName: "Tesfay" } }).id;
    const days = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`);
    const step = fc.oneof(
      fc.record({ kind: fc.constant("add" as const), date: days }),
      fc.record({ kind: fc.constantFrom("move", "remove", "restore", "redate"), at: fc.nat(), date: days }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const contacts = [contact(id, "2026-03-05")];
        for (const one of steps) {
          if (one.kind === "add") contacts.push(contact(id, one.date));
          else
            applyTo(contacts[("at" in one ? one.at : 0) % contacts.length] ?? "", one.kind, one.date, other);
        }
        for (const person of [id, other]) expect(counted(person)).toEqual(countedAnew(person));
      }),
      { numRuns: 60 },
    );
  });

  function applyTo(contactId: string, kind: string, date: string, other: string): void {
    centre.arrange((write) => {
      if (kind === "remove") write.remove("consultations", contactId);
      else if (kind === "restore") write.restore("consultations", contactId);
      else if (kind === "redate") write.update("consultations", contactId, { date });
      else write.update("consultations", contactId, { personId: other });
    });
  }

  const columns = "contacts, firstContactOn, lastContactOn";
  const counted = (personId: string) =>
    centre.vault.connection.first(`SELECT ${columns} FROM personActivity WHERE personId = ?`, personId) ?? {
      contacts: 0,
      firstContactOn: null,
      lastContactOn: null,
    };
  const countedAnew = (personId: string) =>
    centre.vault.connection.first(
      `SELECT count(*) AS contacts, min(date) AS firstContactOn, max(date) AS lastContactOn
       FROM consultations WHERE personId = ? AND removedAt IS NULL`,
      personId,
    );
});
