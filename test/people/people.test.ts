import { beforeEach, describe, expect, it } from "vitest";
import { removeConsultation, updateConsultation } from "../../db/consultations/changeConsultations.ts";
import type { Context } from "../../db/context.ts";
import {
  addContactDetail,
  createPerson,
  removeDatedAttribute,
  removePerson,
  restorePerson,
  setDatedAttribute,
  updatePerson,
} from "../../db/people/changePeople.ts";
import { listPeople } from "../../db/people/list.ts";
import { personFile } from "../../db/people/person.ts";
import { notePersonSeen, recentPeople } from "../../db/people/recent.ts";
import { searchPeople } from "../../db/people/searchPeople.ts";
import { timeline } from "../../db/people/timeline.ts";
import type { TestVault } from "../harness/vault.ts";
import { firstPage, openCentre, recordContact } from "./examples.ts";

let centre: TestVault;
let context: Context;
beforeEach(() => {
  ({ centre, context } = openCentre());
});

const contact = (personId: string, date: string) => recordContact(centre, personId, date);
const refused = (code: string) => expect.objectContaining({ code });
const names = (rows: { lastName: string }[]) => rows.map((row) => row.lastName);
const everybody = { filter: {}, order: "name", direction: "ascending", ...firstPage } as const;

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

describe("the list of people", () => {
  it("sorts by name, age and latest contact, the unknown at the end both ways", () => {
    const old = createPerson(context, { person: { lastName: "Alt", birthDate: "1950-01-01" } }).id;
    createPerson(context, { person: { lastName: "Ohne" } });
    const young = createPerson(context, { person: { lastName: "Jung", birthYear: 2001 } }).id;
    contact(young, "2026-05-01");
    contact(old, "2026-04-01");
    const by = (order: "name" | "age" | "lastContact", direction: "ascending" | "descending") =>
      names(listPeople(context, { ...everybody, order, direction }).rows);
    expect(by("name", "ascending")).toEqual(["Alt", "Jung", "Ohne"]);
    expect(by("age", "ascending")).toEqual(["Jung", "Alt", "Ohne"]);
    expect(by("age", "descending")).toEqual(["Alt", "Jung", "Ohne"]);
    expect(by("lastContact", "descending")).toEqual(["Jung", "Alt", "Ohne"]);
    expect(by("lastContact", "ascending")).toEqual(["Alt", "Jung", "Ohne"]);
  });

  it("filters by everything at once", () => {
    const { id } = createPerson(context, {
      person: { lastName: "Haile", gender: "weiblich", languages: ["tir", "ara"], citizenships: ["224"] },
    });
    createPerson(context, { person: { lastName: "Tesfay", gender: "weiblich", languages: ["tir"] } });
    setDatedAttribute(context, {
      personId: id,
      value: { attribute: "germanLevel", value: "A2" },
      validFrom: "2026-01-01",
      validUntil: null,
    });
    const filtered = (filter: Parameters<typeof listPeople>[1]["filter"]) =>
      names(listPeople(context, { ...everybody, filter }).rows);
    expect(filtered({ language: "tir" })).toEqual(["Haile", "Tesfay"]);
    expect(filtered({ language: "tir", citizenship: "224", germanLevel: "A2", gender: "weiblich" })).toEqual([
      "Haile",
    ]);
    expect(filtered({ germanLevel: "B1" })).toEqual([]);
    expect(filtered({ caseState: "none", noContactSince: "2026-01-01" })).toEqual(["Haile", "Tesfay"]);
  });

  it("gives pages and the whole number", () => {
    for (const lastName of ["A", "B", "C", "D", "E"]) createPerson(context, { person: { lastName } });
    const page = listPeople(context, { ...everybody, offset: 2, limit: 2 });
    expect([page.total, names(page.rows)]).toEqual([5, ["C", "D"]]);
  });

  it("counts contacts as they are recorded, changed and removed", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    const first = contact(id, "2026-03-01");
    contact(id, "2026-05-01");
    const row = () => listPeople(context, everybody).rows[0];
    expect(row()).toMatchObject({ contacts: 2, lastContactOn: "2026-05-01" });
    centre.arrange((write) => write.remove("consultations", first));
    expect(row()).toMatchObject({ contacts: 1, lastContactOn: "2026-05-01" });
  });

  it("shows the bin apart and gives back what lies in it", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    removePerson(context, id);
    expect(listPeople(context, everybody).total).toBe(0);
    expect(names(listPeople(context, { ...everybody, filter: { removed: true } }).rows)).toEqual(["Haile"]);
    restorePerson(context, id);
    expect(listPeople(context, everybody).total).toBe(1);
  });
});

describe("the search", () => {
  it("follows every change at once", () => {
    const { id } = createPerson(context, { person: { firstName: "Oksana", lastName: "Shevchenko" } });
    const found = (text: string) =>
      searchPeople(context, { text, limit: 10 }).hits.map(({ person }) => person.id);
    expect(found("schewtschenko")).toEqual([id]);
    expect(found("oksana sch")).toEqual([id]);
    updatePerson(context, { id, changes: { lastName: "Bondarenko" } });
    expect(found("schewtschenko")).toEqual([]);
    expect(found("bondar")).toEqual([id]);
    addContactDetail(context, { personId: id, detail: { kind: "phone", value: "0171 3920055", remark: "" } });
    expect(found("3920055")).toEqual([id]);
    removePerson(context, id);
    expect(found("bondar")).toEqual([]);
  });
});

