import { beforeEach, describe, expect, test } from "vitest";
import { casesOfPerson } from "../../db/cases/caseSummaries.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { latestTrace, transactionCount } from "../harness/traces.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

let testVault: TestVault;
let jonas: Desk;
let oksana: string;

beforeEach(() => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
});

function openCase(personId = oksana, openedOn = "2026-03-02", ownerId = testVault.jonas.id) {
  return jonas.call("openCase", { personId, concern: "Anerkennung", openedOn, ownerId });
}

describe("opening a case", () => {
  test("begins its first phase", async () => {
    const opened = await openCase();
    expect(opened).toEqual({
      id: opened.id,
      personId: oksana,
      personName: "Oksana Shevchenko",
      concern: "Anerkennung",
      state: "active",
      openedOn: "2026-03-02",
      closedOn: null,
      closureReason: null,
      restingSince: null,
      ownerId: testVault.jonas.id,
      ownerName: "Jonas Weber",
      substituteId: null,
      substituteName: null,
      substituteFrom: null,
      substituteUntil: null,
      phases: [{ id: expect.any(String), openedOn: "2026-03-02", closedOn: null, closureReason: null }],
      lastContactOn: null,
      nextTaskOn: null,
    });
    expect(await jonas.call("caseFile", { id: opened.id })).toEqual(opened);
  });

  test("is one transaction of case and phase, audited without content", async () => {
    await openCase();
    const trace = latestTrace(testVault);
    expect(trace).toMatchObject({ command: "openCase", userId: testVault.jonas.id });
    expect(trace.audit).toEqual([
      { tableName: "cases", fields: "personId,concern,ownerId,id" },
      { tableName: "casePhases", fields: "caseId,openedOn,id" },
    ]);
    expect(trace.operations[0]?.fields).toMatchObject({ concern: "Anerkennung", personId: oksana });
  });

  test.each(["active", "resting"] as const)("is refused while another case is %s", async (state) => {
    const { id } = await openCase();
    if (state === "resting") await jonas.call("restCase", { id, since: "2026-04-01" });
    const before = transactionCount(testVault);
    await expect(openCase()).rejects.toMatchObject({ code: "caseOpen" });
    expect(transactionCount(testVault)).toBe(before);
  });

  test("is possible after the other case was closed", async () => {
    const first = await openCase();
    await jonas.call("closeCase", { id: first.id, closedOn: "2026-03-10", reason: "ziel" });
    const second = await openCase(oksana, "2026-04-01");
    expect(casesOfPerson(jonas.context, oksana).map(({ id, state }) => [id, state])).toEqual([
      [second.id, "active"],
      [first.id, "closed"],
    ]);
  });

  test.each([
    ["2026-05-13", "Das Datum liegt in der Zukunft. Bitte prüfen Sie es."],
    ["1999-12-31", "Bitte geben Sie ein Datum ab dem 01.01.2000 ein."],
  ])("is refused on %s", async (openedOn, sentence) => {
    await expect(openCase(oksana, openedOn)).rejects.toMatchObject({
      code: "invalidInput",
      fields: { openedOn: sentence },
    });
  });

  test.each(["2026-05-12", "2000-01-01"])("is possible on %s", async (openedOn) => {
    expect(await openCase(oksana, openedOn)).toMatchObject({ openedOn });
  });

  test("needs an active case manager or team lead as owner", async () => {
    const administrator = testVault.arrange((write) =>
      write.insert("users", { name: "Admin", username: "admin", role: "administrator" }),
    );
    const former = testVault.arrange((write) =>
      write.insert("users", { name: "Ehemals", username: "ehemals", role: "caseManager", active: 0 }),
    );
    for (const ownerId of [administrator, former, newIdentifier()]) {
      await expect(openCase(oksana, "2026-03-02", ownerId)).rejects.toMatchObject({
        code: "invalidInput",
        fields: { ownerId: "Bitte wählen Sie eine Fachkraft oder die Leitung." },
      });
    }
    expect(await openCase(oksana, "2026-03-02", testVault.leyla.id)).toMatchObject({
      ownerName: "Leyla Aydın",
    });
  });

  test("is refused for a person who does not exist or is in the bin", async () => {
    await expect(openCase(newIdentifier())).rejects.toMatchObject({ code: "notFound" });
    testVault.arrange((write) => write.remove("people", oksana));
    await expect(openCase()).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("closing a case", () => {
  test("ends its phase and its rest", async () => {
    const { id } = await openCase();
    await jonas.call("restCase", { id, since: "2026-04-01" });
    await jonas.call("closeCase", { id, closedOn: "2026-05-01", reason: "umzug" });
    expect(await jonas.call("caseFile", { id })).toMatchObject({
      state: "closed",
      closedOn: "2026-05-01",
      closureReason: "umzug",
      restingSince: null,
    });
    expect(latestTrace(testVault).audit).toEqual([
      { tableName: "casePhases", fields: "closedOn,closureReason" },
      { tableName: "cases", fields: "restingSince" },
    ]);
  });

  test("may happen on the day of opening, not before", async () => {
    const { id } = await openCase();
    await expect(
      jonas.call("closeCase", { id, closedOn: "2026-03-01", reason: "ziel" }),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { closedOn: "Der Fall wurde erst am 02.03.2026 eröffnet. Bitte prüfen Sie das Datum." },
    });
    await jonas.call("closeCase", { id, closedOn: "2026-03-02", reason: "ziel" });
    expect(await jonas.call("caseFile", { id })).toMatchObject({ state: "closed" });
  });

  test("is refused in the future", async () => {
    const { id } = await openCase();
    await expect(
      jonas.call("closeCase", { id, closedOn: "2026-05-13", reason: "ziel" }),
    ).rejects.toMatchObject({
      fields: { closedOn: "Das Datum liegt in der Zukunft. Bitte prüfen Sie es." },
    });
  });

  test("a closed case can be neither closed, rested nor resumed", async () => {
    const { id } = await openCase();
    await jonas.call("closeCase", { id, closedOn: "2026-05-01", reason: "ziel" });
    const refused = { code: "caseClosed" };
    await expect(
      jonas.call("closeCase", { id, closedOn: "2026-05-02", reason: "ziel" }),
    ).rejects.toMatchObject(refused);
    await expect(jonas.call("restCase", { id, since: "2026-05-02" })).rejects.toMatchObject(refused);
    await expect(jonas.call("resumeCase", { id })).rejects.toMatchObject(refused);
  });
});

describe("reopening a case", () => {
  test("begins a new phase and keeps the closure of the old one", async () => {
    const { id } = await openCase();
    await jonas.call("closeCase", { id, closedOn: "2026-03-31", reason: "abbruch" });
    await jonas.call("reopenCase", { id, openedOn: "2026-04-20" });
    expect(await jonas.call("caseFile", { id })).toMatchObject({
      state: "active",
      openedOn: "2026-04-20",
      closedOn: null,
      closureReason: null,
      phases: [
        { openedOn: "2026-03-02", closedOn: "2026-03-31", closureReason: "abbruch" },
        { openedOn: "2026-04-20", closedOn: null, closureReason: null },
      ],
    });
  });

  test("may happen on the day of closing, not before", async () => {
    const { id } = await openCase();
    await jonas.call("closeCase", { id, closedOn: "2026-03-31", reason: "ziel" });
    await expect(jonas.call("reopenCase", { id, openedOn: "2026-03-30" })).rejects.toMatchObject({
      code: "invalidInput",
      fields: { openedOn: "Der Fall war noch bis zum 31.03.2026 offen. Bitte prüfen Sie das Datum." },
    });
    await jonas.call("reopenCase", { id, openedOn: "2026-03-31" });
    expect(await jonas.call("caseFile", { id })).toMatchObject({ state: "active" });
  });

  test("keeps the phases in order when everything happens on one day", async () => {
    const { id } = await openCase(oksana, "2026-03-02");
    for (let round = 0; round < 3; round += 1) {
      await jonas.call("closeCase", { id, closedOn: "2026-03-02", reason: "ziel" });
      await jonas.call("reopenCase", { id, openedOn: "2026-03-02" });
    }
    const { phases, state } = await jonas.call("caseFile", { id });
    expect(state).toBe("active");
    expect(phases.map((phase) => phase.closedOn)).toEqual(["2026-03-02", "2026-03-02", "2026-03-02", null]);
  });

  test("is refused while this or another case of the person is open", async () => {
    const first = await openCase();
    const openedOn = "2026-05-01";
    await expect(jonas.call("reopenCase", { id: first.id, openedOn })).rejects.toMatchObject({
      code: "caseOpen",
    });
    await jonas.call("closeCase", { id: first.id, closedOn: "2026-03-31", reason: "ziel" });
    await openCase(oksana, "2026-04-01");
    await expect(jonas.call("reopenCase", { id: first.id, openedOn })).rejects.toMatchObject({
      code: "caseOpen",
    });
  });
});

describe("a resting case", () => {
  test("rests from a day of its phase until it is resumed", async () => {
    const { id } = await openCase();
    await expect(jonas.call("restCase", { id, since: "2026-03-01" })).rejects.toMatchObject({
      fields: { since: "Der Fall wurde erst am 02.03.2026 eröffnet. Bitte prüfen Sie das Datum." },
    });
    await jonas.call("restCase", { id, since: "2026-03-15" });
    expect(await jonas.call("caseFile", { id })).toMatchObject({
      state: "resting",
      restingSince: "2026-03-15",
    });
    await jonas.call("resumeCase", { id });
    expect(await jonas.call("caseFile", { id })).toMatchObject({ state: "active", restingSince: null });
  });
});

test("a case is renamed", async () => {
  const { id } = await openCase();
  await jonas.call("renameCase", { id, concern: "  Wohnungssuche " });
  expect(await jonas.call("caseFile", { id })).toMatchObject({ concern: "Wohnungssuche" });
});
