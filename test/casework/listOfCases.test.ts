import { beforeEach, describe, expect, test } from "vitest";
import { listCases } from "../../db/cases/list.ts";
import { countReads } from "../harness/countReads.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { shortContact } from "./examples.ts";

let testVault: TestVault;
let jonas: Desk;
let oksana: string;

beforeEach(() => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
});

function openCase(personId: string, openedOn: string, ownerId = testVault.jonas.id) {
  return jonas.call("openCase", { personId, concern: "Anerkennung", openedOn, ownerId });
}

describe("the list of cases", () => {
  async function caseOf(lastName: string, contactOn: string | null, taskOn: string | null) {
    const personId = testVault.addPerson({ firstName: "", lastName });
    const { id } = await openCase(personId, "2026-01-02");
    if (contactOn) await jonas.call("recordConsultation", shortContact(personId, { date: contactOn }));
    if (taskOn) await jonas.call("createTask", { personId, title: "Anruf", dueOn: taskOn, note: "" });
    return id;
  }

  test("shows the next task first, then those longest without contact", async () => {
    await caseOf("Frisch", "2026-05-11", null);
    await caseOf("Später", "2026-05-01", "2026-06-01");
    await caseOf("Nie", null, null);
    await caseOf("Zuerst", "2026-05-12", "2026-05-12");
    await caseOf("Lange", "2026-02-01", null);
    const { cases, counts } = await jonas.call("listCases", { state: "active", mine: false });
    expect(cases.map((one) => [one.personName, one.nextTaskOn, one.lastContactOn])).toEqual([
      ["Zuerst", "2026-05-12", "2026-05-12"],
      ["Später", "2026-06-01", "2026-05-01"],
      ["Nie", null, null],
      ["Lange", null, "2026-02-01"],
      ["Frisch", null, "2026-05-11"],
    ]);
    expect(counts).toEqual({ active: 5, resting: 0, closed: 0 });
  });

  test("separates the states and counts them", async () => {
    const resting = await caseOf("Ruht", null, null);
    const closed = await caseOf("Ende", null, null);
    await caseOf("Läuft", null, null);
    await jonas.call("restCase", { id: resting, since: "2026-02-01" });
    await jonas.call("closeCase", { id: closed, closedOn: "2026-02-01", reason: "ziel" });
    for (const [state, name] of [
      ["active", "Läuft"],
      ["resting", "Ruht"],
      ["closed", "Ende"],
    ] as const) {
      const { cases, counts } = await jonas.call("listCases", { state, mine: true });
      expect(cases.map((one) => one.personName)).toEqual([name]);
      expect(counts).toEqual({ active: 1, resting: 1, closed: 1 });
    }
  });

  test("shows one's own cases alone when asked", async () => {
    await caseOf("Meine", null, null);
    const mira = deskOf(testVault, testVault.mira);
    expect(await mira.call("listCases", { state: "active", mine: true })).toEqual({
      cases: [],
      counts: { active: 0, resting: 0, closed: 0 },
    });
    expect((await mira.call("listCases", { state: "active", mine: false })).cases).toHaveLength(1);
  });

  test("leaves out people in the bin", async () => {
    await openCase(oksana, "2026-03-02");
    testVault.arrange((write) => write.remove("people", oksana));
    expect(await jonas.call("listCases", { state: "active", mine: false })).toEqual({
      cases: [],
      counts: { active: 0, resting: 0, closed: 0 },
    });
  });

  test("takes as many reads for many cases as for one", async () => {
    await caseOf("Eins", "2026-05-01", "2026-06-01");
    const reads = () =>
      countReads(jonas.context, (context) => listCases(context, { state: "active", mine: false }));
    const forOne = reads();
    for (let index = 0; index < 20; index += 1) await caseOf(`Weitere ${index}`, "2026-05-01", "2026-06-01");
    expect(reads()).toBe(forOne);
  });
});
