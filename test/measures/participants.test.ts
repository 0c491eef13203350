import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { newIdentifier } from "../../shared/identifiers.ts";
import type { AttendanceState } from "../../shared/model/measures.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { latestTrace, transactionCount } from "../harness/traces.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { languageCafe } from "./examples.ts";

let testVault: TestVault;
let jonas: Desk;
let measureId: string;
let oksana: string;

beforeEach(async () => {
  testVault = openTestVault();
  jonas = deskOf(testVault, testVault.jonas);
  measureId = (await jonas.call("createMeasure", { measure: languageCafe })).id;
  oksana = testVault.addPerson({ firstName: "Oksana", lastName: "Shevchenko" });
});

function add(personId: string, joinedOn = "2026-04-01", id = measureId) {
  return jonas.call("addParticipant", { measureId: id, personId, joinedOn });
}

async function participants() {
  return (await jonas.call("measure", { id: measureId })).participations;
}

describe("a named participant", () => {
  test("is added by name", async () => {
    const added = await add(oksana);
    expect(added).toEqual({
      id: added.id,
      personId: oksana,
      personName: "Oksana Shevchenko",
      joinedOn: "2026-04-01",
      leftOn: null,
    });
    expect(await participants()).toEqual([added]);
  });

  test("who takes part already stays as they are", async () => {
    const first = await add(oksana);
    const before = transactionCount(testVault);
    expect(await add(oksana, "2026-05-01")).toEqual(first);
    expect(transactionCount(testVault)).toBe(before);
  });

  test("leaves, and may come back as a new or the old participation, not both", async () => {
    const first = await add(oksana);
    await jonas.call("endParticipation", { id: first.id, leftOn: "2026-04-15" });
    const second = await add(oksana, "2026-05-01");
    expect(await participants()).toEqual([{ ...first, leftOn: "2026-04-15" }, second]);
    await expect(jonas.call("endParticipation", { id: first.id, leftOn: null })).rejects.toMatchObject({
      code: "invalidInput",
      fields: { leftOn: "Diese Person nimmt bereits wieder teil." },
    });
    await jonas.call("removeParticipant", { id: second.id });
    await jonas.call("endParticipation", { id: first.id, leftOn: null });
    expect(await participants()).toEqual([first]);
  });

  test("may leave on the day of joining, not before", async () => {
    const { id } = await add(oksana);
    await expect(jonas.call("endParticipation", { id, leftOn: "2026-03-31" })).rejects.toMatchObject({
      fields: { leftOn: "Das Ende der Teilnahme liegt vor ihrem Beginn." },
    });
    await jonas.call("endParticipation", { id, leftOn: "2026-04-01" });
    expect(await participants()).toMatchObject([{ leftOn: "2026-04-01" }]);
  });

  test("who was removed can be added anew", async () => {
    const first = await add(oksana);
    await jonas.call("removeParticipant", { id: first.id });
    expect(await participants()).toEqual([]);
    await expect(jonas.call("removeParticipant", { id: first.id })).rejects.toMatchObject({
      code: "notFound",
    });
    const second = await add(oksana);
    expect(second.id).not.toBe(first.id);
    expect(await participants()).toEqual([second]);
  });

  test("stands in the order of the German alphabet", async () => {
    for (const lastName of ["Zeller", "Özdemir", "Orth", "Abebe", "Oswald"]) {
      await add(testVault.addPerson({ firstName: "A", lastName }));
    }
    const names = (await participants()).map((one) => one.personName);
    expect(names).toEqual(["A Abebe", "A Orth", "A Oswald", "A Özdemir", "A Zeller"]);
  });

  test("is not shown while the person is in the bin", async () => {
    await add(oksana);
    testVault.arrange((write) => write.remove("people", oksana));
    expect(await participants()).toEqual([]);
  });

  test("must be a person open to the user", async () => {
    await expect(add(newIdentifier())).rejects.toMatchObject({ code: "notFound" });
    const mira = deskOf(testVault, testVault.mira);
    await mira.call("openCase", {
      personId: oksana,
      concern: "Wohnen",
      openedOn: "2026-04-01",
      ownerId: testVault.mira.id,
    });
    testVault.setSharedTeam(false);
    await expect(add(oksana)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("participants known only as a number", () => {
  function setCount(count: number, ageGroup = "27-44") {
    return jonas.call("setParticipantCount", { measureId, gender: "weiblich", ageGroup, count });
  }
  const counts = async () => (await jonas.call("measure", { id: measureId })).counts;

  test("have one row for each gender and age group, for ever", async () => {
    const first = await setCount(3);
    expect(first).toEqual({ id: expect.any(String), gender: "weiblich", ageGroup: "27-44", count: 3 });
    expect(await setCount(5)).toEqual({ ...first, count: 5 });
    expect(latestTrace(testVault).audit).toEqual([{ tableName: "participantCounts", fields: "count" }]);
    expect(await setCount(0)).toBeNull();
    expect(await counts()).toEqual([]);
    expect(await setCount(8)).toEqual({ ...first, count: 8 });
    expect(latestTrace(testVault).audit).toEqual([
      { tableName: "participantCounts", fields: "count,removedAt" },
    ]);
    expect(await counts()).toEqual([{ ...first, count: 8 }]);
  });

  test("setting what is so already writes nothing", async () => {
    await setCount(3);
    const before = transactionCount(testVault);
    await setCount(3);
    expect(await setCount(0, "65+")).toBeNull();
    expect(transactionCount(testVault)).toBe(before);
  });
});

describe("the roll call of a session", () => {
  let sessionId: string;
  let participationId: string;

  beforeEach(async () => {
    const session = { date: "2026-05-12", startsAt: "10:00", endsAt: "12:00", topic: "" };
    sessionId = (await jonas.call("addSession", { measureId, session })).id;
    participationId = (await add(oksana)).id;
  });

  function mark(state: AttendanceState | null) {
    return jonas.call("setAttendance", { sessionId, participationId, state });
  }
  const roll = async () => (await jonas.call("measure", { id: measureId })).sessions[0]?.attendance;
  const rows = () =>
    testVault.vault.connection.all<{ id: string }>("SELECT id FROM attendances").map((row) => row.id);

  test("whatever is marked in whatever order, one row holds the latest mark", async () => {
    const marks = fc.array(fc.constantFrom("present", "absent", "excused", null), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(marks, async (states) => {
        for (const state of states) await mark(state);
        const latest = states.at(-1);
        expect(await roll()).toEqual(latest ? { [participationId]: latest } : {});
        expect(rows().length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  test("comes back with the same row after it was taken back", async () => {
    await mark("present");
    const [row] = rows();
    await mark(null);
    expect(await roll()).toEqual({});
    expect(latestTrace(testVault).audit).toEqual([{ tableName: "attendances", fields: "removedAt" }]);
    await mark("excused");
    expect(await roll()).toEqual({ [participationId]: "excused" });
    expect(rows()).toEqual([row]);
  });

  test("is only for participants of this measure", async () => {
    const other = (await jonas.call("createMeasure", { measure: languageCafe })).id;
    const stranger = await add(oksana, "2026-04-01", other);
    await expect(
      jonas.call("setAttendance", { sessionId, participationId: stranger.id, state: "present" }),
    ).rejects.toMatchObject({
      code: "invalidInput",
      fields: { participationId: "Diese Person nimmt an dieser Maßnahme nicht teil." },
    });
  });

  test("does not show who was removed, and cannot mark them", async () => {
    await mark("present");
    await jonas.call("removeParticipant", { id: participationId });
    expect(await roll()).toEqual({});
    await expect(mark("absent")).rejects.toMatchObject({ code: "notFound" });
    await expect(
      jonas.call("setAttendance", { sessionId: newIdentifier(), participationId, state: "present" }),
    ).rejects.toMatchObject({ code: "notFound" });
  });
});
