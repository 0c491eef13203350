import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import {
  addContactDetail,
  createPerson,
  removePerson,
  restorePerson,
  setDatedAttribute,
  updatePerson,
} from "../../db/people/changePeople.ts";
import { listPeople } from "../../db/people/list.ts";
import { searchPeople } from "../../db/people/searchPeople.ts";
import type { TestVault } from "../harness/vault.ts";
import { firstPage, openCentre, recordContact } from "./examples.ts";

let centre: TestVault;
let context: Context;
beforeEach(() => {
  ({ centre, context } = openCentre());
});

const contact = (personId: string, date: string) => recordContact(centre, personId, date);
const names = (rows: { lastName: string }[]) => rows.map((row) => row.lastName);
const everybody = { filter: {}, order: "name", direction: "ascending", ...firstPage } as const;

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
