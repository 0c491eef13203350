import { beforeEach, describe, expect, test } from "vitest";
import { listMeasures } from "../../db/measures/measureSummaries.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { countReads } from "../harness/countReads.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { latestTrace, transactionCount } from "../harness/traces.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { languageCafe } from "./examples.ts";

let testVault: TestVault;
let jonas: Desk;

beforeEach(() => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
});

async function create(changes: Partial<typeof languageCafe> = {}): Promise<string> {
  return (await jonas.call("createMeasure", { measure: { ...languageCafe, ...changes } })).id;
}

async function titles(when: "running" | "past" | "all"): Promise<string[]> {
  return (await jonas.call("listMeasures", { when })).map((measure) => measure.title);
}

describe("a measure", () => {
  test("is kept with everything", async () => {
    const id = await create();
    expect(await jonas.call("measure", { id })).toEqual({
      id,
      ...languageCafe,
      sessions: [],
      participations: [],
      counts: [],
    });
    expect(latestTrace(testVault)).toMatchObject({
      command: "createMeasure",
      audit: [
        {
          tableName: "measures",
          fields: "title,kind,objectives,fundingLine,startsOn,endsOn,place,description,createdBy,id",
        },
      ],
    });
  });

  test("may last one day but not end before it begins", async () => {
    const before = transactionCount(testVault);
    await expect(create({ startsOn: "2026-05-02", endsOn: "2026-05-01" })).rejects.toMatchObject({
      code: "invalidInput",
      fields: { "measure.endsOn": "Das Ende liegt vor dem Beginn." },
    });
    expect(transactionCount(testVault)).toBe(before);
    expect(await create({ startsOn: "2026-05-02", endsOn: "2026-05-02" })).toEqual(expect.any(String));
  });

  test.each([
    ["1999-12-31", "Bitte geben Sie ein Datum ab dem 01.01.2000 ein."],
    ["2062-05-01", "Das Datum liegt mehr als zehn Jahre in der Zukunft. Bitte prüfen Sie es."],
  ])("cannot begin on %s", async (startsOn, sentence) => {
    await expect(create({ startsOn, endsOn: null })).rejects.toMatchObject({
      fields: { "measure.startsOn": sentence },
    });
  });

  test("changes only what is given", async () => {
    const id = await create();
    await jonas.call("updateMeasure", { id, changes: { objectives: ["arbeit"], title: undefined } });
    expect(await jonas.call("measure", { id })).toMatchObject({ ...languageCafe, objectives: ["arbeit"] });
    expect(latestTrace(testVault).operations).toEqual([
      { tableName: "measures", fields: { objectives: '["arbeit"]' } },
    ]);
  });

  test("keeps its end after its beginning when either changes", async () => {
    const id = await create({ startsOn: "2026-04-01", endsOn: "2026-06-30" });
    const sentence = "Das Ende liegt vor dem Beginn.";
    await expect(
      jonas.call("updateMeasure", { id, changes: { startsOn: "2026-07-01", endsOn: undefined } }),
    ).rejects.toMatchObject({ fields: { "changes.startsOn": sentence } });
    await expect(
      jonas.call("updateMeasure", { id, changes: { startsOn: undefined, endsOn: "2026-03-31" } }),
    ).rejects.toMatchObject({ fields: { "changes.endsOn": sentence } });
    await jonas.call("updateMeasure", { id, changes: { startsOn: "2026-07-01", endsOn: null } });
    expect(await jonas.call("measure", { id })).toMatchObject({ startsOn: "2026-07-01", endsOn: null });
  });

  test("in the bin is not found, nor is what belongs to it", async () => {
    const id = await create();
    const session = await jonas.call("addSession", {
      measureId: id,
      session: { date: "2026-05-12", startsAt: null, endsAt: null, topic: "" },
    });
    await jonas.call("removeMeasure", { id });
    expect(await titles("all")).toEqual([]);
    const attempts = [
      jonas.call("measure", { id }),
      jonas.call("updateMeasure", { id, changes: { title: "Neu" } }),
      jonas.call("removeMeasure", { id }),
      jonas.call("updateSession", { id: session.id, changes: { topic: "Neu" } }),
      jonas.call("setParticipantCount", { measureId: id, gender: "weiblich", ageGroup: "27-44", count: 1 }),
      jonas.call("measure", { id: newIdentifier() }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("a session", () => {
  test("may lie outside the time of its measure; sessions stand in the order of time", async () => {
    const measureId = await create({ startsOn: "2026-04-01", endsOn: "2026-04-30" });
    const add = (date: string, startsAt: string | null) =>
      jonas.call("addSession", { measureId, session: { date, startsAt, endsAt: null, topic: "Ämter" } });
    const late = await add("2026-05-20", null);
    const noon = await add("2026-04-02", "12:00");
    const morning = await add("2026-04-02", "09:00");
    expect(late).toEqual({
      id: late.id,
      date: "2026-05-20",
      startsAt: null,
      endsAt: null,
      topic: "Ämter",
      attendance: {},
    });
    expect((await jonas.call("measure", { id: measureId })).sessions).toEqual([morning, noon, late]);
  });

  test("does not end before it begins", async () => {
    const measureId = await create();
    const session = { date: "2026-05-12", startsAt: "10:00", endsAt: "09:59", topic: "" };
    const sentence = "Das Ende liegt vor dem Beginn.";
    await expect(jonas.call("addSession", { measureId, session })).rejects.toMatchObject({
      fields: { "session.endsAt": sentence },
    });
    const { id } = await jonas.call("addSession", { measureId, session: { ...session, endsAt: "10:00" } });
    await expect(jonas.call("updateSession", { id, changes: { startsAt: "11:00" } })).rejects.toMatchObject({
      fields: { "changes.endsAt": sentence },
    });
    await jonas.call("updateSession", { id, changes: { startsAt: "11:00", endsAt: "12:30" } });
    await jonas.call("removeSession", { id });
    expect((await jonas.call("measure", { id: measureId })).sessions).toEqual([]);
    await expect(jonas.call("removeSession", { id })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the list of measures", () => {
  test("separates those that have ended before today", async () => {
    await create({ title: "vorbei", startsOn: "2026-01-01", endsOn: "2026-05-11" });
    await create({ title: "bis heute", startsOn: "2026-02-01", endsOn: "2026-05-12" });
    await create({ title: "geplant", startsOn: "2026-09-01", endsOn: "2026-12-01" });
    await create({ title: "ohne Ende", startsOn: "2026-03-01", endsOn: null });
    expect(await titles("past")).toEqual(["vorbei"]);
    expect(await titles("running")).toEqual(["geplant", "ohne Ende", "bis heute"]);
    expect(await titles("all")).toEqual(["geplant", "ohne Ende", "bis heute", "vorbei"]);
  });

  test("shows the nearest session from today on first", async () => {
    const addTo = (measureId: string, date: string) =>
      jonas.call("addSession", { measureId, session: { date, startsAt: null, endsAt: null, topic: "" } });
    const later = await create({ title: "später" });
    await create({ title: "ohne Termin" });
    const today = await create({ title: "heute" });
    await addTo(later, "2026-05-11");
    await addTo(later, "2026-05-13");
    await addTo(today, "2026-05-12");
    expect(
      (await jonas.call("listMeasures", { when: "all" })).map((one) => [
        one.title,
        one.sessions,
        one.nextSessionOn,
      ]),
    ).toEqual([
      ["heute", 1, "2026-05-12"],
      ["später", 2, "2026-05-13"],
      ["ohne Termin", 0, null],
    ]);
  });

  test("counts named people once and adds those known as numbers", async () => {
    const measureId = await create();
    const add = (personId: string) =>
      jonas.call("addParticipant", { measureId, personId, joinedOn: "2026-04-01" });
    const oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
    const ali = testVault.addPerson({ firstName: "Ali", lastName: "Demir" });
    const gone = testVault.addPerson({ firstName: "", lastName: "Papierkorb" });
    const first = await add(oksana);
    await jonas.call("endParticipation", { id: first.id, leftOn: "2026-04-30" });
    await add(oksana);
    await add(ali);
    await add(gone);
    const count = (ageGroup: string, number: number) =>
      jonas.call("setParticipantCount", { measureId, gender: "weiblich", ageGroup, count: number });
    await count("27-44", 7);
    await count("45-64", 5);
    await count("45-64", 0);
    testVault.arrange((write) => write.remove("people", gone));
    expect(await jonas.call("listMeasures", { when: "all" })).toMatchObject([{ participants: 9 }]);
  });

  test("takes as many reads for many measures as for one", async () => {
    await create();
    const reads = () => countReads(jonas.context, (context) => listMeasures(context, { when: "all" }));
    const forOne = reads();
    for (let index = 0; index < 20; index += 1) await create();
    expect(reads()).toBe(forOne);
  });
});
