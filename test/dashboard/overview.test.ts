import { expect, test } from "vitest";
import { dashboard } from "../../db/dashboard/dashboard.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

/** A Tuesday, the 42nd day of the second quarter. */
const today = "2026-05-12";

function overview(testVault: TestVault) {
  return dashboard(testVault.contextFor(testVault.leyla.id, { today }));
}

function addContact(testVault: TestVault, date: string, personId: string | null = null): void {
  testVault.arrange((write) =>
    write.insert("consultations", {
      id: newIdentifier(),
      ...{ personId, caseId: null, date, kind: "kurz", mode: "telefon", duration: null, topics: "[]" },
      ...{ language: null, interpreting: null, note: "", authorId: testVault.jonas.id },
      recordedAt: `${date}T09:00:00Z`,
    }),
  );
}

function addTask(testVault: TestVault, dueOn: string, assigneeId: string, personId: string | null = null) {
  testVault.arrange((write) =>
    write.insert("tasks", {
      id: newIdentifier(),
      ...{ personId, consultationId: null, title: "Anruf", dueOn, note: "", assigneeId, doneAt: null },
    }),
  );
}

test("the quarter is compared with the same number of days of the quarter before and a year ago", () => {
  const testVault = openTestVault();
  for (const date of ["2026-04-01", today, "2026-05-13"]) addContact(testVault, date);
  for (const date of ["2026-01-01", "2026-02-11", "2026-02-12", "2026-03-31"]) addContact(testVault, date);
  for (const date of ["2025-05-12", "2025-05-13"]) addContact(testVault, date);

  const { days, counts, previous, lastYear } = overview(testVault);
  expect(days).toBe(42);
  expect(counts.contacts).toBe(2);
  expect(previous).toMatchObject({ id: "2026-Q1", sameDay: "2026-02-11" });
  expect([previous?.untilSameDay.contacts, previous?.whole.contacts]).toEqual([2, 4]);
  expect(lastYear).toMatchObject({ id: "2025-Q2", sameDay: "2025-05-12" });
  expect([lastYear?.untilSameDay.contacts, lastYear?.whole.contacts]).toEqual([1, 2]);
});

test("a quarter longer than the one before is compared with all of it at its end", () => {
  const testVault = openTestVault();
  addContact(testVault, "2026-03-31");
  const { previous, days } = dashboard(testVault.contextFor(testVault.leyla.id, { today: "2026-06-30" }));
  expect(days).toBe(91);
  expect(previous?.sameDay).toBe("2026-03-31");
  expect(previous?.untilSameDay).toEqual(previous?.whole);
});

test("nothing is compared with a quarter about which nothing is known", () => {
  const { previous, lastYear, counts } = overview(openTestVault());
  expect([previous, lastYear]).toEqual([null, null]);
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("weeks begin with the first day of the quarter and stand beside those of the quarter before", () => {
  const testVault = openTestVault();
  for (const date of ["2026-04-07", "2026-04-08", "2026-01-08", "2026-01-14", "2026-01-15"])
    addContact(testVault, date);
  const { weeks } = overview(testVault);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual({
    ...{ from: "2026-04-01", to: "2026-04-07", contacts: 1 },
    before: { from: "2026-01-01", to: "2026-01-07", contacts: 0 },
  });
  expect(weeks[1]).toMatchObject({ contacts: 1, before: { contacts: 2 } });
});

test("waiting tasks are told by when and by person responsible; done ones and those of the bin are not", () => {
  const testVault = openTestVault();
  const { jonas, mira } = testVault;
  const removed = testVault.addPerson({ lastName: "Fort", removedAt: "2026-05-01T00:00:00Z" });
  addTask(testVault, "2026-05-11", jonas.id);
  addTask(testVault, today, jonas.id);
  addTask(testVault, "2026-05-17", mira.id);
  addTask(testVault, "2026-05-18", mira.id);
  addTask(testVault, "2026-05-11", mira.id, removed);
  expect(overview(testVault).tasks).toEqual({
    ...{ overdue: 1, thisWeek: 2, later: 1 },
    byUser: [
      { userId: jonas.id, name: jonas.name, overdue: 1, thisWeek: 1, later: 0 },
      { userId: mira.id, name: mira.name, overdue: 0, thisWeek: 1, later: 1 },
    ],
  });
});

test("an active case without a contact for ninety days is quiet", () => {
  const testVault = openTestVault();
  const cases = ["2026-02-10", "2026-02-11", null].map((lastContact, index) => {
    const personId = testVault.addPerson({ lastName: `Muster ${index}` });
    const caseId = newIdentifier();
    testVault.arrange((write) => {
      write.insert("cases", {
        id: caseId,
        personId,
        concern: "Arbeit",
        ownerId: testVault.jonas.id,
      });
      write.insert("casePhases", { id: newIdentifier(), caseId, openedOn: "2026-01-02" });
    });
    if (lastContact) addContact(testVault, lastContact, personId);
    return caseId;
  });
  expect(overview(testVault).cases).toEqual({
    ...{ active: cases.length, resting: 0, closed: 0, quiet: 2, quietSince: "2026-02-11" },
  });
});
