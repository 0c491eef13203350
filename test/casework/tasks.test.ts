import { beforeEach, describe, expect, test } from "vitest";
import { nextTaskOf } from "../../db/tasks/tasks.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { latestTrace } from "../harness/traces.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

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

function task(title: string, dueOn = "2026-05-20", personId: string | null = oksana) {
  return { personId, title, dueOn, note: "" };
}

async function titles(desk: Desk, filter: { mine?: boolean; until?: string; personId?: string } = {}) {
  const { mine = false, until = null, personId = null } = filter;
  return (await desk.call("listTasks", { mine, until, personId })).map((one) => one.title);
}

describe("a task", () => {
  test("belongs to whoever writes it down", async () => {
    const created = await jonas.call("createTask", { ...task("Anruf"), note: "vormittags" });
    expect(created).toEqual({
      id: created.id,
      personId: oksana,
      personName: "Oksana Shevchenko",
      title: "Anruf",
      dueOn: "2026-05-20",
      note: "vormittags",
      assigneeId: testVault.jonas.id,
      doneAt: null,
    });
    expect(latestTrace(testVault)).toMatchObject({
      command: "createTask",
      audit: [{ tableName: "tasks", fields: "personId,title,dueOn,note,assigneeId,id" }],
    });
  });

  test("may belong to no person", async () => {
    expect(await jonas.call("createTask", task("Bericht", "2026-05-20", null))).toMatchObject({
      personId: null,
      personName: null,
    });
  });

  test("is changed", async () => {
    const { id } = await jonas.call("createTask", task("Anruf"));
    await jonas.call("updateTask", { id, changes: { dueOn: "2026-06-01", personId: null } });
    const listed = await jonas.call("listTasks", { mine: true, until: null, personId: null });
    expect(listed).toMatchObject([{ id, title: "Anruf", dueOn: "2026-06-01", personName: null }]);
  });

  test("is done, keeps the moment, and can be reopened", async () => {
    const { id } = await jonas.call("createTask", task("Anruf"));
    const doneAt = () =>
      testVault.vault.connection.first<{ doneAt: string | null }>("SELECT doneAt FROM tasks WHERE id = ?", id)
        ?.doneAt;
    await jonas.call("completeTask", { id });
    const first = doneAt();
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await titles(jonas)).toEqual([]);
    await jonas.call("completeTask", { id });
    expect(doneAt()).toBe(first);
    await jonas.call("reopenTask", { id });
    expect(await titles(jonas)).toEqual(["Anruf"]);
  });

  test("in the bin is not found", async () => {
    const { id } = await jonas.call("createTask", task("Anruf"));
    await jonas.call("removeTask", { id });
    expect(await titles(jonas)).toEqual([]);
    await expect(jonas.call("completeTask", { id })).rejects.toMatchObject({ code: "notFound" });
  });

  test.each([
    ["1999-12-31", "Bitte geben Sie ein Datum ab dem 01.01.2000 ein."],
    ["2206-05-20", "Das Datum liegt mehr als zehn Jahre in der Zukunft. Bitte prüfen Sie es."],
  ])("cannot be due on %s", async (dueOn, sentence) => {
    await expect(jonas.call("createTask", task("Anruf", dueOn))).rejects.toMatchObject({
      code: "invalidInput",
      fields: { dueOn: sentence },
    });
    const { id } = await jonas.call("createTask", task("Anruf"));
    await expect(jonas.call("updateTask", { id, changes: { dueOn } })).rejects.toMatchObject({
      fields: { "changes.dueOn": sentence },
    });
  });

  test("needs a person who exists", async () => {
    await expect(
      jonas.call("createTask", task("Anruf", "2026-05-20", newIdentifier())),
    ).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the list of tasks", () => {
  beforeEach(async () => {
    const ali = testVault.addPerson({ firstName: "Ali", lastName: "Demir" });
    await jonas.call("createTask", task("Ali später", "2026-06-10", ali));
    await jonas.call("createTask", task("Oksana", "2026-05-20"));
    await mira.call("createTask", task("Miras", "2026-05-10"));
    await jonas.call("createTask", task("ohne Person", "2026-05-20", null));
  });

  test("is in the order of the days", async () => {
    expect(await titles(jonas)).toEqual(["Miras", "Oksana", "ohne Person", "Ali später"]);
  });

  test("is narrowed by owner, last day and person", async () => {
    expect(await titles(jonas, { mine: true })).toEqual(["Oksana", "ohne Person", "Ali später"]);
    expect(await titles(jonas, { until: "2026-05-20" })).toEqual(["Miras", "Oksana", "ohne Person"]);
    expect(await titles(jonas, { until: "2026-05-19" })).toEqual(["Miras"]);
    expect(await titles(jonas, { personId: oksana })).toEqual(["Miras", "Oksana"]);
    expect(await titles(jonas, { mine: true, until: "2026-05-20", personId: oksana })).toEqual(["Oksana"]);
  });

  test("hides tasks without person from others where the centre is no shared team", async () => {
    testVault.setSharedTeam(false);
    expect(await titles(mira)).toEqual(["Miras", "Oksana", "Ali später"]);
    expect(await titles(deskOf(testVault, testVault.leyla))).toHaveLength(4);
  });

  test("hides tasks of people in the bin", async () => {
    testVault.arrange((write) => write.remove("people", oksana));
    expect(await titles(jonas)).toEqual(["ohne Person", "Ali später"]);
  });

  test("gives the next open task of a person", async () => {
    expect(nextTaskOf(jonas.context, oksana)).toMatchObject({ title: "Miras", dueOn: "2026-05-10" });
    const miras = nextTaskOf(jonas.context, oksana);
    await jonas.call("completeTask", { id: miras?.id ?? "" });
    expect(nextTaskOf(jonas.context, oksana)).toMatchObject({ title: "Oksana" });
    expect(nextTaskOf(jonas.context, newIdentifier())).toBeNull();
  });
});

test("a task that moves to another person forgets its consultation", async () => {
  const ali = testVault.addPerson({ firstName: "Ali", lastName: "Demir" });
  await jonas.call("recordConsultation", {
    personId: oksana,
    caseId: null,
    date: "2026-05-12",
    kind: "kurz",
    mode: "telefon",
    duration: null,
    topics: [],
    language: null,
    interpreting: null,
    note: "",
    referrals: [],
    nextStep: { title: "Anruf", dueOn: "2026-05-20" },
  });
  const id = nextTaskOf(jonas.context, oksana)?.id ?? "";
  await jonas.call("updateTask", { id, changes: { personId: ali } });
  expect(latestTrace(testVault).operations).toEqual([
    { tableName: "tasks", fields: { personId: ali, consultationId: null } },
  ]);
});
