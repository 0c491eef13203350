import { beforeEach, describe, expect, test } from "vitest";
import { casesOfPerson } from "../../db/cases/caseSummaries.ts";
import { nextTaskOf } from "../../db/tasks/tasks.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { shortContact } from "./examples.ts";

let testVault: TestVault;
let leyla: Desk;
let jonas: Desk;
let mira: Desk;
let oksana: string;
let caseId: string;

beforeEach(async () => {
  testVault = openTestVault();
  leyla = deskOf(testVault, testVault.leyla);
  jonas = deskOf(testVault, testVault.jonas);
  mira = deskOf(testVault, testVault.mira);
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
  const opened = await jonas.call("openCase", {
    personId: oksana,
    concern: "Anerkennung",
    openedOn: "2026-03-02",
    ownerId: testVault.jonas.id,
  });
  caseId = opened.id;
});

function substitution(from = "2026-05-10", until = "2026-05-14") {
  return { userId: testVault.mira.id, from, until };
}

describe("where case managers see their own cases only", () => {
  beforeEach(() => testVault.setSharedTeam(false));

  test("everything about another's case is not found", async () => {
    const consultation = await jonas.call(
      "recordConsultation",
      shortContact(oksana, { referrals: [{ target: "jobcenter", remark: "", result: "offen" }] }),
    );
    const referral = consultation.referrals[0]?.id ?? "";
    const task = await jonas.call("createTask", {
      personId: oksana,
      title: "Anruf",
      dueOn: "2026-05-12",
      note: "",
    });
    const id = caseId;
    const attempts = [
      mira.call("caseFile", { id }),
      mira.call("renameCase", { id, concern: "Neu" }),
      mira.call("transferCase", { id, ownerId: testVault.mira.id }),
      mira.call("substituteCase", { id, substitution: null }),
      mira.call("restCase", { id, since: "2026-05-01" }),
      mira.call("resumeCase", { id }),
      mira.call("closeCase", { id, closedOn: "2026-05-01", reason: "ziel" }),
      mira.call("reopenCase", { id, openedOn: "2026-05-01" }),
      mira.call("openCase", {
        personId: oksana,
        concern: "Neu",
        openedOn: "2026-05-01",
        ownerId: testVault.mira.id,
      }),
      mira.call("recordConsultation", shortContact(oksana)),
      mira.call("updateConsultation", { id: consultation.id, changes: { note: "Neu" } }),
      mira.call("removeConsultation", { id: consultation.id }),
      mira.call("setReferralResult", { id: referral, result: "angekommen" }),
      mira.call("createTask", { personId: oksana, title: "Neu", dueOn: "2026-05-12", note: "" }),
      mira.call("updateTask", { id: task.id, changes: { title: "Neu" } }),
      mira.call("completeTask", { id: task.id }),
      mira.call("reopenTask", { id: task.id }),
      mira.call("removeTask", { id: task.id }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: "notFound" });
    expect(await mira.call("listTasks", { mine: false, until: null, personId: null })).toEqual([]);
    expect(await mira.call("listCases", { state: "active", mine: false })).toEqual({
      cases: [],
      counts: { active: 0, resting: 0, closed: 0 },
    });
    expect(casesOfPerson(mira.context, oksana)).toEqual([]);
    expect(nextTaskOf(mira.context, oksana)).toBeNull();
    expect(nextTaskOf(jonas.context, oksana)).toEqual(task);
  });

  test("the team lead sees every case", async () => {
    expect(await leyla.call("caseFile", { id: caseId })).toMatchObject({ ownerName: "Jonas Weber" });
  });

  test.each([
    ["2026-05-09", false],
    ["2026-05-10", true],
    ["2026-05-14", true],
    ["2026-05-15", false],
  ])("a substitution from the 10th until the 14th opens the case on %s: %s", async (today, open) => {
    await jonas.call("substituteCase", { id: caseId, substitution: substitution() });
    const miraThen = deskOf(testVault, testVault.mira, today);
    const { cases } = await miraThen.call("listCases", { state: "active", mine: true });
    expect(cases.map((one) => one.id)).toEqual(open ? [caseId] : []);
    const recording = miraThen.call("recordConsultation", shortContact(oksana, { date: today }));
    if (open) await expect(recording).resolves.toMatchObject({ authorName: "Mira Hoxha" });
    else await expect(recording).rejects.toMatchObject({ code: "notFound" });
  });

  test("a substitute may work on the case but not hand it on", async () => {
    await jonas.call("substituteCase", { id: caseId, substitution: substitution() });
    await mira.call("renameCase", { id: caseId, concern: "Wohnen" });
    const refused = { code: "notAllowed" };
    await expect(mira.call("transferCase", { id: caseId, ownerId: testVault.mira.id })).rejects.toMatchObject(
      refused,
    );
    await expect(
      mira.call("substituteCase", { id: caseId, substitution: substitution("2026-05-10", "2027-05-10") }),
    ).rejects.toMatchObject(refused);
  });

  test("whoever hands a case on no longer sees it", async () => {
    await jonas.call("transferCase", { id: caseId, ownerId: testVault.mira.id });
    await expect(jonas.call("caseFile", { id: caseId })).rejects.toMatchObject({ code: "notFound" });
    expect(await mira.call("caseFile", { id: caseId })).toMatchObject({ ownerName: "Mira Hoxha" });
  });

  test("a second case is refused even when the open one cannot be seen", async () => {
    await jonas.call("closeCase", { id: caseId, closedOn: "2026-04-01", reason: "ziel" });
    await leyla.call("openCase", {
      personId: oksana,
      concern: "Wohnen",
      openedOn: "2026-04-02",
      ownerId: testVault.mira.id,
    });
    await expect(jonas.call("reopenCase", { id: caseId, openedOn: "2026-05-01" })).rejects.toMatchObject({
      code: "caseOpen",
    });
  });
});

