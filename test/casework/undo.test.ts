import { beforeEach, expect, test } from "vitest";
import { casesOfPerson } from "../../db/cases/caseSummaries.ts";
import { consultationsById } from "../../db/consultations/consultationsById.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { languageCafe } from "../measures/examples.ts";
import { shortContact } from "./examples.ts";

let testVault: TestVault;
let jonas: Desk;
let oksana: string;
let caseId: string;
let consultationId: string;
let referralId: string;
let measureId: string;
let sessionId: string;
let participationId: string;

beforeEach(async () => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
  const ownerId = testVault.jonas.id;
  const opening = { personId: oksana, concern: "Anerkennung", openedOn: "2026-03-02", ownerId };
  caseId = (await jonas.call("openCase", opening)).id;
  const consultation = await jonas.call(
    "recordConsultation",
    shortContact(oksana, {
      referrals: [{ target: "jobcenter", remark: "", result: "offen" }],
      nextStep: { title: "Anruf", dueOn: "2026-05-20" },
    }),
  );
  consultationId = consultation.id;
  referralId = consultation.referrals[0]?.id ?? "";
  measureId = (await jonas.call("createMeasure", { measure: languageCafe })).id;
  const session = { date: "2026-05-12", startsAt: null, endsAt: null, topic: "" };
  sessionId = (await jonas.call("addSession", { measureId, session })).id;
  participationId = (
    await jonas.call("addParticipant", { measureId, personId: oksana, joinedOn: "2026-04-01" })
  ).id;
  await jonas.call("setAttendance", { sessionId, participationId, state: "present" });
  await jonas.call("setParticipantCount", { measureId, gender: "divers", ageGroup: "18-26", count: 4 });
});

/** Everything that the screens of casework and measures show. */
async function everything() {
  return {
    cases: casesOfPerson(jonas.context, oksana),
    consultations: consultationsById(jonas.context, [consultationId]),
    tasks: await jonas.call("listTasks", { mine: false, until: null, personId: null }),
    measures: await jonas.call("listMeasures", { when: "all" }),
    measure: await jonas.call("measure", { id: measureId }),
    today: await jonas.call("today", {}),
  };
}

const changes: [name: string, change: () => Promise<unknown>][] = [
  ["renaming a case", () => jonas.call("renameCase", { id: caseId, concern: "Neu" })],
  ["resting a case", () => jonas.call("restCase", { id: caseId, since: "2026-05-01" })],
  ["closing a case", () => jonas.call("closeCase", { id: caseId, closedOn: "2026-05-01", reason: "ziel" })],
  ["transferring a case", () => jonas.call("transferCase", { id: caseId, ownerId: testVault.mira.id })],
  ["recording a consultation", () => jonas.call("recordConsultation", shortContact(oksana))],
  ["removing a consultation", () => jonas.call("removeConsultation", { id: consultationId })],
  ["a referral's result", () => jonas.call("setReferralResult", { id: referralId, result: "abgelehnt" })],
  [
    "adding a task",
    () => jonas.call("createTask", { personId: null, title: "Neu", dueOn: "2026-05-12", note: "" }),
  ],
  ["changing a measure", () => jonas.call("updateMeasure", { id: measureId, changes: { objectives: [] } })],
  ["removing a session", () => jonas.call("removeSession", { id: sessionId })],
  ["removing a participant", () => jonas.call("removeParticipant", { id: participationId })],
  ["taking attendance back", () => jonas.call("setAttendance", { sessionId, participationId, state: null })],
  [
    "setting a number to 0",
    () => jonas.call("setParticipantCount", { measureId, gender: "divers", ageGroup: "18-26", count: 0 }),
  ],
];

test.each(changes)("%s is undone as one step", async (_, change) => {
  const before = await everything();
  await change();
  expect(await everything()).not.toEqual(before);
  undoLatest(testVault.vault, testVault.jonas.id, jonas.context.since);
  expect(await everything()).toEqual(before);
});

test("reopening a case is undone as one step", async () => {
  await jonas.call("restCase", { id: caseId, since: "2026-04-01" });
  await jonas.call("closeCase", { id: caseId, closedOn: "2026-05-01", reason: "ziel" });
  const closed = await everything();
  await jonas.call("reopenCase", { id: caseId, openedOn: "2026-05-02" });
  undoLatest(testVault.vault, testVault.jonas.id, jonas.context.since);
  expect(await everything()).toEqual(closed);
  undoLatest(testVault.vault, testVault.jonas.id, jonas.context.since);
  expect((await everything()).cases).toMatchObject([{ state: "resting", restingSince: "2026-04-01" }]);
});
