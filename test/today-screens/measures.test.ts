import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyMeasure, measureOf, openMeasureQuestions } from "../../renderer/measures/measure-entry.ts";
import { periodWords, timeWords } from "../../renderer/measures/measure-words.ts";
import { measureState } from "../../renderer/measures/measures-view.ts";
import { countAt, participantTotals, totalOf } from "../../renderer/measures/participant-totals.ts";
import { openSessionQuestions, sessionEntryOf, sessionOf } from "../../renderer/measures/session-entry.ts";
import { mostSessions, readTime, seriesDays } from "../../renderer/measures/session-series.ts";

describe("a series of sessions", () => {
  test("repeats every week, every two weeks or every day, over the end of a year", () => {
    expect(seriesDays("2026-12-22", "weekly", 3)).toEqual(["2026-12-22", "2026-12-29", "2027-01-05"]);
    expect(seriesDays("2026-12-22", "fortnightly", 2)).toEqual(["2026-12-22", "2027-01-05"]);
    expect(seriesDays("2026-12-31", "daily", 2)).toEqual(["2026-12-31", "2027-01-01"]);
  });

  test("a single session stays single, whatever the number says", () => {
    expect(seriesDays("2026-12-22", "once", 10)).toEqual(["2026-12-22"]);
  });

  test("has at least one session and at most a year of weekly ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 500 }), (times) => {
        expect(seriesDays("2026-01-05", "weekly", times)).toHaveLength(
          Math.max(1, Math.min(mostSessions, times)),
        );
      }),
    );
  });
});

describe("a time of day as people type it", () => {
  test.each([
    ["9", "09:00"],
    ["9:30", "09:30"],
    ["9.30", "09:30"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["14 Uhr", "14:00"],
    ["23:59", "23:59"],
    ["", null],
    [" ", null],
    ["24:00", undefined],
    ["12:60", undefined],
    ["mittags", undefined],
  ])("%j is read as %j", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  test("a time that was read is read as itself again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const time = [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
        expect(readTime(time)).toBe(time);
      }),
    );
  });
});

describe("the form of a session", () => {
  const entry = { ...sessionEntryOf(null), date: "2026-11-24" };

  test("asks for a day and for times that are times", () => {
    expect(openSessionQuestions(sessionEntryOf(null))).toEqual({ date: "Geben Sie den Tag ein." });
    expect(openSessionQuestions({ ...entry, startsAt: "früh" })).toEqual({
      startsAt: "Geben Sie die Uhrzeit so ein: 14:30.",
    });
    expect(openSessionQuestions({ ...entry, startsAt: "12", endsAt: "10" })).toEqual({
      endsAt: "Das Ende liegt vor dem Beginn.",
    });
  });

  test("gives times as the contract wants them", () => {
    expect(sessionOf({ ...entry, startsAt: "9", endsAt: "" })).toEqual({
      date: "2026-11-24",
      startsAt: "09:00",
      endsAt: null,
      topic: "",
    });
  });
});

describe("a new measure", () => {
  test("asks for a title and a kind only", () => {
    expect(openMeasureQuestions(emptyMeasure("2026-11-22"))).toEqual({
      title: "Geben Sie der Maßnahme einen Titel.",
      kind: "Wählen Sie die Art der Maßnahme.",
    });
  });

  test("does not end before it begins", () => {
    const entry = { ...emptyMeasure("2026-11-22"), title: " Sprachcafé ", kind: "gruppe" };
    expect(openMeasureQuestions({ ...entry, endsOn: "2026-11-21" })).toEqual({
      endsOn: "Das Ende liegt vor dem Beginn.",
    });
    expect(openMeasureQuestions({ ...entry, endsOn: "2026-11-22" })).toEqual({});
    expect(measureOf(entry).title).toBe("Sprachcafé");
  });
});

test("a measure is planned, running until its last day, then past", () => {
  const measure = { startsOn: "2026-09-03", endsOn: "2026-12-18" };
  const days = ["2026-09-02", "2026-09-03", "2026-12-18", "2026-12-19"];
  expect(days.map((day) => measureState(measure, day))).toEqual(["planned", "running", "running", "past"]);
  expect(measureState({ ...measure, endsOn: null }, "2030-01-01")).toBe("running");
});

test("times and periods are put into words", () => {
  const day = "2026-11-22";
  expect(periodWords({ startsOn: "2026-09-03", endsOn: "2026-12-18" }, day)).toBe(
    "03.09.2026 bis 18.12.2026",
  );
  expect(periodWords({ startsOn: "2026-09-03", endsOn: "2026-09-03" }, day)).toBe("am 03.09.2026");
  expect(periodWords({ startsOn: "2026-09-03", endsOn: null }, day)).toBe("seit 03.09.2026");
  expect(periodWords({ startsOn: "2026-12-03", endsOn: null }, day)).toBe("ab 03.12.2026");
  expect(timeWords({ startsAt: "10:00", endsAt: "12:00" })).toBe("10:00 bis 12:00");
  expect(timeWords({ startsAt: "10:00", endsAt: null })).toBe("ab 10:00");
  expect(timeWords({ startsAt: null, endsAt: null })).toBe("");
});

describe("participants known only as numbers", () => {
  const counts = [
    { id: "1", gender: "weiblich", ageGroup: "27-44", count: 12 },
    { id: "2", gender: "weiblich", ageGroup: "45-64", count: 3 },
    { id: "3", gender: "maennlich", ageGroup: "27-44", count: 5 },
  ];

  test("are found by gender and age group and summed up both ways", () => {
    expect(countAt(counts, "weiblich", "27-44")).toBe(12);
    expect(countAt(counts, "divers", "27-44")).toBe(0);
    expect(totalOf(counts, { gender: "weiblich" })).toBe(15);
    expect(totalOf(counts, { ageGroup: "27-44" })).toBe(17);
    expect(totalOf(counts)).toBe(20);
  });

  test("stand beside the people with names, of whom one who came back counts once", () => {
    const participations = [{ personId: "oksana" }, { personId: "yusuf" }, { personId: "oksana" }];
    expect(participantTotals({ participations, counts })).toEqual({ named: 2, counted: 20 });
  });
});
