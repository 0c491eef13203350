import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attendanceOf,
  nextState,
  notYetCalled,
  sessionAtHand,
  stateForKey,
  tally,
  tookPart,
} from "../../renderer/measures/roll-call.ts";
import { withEntries } from "../../renderer/measures/use-attendance.ts";
import type { AttendanceState, MeasureFile, MeasureSession } from "../../shared/model/measures.ts";

const session = (
  id: string,
  date: string,
  attendance: Record<string, AttendanceState> = {},
): MeasureSession => ({ id, date, startsAt: null, endsAt: null, topic: "", attendance });

const participation = (id: string, joinedOn: string, leftOn: string | null = null) => ({
  id,
  personId: `person ${id}`,
  personName: id,
  joinedOn,
  leftOn,
});

describe("entering the roll by key", () => {
  test("A, F and E enter a state in small and capital letters, Entf and the backspace empty", () => {
    expect(["a", "F", "e", "Delete", "Backspace"].map(stateForKey)).toEqual([
      "present",
      "absent",
      "excused",
      null,
      null,
    ]);
  });

  test("other keys mean something else", () => {
    expect(["x", "Enter", "ArrowDown", "1"].map(stateForKey)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("taps go through the states and come back to empty", () => {
    expect(nextState(null)).toBe("present");
    expect(nextState("present")).toBe("absent");
    expect(nextState("absent")).toBe("excused");
    expect(nextState("excused")).toBe(null);
  });
});

describe("who is expected at a session", () => {
  test("both days of a participation belong to it", () => {
    const time = { joinedOn: "2026-11-02", leftOn: "2026-11-16" };
    const days = ["2026-11-01", "2026-11-02", "2026-11-16", "2026-11-17"];
    expect(days.map((day) => tookPart(time, day))).toEqual([false, true, true, false]);
  });

  test("those who take part that day and of whom nothing is noted are still to be called", () => {
    const people = [
      participation("noted", "2026-11-01"),
      participation("open", "2026-11-01"),
      participation("later", "2026-12-01"),
      participation("gone", "2026-10-01", "2026-10-31"),
    ];
    const called = session("one", "2026-11-09", { noted: "absent" });
    expect(notYetCalled(called, people).map(({ id }) => id)).toEqual(["open"]);
  });
});

test("a session and a participant are summed up", () => {
  const sessions = [
    session("one", "2026-11-02", { oksana: "present", yusuf: "excused" }),
    session("two", "2026-11-09", { oksana: "absent", yusuf: "present" }),
    session("three", "2026-11-16"),
  ];
  expect(tally(sessions[0] ?? session("", ""))).toEqual({ present: 1, absent: 0, excused: 1 });
  expect(attendanceOf("oksana", sessions)).toEqual({ present: 1, noted: 2 });
  expect(attendanceOf("somebody new", sessions)).toEqual({ present: 0, noted: 0 });
});

test("the roll begins at the latest session up to today, before the first one at the first", () => {
  const sessions = [
    session("one", "2026-11-02"),
    session("two", "2026-11-09"),
    session("three", "2026-11-16"),
  ];
  expect(sessionAtHand({ sessions }, "2026-11-10")?.id).toBe("two");
  expect(sessionAtHand({ sessions }, "2026-11-16")?.id).toBe("three");
  expect(sessionAtHand({ sessions }, "2026-10-01")?.id).toBe("one");
  expect(sessionAtHand({ sessions: [] }, "2026-11-10")).toBe(undefined);
});

test("an entry shows at once in its own field and nowhere else; emptying it leaves no trace", () => {
  const states = fc.constantFrom<AttendanceState>("present", "absent", "excused");
  fc.assert(
    fc.property(
      fc.constantFrom("one", "two"),
      fc.constantFrom("a", "b"),
      states,
      (sessionId, personId, state) => {
        const file = {
          sessions: [session("one", "2026-11-02"), session("two", "2026-11-09", { c: "absent" })],
        } as MeasureFile;
        const entered = withEntries(file, [{ sessionId, participationId: personId, state }]);
        const expected = file.sessions.map((one) =>
          one.id === sessionId ? { ...one, attendance: { ...one.attendance, [personId]: state } } : one,
        );
        expect(entered.sessions).toEqual(expected);
        expect(withEntries(entered, [{ sessionId, participationId: personId, state: null }])).toEqual(file);
      },
    ),
  );
});
