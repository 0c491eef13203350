import { beforeEach, describe, expect, test } from "vitest";
import { consultationsById } from "../../db/consultations/consultationsById.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import type { Consultation } from "../../shared/model/consultations.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { auditText, latestTrace, transactionCount } from "../harness/traces.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { shortContact } from "./examples.ts";

let testVault: TestVault;
let jonas: Desk;
let mira: Desk;
let oksana: string;

beforeEach(() => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
  mira = deskOf(testVault, testVault.mira);
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
});

async function openCase(personId: string): Promise<string> {
  const opened = await jonas.call("openCase", {
    personId,
    concern: "Anerkennung",
    openedOn: "2026-03-02",
    ownerId: testVault.jonas.id,
  });
  return opened.id;
}

function stored(id: string): Consultation | undefined {
  return consultationsById(jonas.context, [id]).get(id);
}

const complete = {
  kind: "beratung",
  mode: "persoenlich",
  duration: "60",
  topics: ["anerkennung", "arbeit"],
  language: "ukr",
  interpreting: "laien",
  note: "Zeugnis liegt vor.",
  referrals: [
    { target: "anerkennung", remark: "Termin am Montag", result: "offen" },
    { target: "jobcenter", remark: "", result: "angekommen" },
  ],
  nextStep: { title: "Bescheid prüfen", dueOn: "2026-05-20" },
};

describe("recording a consultation", () => {
  test("keeps everything, the main topic first", async () => {
    const recorded = await jonas.call("recordConsultation", shortContact(oksana, complete));
    const { nextStep, referrals, ...attributes } = complete;
    expect(recorded).toEqual({
      ...attributes,
      id: recorded.id,
      personId: oksana,
      caseId: null,
      date: "2026-05-12",
      authorName: "Jonas Weber",
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      referrals: referrals.map((referral) => ({
        ...referral,
        id: expect.any(String),
        consultationId: recorded.id,
      })),
    });
    expect(stored(recorded.id)).toEqual(recorded);
    expect(await jonas.call("listTasks", { mine: true, until: null, personId: oksana })).toEqual([
      {
        ...nextStep,
        id: expect.any(String),
        personId: oksana,
        personName: "Oksana Shevchenko",
        note: "",
        assigneeId: testVault.jonas.id,
        doneAt: null,
      },
    ]);
  });

  test("is one transaction, audited without content", async () => {
    const before = transactionCount(testVault);
    await jonas.call("recordConsultation", shortContact(oksana, complete));
    expect(transactionCount(testVault)).toBe(before + 1);
    const trace = latestTrace(testVault);
    expect(trace).toMatchObject({ command: "recordConsultation", userId: testVault.jonas.id });
    expect(trace.operations.map((operation) => operation.tableName)).toEqual([
      "consultations",
      "referrals",
      "referrals",
      "tasks",
    ]);
    expect(trace.audit.map((entry) => entry.fields)).toEqual(
      trace.operations.map((operation) => Object.keys(operation.fields).join(",")),
    );
    expect(trace.operations[0]?.fields).toMatchObject({ note: "Zeugnis liegt vor." });
    for (const content of ["Zeugnis", "Montag", "Bescheid", "anerkennung"]) {
      expect(auditText(testVault)).not.toContain(content);
    }
  });

  test("stores nothing when one part is refused", async () => {
    const before = transactionCount(testVault);
    const nextStep = { title: "Anruf", dueOn: "1999-12-31" };
    await expect(
      jonas.call("recordConsultation", shortContact(oksana, { ...complete, nextStep })),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { "nextStep.dueOn": "Bitte geben Sie ein Datum ab dem 01.01.2000 ein." },
    });
    expect(transactionCount(testVault)).toBe(before);
  });

  test.each([
    ["2026-05-13", "Das Datum liegt in der Zukunft. Bitte prüfen Sie es."],
    ["1999-12-31", "Bitte geben Sie ein Datum ab dem 01.01.2000 ein."],
  ])("is refused on %s", async (date, sentence) => {
    await expect(jonas.call("recordConsultation", shortContact(oksana, { date }))).rejects.toMatchObject({
      code: "invalidInput",
      fields: { date: sentence },
    });
  });

  test.each(["2026-05-12", "2000-01-01"])("is possible on %s", async (date) => {
    expect(await jonas.call("recordConsultation", shortContact(oksana, { date }))).toMatchObject({ date });
  });

  test("is refused for a person who does not exist or is in the bin", async () => {
    const refused = { code: "notFound" };
    await expect(jonas.call("recordConsultation", shortContact(newIdentifier()))).rejects.toMatchObject(
      refused,
    );
    testVault.arrange((write) => write.remove("people", oksana));
    await expect(jonas.call("recordConsultation", shortContact(oksana))).rejects.toMatchObject(refused);
  });

  test("takes hostile text as the text it is", async () => {
    const note = `=HYPERLINK("x") <img src=x onerror=alert(1)> '; DROP TABLE people; --`;
    const recorded = await jonas.call("recordConsultation", shortContact(oksana, { note }));
    expect(stored(recorded.id)?.note).toBe(note);
  });
});