describe("transferring a case", () => {
  test("ends a substitution by the new owner", async () => {
    await jonas.call("substituteCase", { id: caseId, substitution: substitution() });
    await leyla.call("transferCase", { id: caseId, ownerId: testVault.mira.id });
    expect(await leyla.call("caseFile", { id: caseId })).toMatchObject({
      ownerId: testVault.mira.id,
      ownerName: "Mira Hoxha",
      substituteId: null,
      substituteFrom: null,
      substituteUntil: null,
    });
  });

  test("keeps a substitution by somebody else", async () => {
    await jonas.call("substituteCase", { id: caseId, substitution: substitution() });
    await leyla.call("transferCase", { id: caseId, ownerId: testVault.leyla.id });
    expect(await leyla.call("caseFile", { id: caseId })).toMatchObject({ substituteName: "Mira Hoxha" });
  });

  test("hands over the open tasks of the former owner for this person", async () => {
    const other = testVault.addPerson({ firstName: "Ali", lastName: "Demir" });
    const task = (title: string, personId: string) => ({ personId, title, dueOn: "2026-05-20", note: "" });
    await jonas.call("createTask", task("offen", oksana));
    const done = await jonas.call("createTask", task("erledigt", oksana));
    await jonas.call("completeTask", { id: done.id });
    await jonas.call("createTask", task("andere Person", other));
    await leyla.call("createTask", task("von der Leitung", oksana));
    await jonas.call("transferCase", { id: caseId, ownerId: testVault.mira.id });
    const titles = async (desk: Desk) =>
      (await desk.call("listTasks", { mine: true, until: null, personId: null })).map((one) => one.title);
    expect(await titles(mira)).toEqual(["offen"]);
    expect(await titles(jonas)).toEqual(["andere Person"]);
    expect(await titles(leyla)).toEqual(["von der Leitung"]);
  });

  test("needs an active case manager or team lead", async () => {
    testVault.arrange((write) => write.update("users", testVault.mira.id, { active: 0 }));
    await expect(
      jonas.call("transferCase", { id: caseId, ownerId: testVault.mira.id }),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { ownerId: "Bitte wählen Sie eine Fachkraft oder die Leitung." },
    });
  });
});

describe("a substitution", () => {
  test("is set and ended", async () => {
    await jonas.call("substituteCase", { id: caseId, substitution: substitution() });
    expect(await jonas.call("caseFile", { id: caseId })).toMatchObject({
      substituteName: "Mira Hoxha",
      substituteFrom: "2026-05-10",
      substituteUntil: "2026-05-14",
    });
    await jonas.call("substituteCase", { id: caseId, substitution: null });
    expect(await jonas.call("caseFile", { id: caseId })).toMatchObject({
      substituteId: null,
      substituteName: null,
      substituteFrom: null,
      substituteUntil: null,
    });
  });

  test("may last one day but not end before it begins", async () => {
    await expect(
      jonas.call("substituteCase", { id: caseId, substitution: substitution("2026-05-10", "2026-05-09") }),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { "substitution.until": "Das Ende der Vertretung liegt vor ihrem Beginn." },
    });
    await jonas.call("substituteCase", {
      id: caseId,
      substitution: substitution("2026-05-10", "2026-05-10"),
    });
    expect(await jonas.call("caseFile", { id: caseId })).toMatchObject({ substituteUntil: "2026-05-10" });
  });

  test("is not for the owner", async () => {
    const own = { ...substitution(), userId: testVault.jonas.id };
    await expect(jonas.call("substituteCase", { id: caseId, substitution: own })).rejects.toMatchObject({
      fields: { "substitution.userId": "Diese Person ist bereits für den Fall zuständig." },
    });
  });
});
