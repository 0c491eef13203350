import { beforeEach, describe, expect, it } from "vitest";
import { removeConsultation, updateConsultation } from "../../db/consultations/changeConsultations.ts";
import type { Context } from "../../db/context.ts";
import { addContactDetail, createPerson, removePerson, updatePerson } from "../../db/people/changePeople.ts";
import { listPeople } from "../../db/people/list.ts";
import { personFile } from "../../db/people/person.ts";
import { notePersonSeen, recentPeople } from "../../db/people/recent.ts";
import { searchPeople } from "../../db/people/searchPeople.ts";
import { timeline } from "../../db/people/timeline.ts";
import type { TestVault } from "../harness/vault.ts";
import { firstPage, openCentre } from "./examples.ts";

let centre: TestVault;
let context: Context;
beforeEach(() => {
  ({ centre, context } = openCentre());
});

const refused = (code: string) => expect.objectContaining({ code });
const names = (rows: { lastName: string }[]) => rows.map((row) => row.lastName);
const everybody = { filter: {}, order: "name", direction: "ascending", ...firstPage } as const;

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