describe("Fallmanagement", () => {
  test("needs a case of this person", async () => {
    await expect(
      jonas.call("recordConsultation", shortContact(oksana, { kind: "fall" })),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { caseId: "Fallmanagement braucht einen Fall dieser Person." },
    });
    const ali = testVault.addPerson({ firstName: "Ali", lastName: "Demir" });
    const caseId = await openCase(ali);
    await expect(
      jonas.call("recordConsultation", shortContact(oksana, { kind: "fall", caseId })),
    ).rejects.toMatchObject({ fields: { caseId: "Dieser Fall gehört zu einer anderen Person." } });
    const own = await openCase(oksana);
    expect(
      await jonas.call("recordConsultation", shortContact(oksana, { kind: "fall", caseId: own })),
    ).toMatchObject({ kind: "fall", caseId: own });
  });

  test("is not found for an unknown case", async () => {
    await expect(
      jonas.call("recordConsultation", shortContact(oksana, { kind: "fall", caseId: newIdentifier() })),
    ).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("an anonymous short contact", () => {
  test.each(["kurz", "verweis"])("may be %s", async (kind) => {
    expect(await jonas.call("recordConsultation", shortContact(null, { kind }))).toMatchObject({
      personId: null,
      kind,
    });
  });

  test.each(["beratung", "fall"])("cannot be %s", async (kind) => {
    await expect(jonas.call("recordConsultation", shortContact(null, { kind }))).rejects.toMatchObject({
      code: "invalidInput",
      fields: { kind: "Ohne Person lässt sich nur ein Kurzkontakt oder eine Verweisberatung erfassen." },
    });
  });

  test("has neither case nor next step; everything wrong is said at once", async () => {
    const caseId = await openCase(oksana);
    const nextStep = { title: "Anruf", dueOn: "2026-05-20" };
    await expect(
      jonas.call("recordConsultation", shortContact(null, { caseId, nextStep, date: "2026-06-01" })),
    ).rejects.toMatchObject({
      fields: {
        date: "Das Datum liegt in der Zukunft. Bitte prüfen Sie es.",
        caseId: "Ein Fall gehört immer zu einer Person.",
        nextStep: "Ein nächster Schritt gehört immer zu einer Person.",
      },
    });
  });

  test("belongs to its author where the centre is no shared team", async () => {
    const { id } = await jonas.call("recordConsultation", shortContact(null));
    testVault.setSharedTeam(false);
    await expect(mira.call("updateConsultation", { id, changes: { note: "Neu" } })).rejects.toMatchObject({
      code: "notFound",
    });
    await jonas.call("updateConsultation", { id, changes: { note: "Meins" } });
    await deskOf(testVault, testVault.leyla).call("updateConsultation", { id, changes: { mode: "email" } });
    expect(stored(id)).toMatchObject({ note: "Meins", mode: "email" });
  });
});

describe("changing a consultation", () => {
  test("sets only what is given", async () => {
    const { id, ...before } = await jonas.call("recordConsultation", shortContact(oksana, complete));
    await mira.call("updateConsultation", { id, changes: { topics: ["arbeit"], note: "Neu" } });
    expect(stored(id)).toEqual({ id, ...before, topics: ["arbeit"], note: "Neu" });
    expect(latestTrace(testVault)).toMatchObject({
      command: "updateConsultation",
      audit: [{ tableName: "consultations", fields: "topics,note" }],
    });
  });

  test("follows the rules of recording", async () => {
    const { id } = await jonas.call("recordConsultation", shortContact(null));
    await expect(
      jonas.call("updateConsultation", { id, changes: { kind: "beratung", date: "2026-05-13" } }),
    ).rejects.toMatchObject({
      fields: {
        "changes.kind": "Ohne Person lässt sich nur ein Kurzkontakt oder eine Verweisberatung erfassen.",
        "changes.date": "Das Datum liegt in der Zukunft. Bitte prüfen Sie es.",
      },
    });
    const named = await jonas.call("recordConsultation", shortContact(oksana));
    await expect(
      jonas.call("updateConsultation", { id: named.id, changes: { kind: "fall" } }),
    ).rejects.toMatchObject({
      fields: { "changes.kind": "Fallmanagement braucht einen Fall dieser Person." },
    });
  });

  test("is still possible after the clock was set back", async () => {
    const { id } = await jonas.call("recordConsultation", shortContact(oksana));
    const earlier = deskOf(testVault, testVault.jonas, "2026-05-01");
    await earlier.call("updateConsultation", { id, changes: { note: "Nachtrag", date: undefined } });
    expect(stored(id)).toMatchObject({ note: "Nachtrag", date: "2026-05-12" });
  });

  test("notes what became of a referral", async () => {
    const { id, referrals } = await jonas.call("recordConsultation", shortContact(oksana, complete));
    await mira.call("setReferralResult", { id: referrals[0]?.id ?? "", result: "kein-platz" });
    expect(stored(id)?.referrals.map((referral) => referral.result)).toEqual(["kein-platz", "angekommen"]);
  });
});

describe("removing a consultation", () => {
  test("takes its referrals along and leaves the task", async () => {
    const { id, referrals } = await jonas.call("recordConsultation", shortContact(oksana, complete));
    await jonas.call("removeConsultation", { id });
    expect(stored(id)).toBeUndefined();
    expect(latestTrace(testVault).audit).toEqual([
      { tableName: "referrals", fields: "removedAt" },
      { tableName: "referrals", fields: "removedAt" },
      { tableName: "consultations", fields: "removedAt" },
    ]);
    expect(await jonas.call("listTasks", { mine: true, until: null, personId: oksana })).toHaveLength(1);
    const refused = { code: "notFound" };
    await expect(jonas.call("removeConsultation", { id })).rejects.toMatchObject(refused);
    await expect(
      jonas.call("setReferralResult", { id: referrals[0]?.id ?? "", result: "offen" }),
    ).rejects.toMatchObject(refused);
  });
});

test("consultations are read together, each with its own referrals", async () => {
  const first = await jonas.call("recordConsultation", shortContact(oksana, complete));
  const second = await mira.call("recordConsultation", shortContact(oksana));
  const found = consultationsById(jonas.context, [second.id, first.id, newIdentifier()]);
  expect(found).toEqual(
    new Map([
      [first.id, first],
      [second.id, second],
    ]),
  );
});
