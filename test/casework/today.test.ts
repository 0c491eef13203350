import { beforeEach, describe, expect, test } from "vitest";
import { notePersonSeen } from "../../db/people/recent.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
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

async function addTask(title: string, dueOn: string, personId: string | null = null) {
  await jonas.call("createTask", { personId, title, dueOn, note: "" });
}

function openCase(personId: string) {
  return jonas.call("openCase", {
    personId,
    concern: "Anerkennung",
    openedOn: "2026-03-02",
    ownerId: testVault.jonas.id,
  });
}

const titles = (tasks: { title: string }[]) => tasks.map((task) => task.title);

test("an empty day is empty", async () => {
  expect(await jonas.call("today", {})).toEqual({
    date: "2026-05-12",
    overdue: [],
    dueToday: [],
    soon: [],
    sessions: [],
    recentPeople: [],
    contactsToday: 0,
    counts: { tasks: 0, activeCases: 0 },
  });
});

test("one's own open tasks stand by day, the next seven days as soon", async () => {
  await addTask("gestern", "2026-05-11");
  await addTask("lange her", "2026-01-01");
  await addTask("heute", "2026-05-12");
  await addTask("morgen", "2026-05-13");
  await addTask("in sieben Tagen", "2026-05-19");
  await addTask("in acht Tagen", "2026-05-20");
  await mira.call("createTask", { personId: null, title: "Miras", dueOn: "2026-05-12", note: "" });
  const today = await jonas.call("today", {});
  expect(titles(today.overdue)).toEqual(["lange her", "gestern"]);
  expect(titles(today.dueToday)).toEqual(["heute"]);
  expect(titles(today.soon)).toEqual(["morgen", "in sieben Tagen"]);
  expect(today.counts.tasks).toBe(3);
});

describe("a substitute", () => {
  beforeEach(async () => {
    testVault.setSharedTeam(false);
    const { id } = await openCase(oksana);
    await addTask("zu Oksana", "2026-05-12", oksana);
    await addTask("ohne Person", "2026-05-12");
    await addTask("zu Ali", "2026-05-12", testVault.addPerson({ firstName: "Ali", lastName: "Demir" }));
    const substitution = { userId: testVault.mira.id, from: "2026-05-10", until: "2026-05-14" };
    await jonas.call("substituteCase", { id, substitution });
  });

  test.each([
    ["2026-05-09", [], 0],
    ["2026-05-10", ["zu Oksana"], 1],
    ["2026-05-14", ["zu Oksana"], 1],
    ["2026-05-15", [], 0],
  ] as const)("has the tasks and the case of the owner on %s: %j", async (day, expected, cases) => {
    const today = await deskOf(testVault, testVault.mira, day).call("today", {});
    expect(titles([...today.overdue, ...today.dueToday, ...today.soon])).toEqual(expected);
    expect(today.counts.activeCases).toBe(cases);
  });
});

test("today's sessions stand in the order of their time", async () => {
  const { id: measureId } = await jonas.call("createMeasure", {
    measure: {
      title: "Sprachcafé",
      kind: "gruppe",
      objectives: ["teilhabe"],
      fundingLine: "2.1",
      startsOn: "2026-04-01",
      endsOn: null,
      place: "Rathaus",
      description: "",
    },
  });
  const session = (date: string, startsAt: string | null, topic: string) =>
    jonas.call("addSession", { measureId, session: { date, startsAt, endsAt: null, topic } });
  await session("2026-05-12", null, "ganztags");
  await session("2026-05-12", "17:00", "Abend");
  await session("2026-05-12", "09:30", "Morgen");
  await session("2026-05-13", "09:30", "morgen");
  const { sessions } = await mira.call("today", {});
  expect(sessions.map((one) => [one.startsAt, one.topic])).toEqual([
    ["09:30", "Morgen"],
    ["17:00", "Abend"],
    [null, "ganztags"],
  ]);
  expect(sessions[0]?.measure).toMatchObject({ id: measureId, title: "Sprachcafé", sessions: 4 });
  await jonas.call("removeMeasure", { id: measureId });
  expect((await mira.call("today", {})).sessions).toEqual([]);
});

test("the eight people seen last stand latest first", async () => {
  const people = Array.from({ length: 9 }, (_, index) =>
    testVault.addPerson({ firstName: "", lastName: `Nummer ${index}` }),
  );
  people.forEach((personId, index) => {
    testVault.vault.connection.run(
      "INSERT INTO peopleSeen (userId, personId, seenAt) VALUES (?, ?, ?)",
      testVault.jonas.id,
      personId,
      `2026-05-12T08:0${index}:00.000Z`,
    );
  });
  notePersonSeen(jonas.context, people[0] ?? "");
  testVault.arrange((write) => write.remove("people", people[8] ?? ""));
  const { recentPeople } = await jonas.call("today", {});
  expect(recentPeople.map((person) => person.id)).toEqual(
    [0, 7, 6, 5, 4, 3, 2, 1].map((index) => people[index]),
  );
  expect((await mira.call("today", {})).recentPeople).toEqual([]);
});

test("contacts of this day by this user are counted, anonymous ones too", async () => {
  await jonas.call("recordConsultation", shortContact(oksana));
  await jonas.call("recordConsultation", shortContact(null));
  await jonas.call("recordConsultation", shortContact(oksana, { date: "2026-05-11" }));
  const removed = await jonas.call("recordConsultation", shortContact(oksana));
  await jonas.call("removeConsultation", { id: removed.id });
  await mira.call("recordConsultation", shortContact(oksana));
  expect(await jonas.call("today", {})).toMatchObject({ contactsToday: 2 });
});

test("one's own active cases are counted", async () => {
  await openCase(oksana);
  const resting = await openCase(testVault.addPerson({ firstName: "Ali", lastName: "Demir" }));
  await jonas.call("restCase", { id: resting.id, since: "2026-05-01" });
  expect((await jonas.call("today", {})).counts.activeCases).toBe(1);
  expect((await mira.call("today", {})).counts.activeCases).toBe(0);
});
