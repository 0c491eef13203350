import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import {
  createPerson,
  removeDatedAttribute,
  setDatedAttribute,
  updatePerson,
} from "../../db/people/changePeople.ts";
import { personFile } from "../../db/people/person.ts";
import { openCentre } from "./examples.ts";

let context: Context;
beforeEach(() => {
  ({ context } = openCentre());
});

const refused = (code: string) => expect.objectContaining({ code });

describe("recording a person", () => {
  it("needs nothing but a name or the wish to stay anonymous", () => {
    const named = createPerson(context, { person: { lastName: "Öztürk" } });
    const anonymous = createPerson(context, { person: { anonymous: true } });
    expect(personFile(context, named.id)).toMatchObject({
      lastName: "Öztürk",
      gender: null,
      citizenships: [],
      contacts: 0,
    });
    expect(personFile(context, anonymous.id)).toMatchObject({ anonymous: true, firstName: "", lastName: "" });
  });

  it("does not let the last name of a person vanish", () => {
    const { id } = createPerson(context, { person: { lastName: "Öztürk" } });
    expect(() => updatePerson(context, { id, changes: { lastName: "" } })).toThrow(refused("invalidInput"));
    updatePerson(context, { id, changes: { lastName: "", anonymous: true } });
    expect(personFile(context, id)).toMatchObject({ lastName: "", anonymous: true });
  });

  it("refuses dates of birth that cannot be, and says which field", () => {
    expect(() => createPerson(context, { person: { lastName: "A", birthDate: "2026-05-13" } })).toThrow(
      expect.objectContaining({ fields: { birthDate: expect.stringContaining("Geburtsdatum") } }),
    );
    expect(createPerson(context, { person: { lastName: "A", birthDate: "2026-05-12" } }).id).toBeTruthy();
  });
});

describe("the days of a life", () => {
  it.each(["arrivedOn", "consentOn", "confidentialityReleaseOn", "birthDate"])(
    "lie between 1900 and today: %s",
    (field) => {
      const sentence = expect.objectContaining({ fields: { [field]: expect.any(String) } });
      for (const day of ["2026-05-13", "1899-12-31", "0001-01-01"]) {
        expect(() => createPerson(context, { person: { lastName: "A", [field]: day } })).toThrow(sentence);
      }
      for (const day of ["2026-05-12", "1900-01-01"]) {
        expect(createPerson(context, { person: { lastName: "A", [field]: day } }).id).toBeTruthy();
      }
    },
  );

  it("from which an attribute holds are plausible, and it does not end before it begins", () => {
    const { id: personId } = createPerson(context, { person: { lastName: "A" } });
    const set = (validFrom: string, validUntil: string | null) =>
      setDatedAttribute(context, {
        personId,
        value: { attribute: "germanLevel", value: "B1" },
        validFrom,
        validUntil,
      });
    const field = (name: string) => expect.objectContaining({ fields: { [name]: expect.any(String) } });
    expect(() => set("1899-12-31", null)).toThrow(field("validFrom"));
    expect(() => set("9999-12-31", null)).toThrow(field("validFrom"));
    expect(() => set("2026-05-02", "2026-05-01")).toThrow(field("validUntil"));
    expect(() => set("2026-05-02", "9999-01-01")).toThrow(field("validUntil"));
    expect(set("2026-06-01", "2026-06-01")).toMatchObject({ validFrom: "2026-06-01" });
  });
});

describe("dated attributes", () => {
  it("keep their history and hold from their day on", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    const set = (value: string, validFrom: string) =>
      setDatedAttribute(context, {
        personId: id,
        value: { attribute: "residenceStatus", value },
        validFrom,
        validUntil: null,
      });
    set("p55-asylg", "2024-03-01");
    const granted = set("p25-2-gfk", "2026-05-12");
    set("p26-3-4", "2030-01-01");
    expect(personFile(context, id).current.residenceStatus?.value).toBe("p25-2-gfk");
    expect(personFile(context, id).history.map(({ value }) => value)).toEqual([
      "p26-3-4",
      "p25-2-gfk",
      "p55-asylg",
    ]);
    removeDatedAttribute(context, granted.id);
    expect(personFile(context, id).current.residenceStatus?.value).toBe("p55-asylg");
  });

  it("replace a value of the same day instead of adding a second one", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    const set = (value: string[]) =>
      setDatedAttribute(context, {
        personId: id,
        value: { attribute: "livelihood", value },
        validFrom: "2026-01-01",
        validUntil: null,
      });
    set(["sgb2"]);
    set(["sgb2", "lohn"]);
    expect(personFile(context, id).history.map(({ value }) => value)).toEqual([["sgb2", "lohn"]]);
  });
});
