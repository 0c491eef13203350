import { beforeEach, expect, test } from "vitest";
import { openRecords, type Records } from "./examples.ts";

let records: Records;
let oksana: string;
beforeEach(() => {
  records = openRecords();
  oksana = records.centre.addPerson({ firstName: "Oksana", lastName: "Bondar" });
});

test("a measure that was held had participants, by name or by number", () => {
  const empty = records.measure();
  records.session(empty, "2026-05-04");
  const named = records.measure({ title: "Nähkurs" });
  records.session(named, "2026-05-04");
  records.participant(named, oksana, "2026-05-01");
  const counted = records.measure({ title: "Fest" });
  records.session(counted, "2026-05-04");
  records.centre.arrange((write) =>
    write.insert("participantCounts", {
      measureId: counted,
      gender: "weiblich",
      ageGroup: "18-26",
      count: 7,
    }),
  );
  const planned = records.measure({ title: "Ausflug" });
  records.session(planned, "2026-05-20");
  records.session(records.measure({ title: "Sprechstunde", kind: "sprechstunde" }), "2026-05-04");
  expect(records.found("measure-without-participants")).toMatchObject([
    {
      sentence: "„Sprachcafé“ fand statt, Teilnehmende sind nicht eingetragen, auch nicht als Zahl.",
      place: { kind: "measure", measureId: empty, tab: "participants" },
    },
  ]);
});

test("a past session with enrolled people has a roll call", () => {
  const measure = records.measure();
  const place = records.participant(measure, oksana, "2026-05-01");
  const missing = records.session(measure, "2026-05-04");
  const called = records.session(measure, "2026-05-11");
  records.session(measure, "2026-05-12");
  records.session(measure, "2026-04-29");
  records.centre.arrange((write) =>
    write.insert("attendances", { sessionId: called, participationId: place, state: "absent" }),
  );
  expect(records.found("roll-call-missing")).toMatchObject([
    {
      sentence: "„Sprachcafé“ am 04.05.2026: Für 1 eingetragene Person steht nicht fest, wer da war.",
      place: { kind: "rollCall", measureId: measure, sessionId: missing },
    },
  ]);
});

test("who takes part before the first contact may lack an earlier one", () => {
  const measure = records.measure();
  records.participant(measure, oksana, "2026-04-10");
  expect(records.sentences("participation-before-contact")).toEqual([]);
  records.contact(oksana, { date: "2026-04-11" });
  expect(records.sentences("participation-before-contact")).toEqual([
    "Oksana Bondar nimmt seit 10.04.2026 an „Sprachcafé“ teil, der erste Kontakt steht erst am 11.04.2026.",
  ]);
  records.contact(oksana, { date: "2026-04-10" });
  expect(records.sentences("participation-before-contact")).toEqual([]);
});

test("sessions lie between the first and the last day of their measure", () => {
  const measure = records.measure({ startsOn: "2026-04-10", endsOn: "2026-05-08" });
  for (const date of ["2026-04-09", "2026-04-10", "2026-05-08", "2026-05-09"]) records.session(measure, date);
  records.session(records.measure({ title: "Ohne Ende", endsOn: null }), "2026-05-09");
  expect(records.sentences("session-outside-measure")).toEqual([
    "„Sprachcafé“ hat einen Termin am 09.05.2026, endete aber am 08.05.2026.",
    "„Sprachcafé“ hat einen Termin am 09.04.2026, beginnt aber erst am 10.04.2026.",
  ]);
});

test("a measure that was held has an objective", () => {
  const aimless = records.measure({ objectives: "[]" });
  records.session(aimless, "2026-05-04");
  records.session(records.measure({ title: "Nähkurs" }), "2026-05-04");
  expect(records.found("measure-without-objective")).toMatchObject([
    { sentence: "„Sprachcafé“ ist keinem Ziel zugeordnet.", place: { measureId: aimless, tab: "details" } },
  ]);
});

test("a case manager without any contact is asked about after two weeks", () => {
  records.contact(oksana);
  expect(records.sentences("user-without-entries", "2026-04-14")).toEqual([]);
  expect(records.sentences("user-without-entries", "2026-04-15")).toEqual([
    "Von Mira Hoxha ist in diesem Zeitraum kein Kontakt erfasst.",
  ]);
});