describe("the search in texts", () => {
  const found = (text: string) =>
    searchPeople(context, { text, limit: 10 }).hits.map(({ person, explanation }) => [
      person.lastName,
      explanation,
    ]);

  it("finds people by what stands in their notes where no name fits", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    recordContact(centre, id, "2026-03-01", "Bescheid der Schulbehörde erklärt");
    expect(found("schulbehorde besch")).toEqual([["Haile", "im Text"]]);
    expect(found("schulbehörde widerspruch")).toEqual([]);
    expect(found('"* OR 1 NEAR(')).toEqual([]);
    removePerson(context, id);
    expect(found("schulbehörde")).toEqual([]);
  });

  it("puts names first and shows nobody whose case belongs to a colleague", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    createPerson(context, { person: { lastName: "Wohner" } });
    recordContact(centre, id, "2026-03-01", "Wohnungssuche besprochen");
    expect(found("wohn")).toEqual([["Wohner", ""]]);
    expect(found("wohnungssuche")).toEqual([["Haile", "im Text"]]);
    centre.arrange((write) => {
      const caseId = write.insert("cases", { personId: id, concern: "Wohnen", ownerId: centre.mira.id });
      write.insert("casePhases", { caseId, openedOn: "2026-01-01" });
    });
    centre.setSharedTeam(false);
    expect(found("wohnungssuche")).toEqual([]);
  });
});

describe("access", () => {
  it("hides people whose case belongs to a colleague where the centre is no shared team", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    createPerson(context, { person: { lastName: "Offen" } });
    const caseId = centre.arrange((write) =>
      write.insert("cases", { personId: id, concern: "Wohnen", ownerId: centre.mira.id }),
    );
    centre.arrange((write) => write.insert("casePhases", { caseId, openedOn: "2026-01-01" }));
    centre.setSharedTeam(false);
    expect(names(listPeople(context, everybody).rows)).toEqual(["Offen"]);
    expect(searchPeople(context, { text: "haile", limit: 10 })).toEqual({ total: 0, hits: [] });
    for (const forbidden of [
      () => personFile(context, id),
      () => timeline(context, { personId: id, ...firstPage }),
      () => updatePerson(context, { id, changes: { lastName: "X" } }),
      () => removePerson(context, id),
      () => addContactDetail(context, { personId: id, detail: { kind: "phone", value: "1", remark: "" } }),
    ]) {
      expect(forbidden).toThrow(refused("notFound"));
    }
    expect(personFile(centre.contextFor(centre.mira.id), id).lastName).toBe("Haile");
    expect(personFile(centre.contextFor(centre.leyla.id), id).lastName).toBe("Haile");
  });
});

describe("what was said in another case of the same person", () => {
  it("stays with those to whom that case is open", () => {
    const personId = centre.addPerson({ lastName: "Zwei" });
    const { jonas, mira, leyla } = centre;
    const consultationIn = (ownerId: string, note: string) =>
      centre.arrange((write) => {
        const caseId = write.insert("cases", { personId, concern: "Anerkennung", ownerId });
        write.insert("casePhases", { caseId, openedOn: "2026-01-01", closedOn: "2026-02-01" });
        return write.insert("consultations", {
          personId,
          caseId,
          date: "2026-01-15",
          kind: "fall",
          mode: "persoenlich",
          note,
          authorId: ownerId,
          recordedAt: "2026-01-15T10:00:00.000Z",
        });
      });
    const own = consultationIn(jonas.id, "eigenes");
    const foreign = consultationIn(mira.id, "fremdes");
    const notesSeenBy = (userId: string) =>
      timeline(centre.contextFor(userId), { personId, ...firstPage })
        .entries.flatMap((entry) => (entry.kind === "consultation" ? entry.consultation.note : []))
        .sort();
    expect(notesSeenBy(jonas.id)).toEqual(["eigenes", "fremdes"]);
    centre.setSharedTeam(false);
    expect(notesSeenBy(jonas.id)).toEqual(["eigenes"]);
    expect(notesSeenBy(mira.id)).toEqual(["fremdes"]);
    expect(notesSeenBy(leyla.id)).toEqual(["eigenes", "fremdes"]);
    expect(() => removeConsultation(context, { id: foreign })).toThrow(refused("notFound"));
    expect(() => updateConsultation(context, { id: foreign, changes: { note: "x" } })).toThrow(
      refused("notFound"),
    );
    expect(removeConsultation(context, { id: own })).toBeNull();
  });
});

describe("recently seen people", () => {
  it("cannot be people who are not open to the user, or do not exist", () => {
    const personId = centre.addPerson({ lastName: "Fremd" });
    centre.arrange((write) =>
      write.insert("cases", { personId, concern: "Wohnung", ownerId: centre.mira.id }),
    );
    centre.setSharedTeam(false);
    expect(() => notePersonSeen(context, personId)).toThrow(refused("notFound"));
    expect(() => notePersonSeen(context, centre.jonas.id)).toThrow(refused("notFound"));
  });

  it("are those this user looked at, latest first, without the bin", () => {
    const ids = ["A", "B", "C"].map((lastName) => createPerson(context, { person: { lastName } }).id);
    for (const id of ids) notePersonSeen(context, id);
    const [a = "", b = ""] = ids;
    notePersonSeen(context, a);
    removePerson(context, b);
    centre.vault.connection.run("UPDATE peopleSeen SET seenAt = '2999-01-01' WHERE personId = ?", a);
    expect(names(recentPeople(context, 8))).toEqual(["A", "C"]);
    expect(recentPeople(centre.contextFor(centre.mira.id), 8)).toEqual([]);
  });
});
