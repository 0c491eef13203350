import { beforeEach, describe, expect, test } from "vitest";
import { openRecords, type Records } from "./examples.ts";

let records: Records;
beforeEach(() => {
  records = openRecords();
});

test("a contact that lies in the future is urgent, one of today is not", () => {
  const person = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
  const tomorrow = records.contact(person, { date: "2026-05-13" });
  records.contact(person, { date: "2026-05-12" });
  expect(records.found("future-contact")).toMatchObject([
    {
      severity: "urgent",
      sentence: "Der Kontakt mit Ali Demir ist auf den 13.05.2026 datiert, der noch kommt.",
      place: { kind: "consultation", personId: person, consultationId: tomorrow, field: "date" },
    },
  ]);
});

test("a consultation needs a topic, a short contact does not", () => {
  const person = records.advised({}, { topics: "[]" });
  records.contact(person, { topics: "[]", kind: "kurz" });
  records.contact(person, { topics: "[]", date: "2026-03-31" });
  records.contact(person, { topics: '["wohnen"]' });
  expect(records.found("topic-missing")).toMatchObject([
    {
      sentence: "Beratung mit Oksana Bondar am 20.04.2026 hat kein Thema.",
      place: { kind: "consultation", field: "topics" },
    },
  ]);
});

test("six topics in one contact leave the main topic to chance, five do not", () => {
  const six = ["arbeit", "wohnen", "sprache", "schule", "familie", "schulden"];
  records.advised({}, { topics: JSON.stringify(six) });
  records.advised({}, { topics: JSON.stringify(six.slice(0, 5)) });
  expect(records.sentences("many-topics")).toEqual([
    "Der Kontakt mit Oksana Bondar am 20.04.2026 nennt 6 Themen; als Hauptthema gilt „Arbeit“.",
  ]);
});

test("Fallmanagement belongs to a case", () => {
  const person = records.advised({}, { kind: "fall" });
  records.contact(person, { kind: "fall", caseId: records.openCase(person) });
  expect(records.sentences("casework-without-case")).toEqual([
    "Der Kontakt mit Oksana Bondar am 20.04.2026 ist Fallmanagement, gehört aber zu keinem Fall.",
  ]);
});

describe("a contact of a case", () => {
  test("lies on a day on which the case was open, its first and last day included", () => {
    const person = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
    const caseId = records.openCase(person, { openedOn: "2026-04-10", closedOn: "2026-05-05" });
    for (const date of ["2026-04-09", "2026-04-10", "2026-05-05", "2026-05-06"])
      records.contact(person, { caseId, date });
    expect(records.sentences("contact-before-opening")).toEqual([
      "Der Kontakt mit Ali Demir am 09.04.2026 liegt vor der Eröffnung des Falls am 10.04.2026.",
    ]);
    expect(records.sentences("contact-after-closing")).toEqual([
      "Der Kontakt mit Ali Demir am 06.05.2026 liegt nach dem Abschluss des Falls am 05.05.2026.",
    ]);
  });

  test("between two phases lies after the closing of the first", () => {
    const person = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
    const caseId = records.openCase(person, { openedOn: "2026-01-10", closedOn: "2026-04-05" });
    records.centre.arrange((write) => write.insert("casePhases", { caseId, openedOn: "2026-05-01" }));
    records.contact(person, { caseId, date: "2026-04-20" });
    expect(records.sentences("contact-before-opening")).toEqual([]);
    expect(records.sentences("contact-after-closing")).toHaveLength(1);
  });
});

test("the same contact entered twice within minutes is a slip, two calls a day are not", () => {
  const person = records.advised({}, { recordedAt: "2026-04-20T10:00:00.000Z" });
  records.contact(person, { recordedAt: "2026-04-20T10:04:00.000Z" });
  const busy = records.advised({ firstName: "Ali" }, { recordedAt: "2026-04-20T10:00:00.000Z" });
  records.contact(busy, { recordedAt: "2026-04-20T15:00:00.000Z" });
  const various = records.advised({ firstName: "Mia" }, { recordedAt: "2026-04-20T10:00:00.000Z" });
  records.contact(various, { recordedAt: "2026-04-20T10:01:00.000Z", topics: '["wohnen"]' });
  expect(records.sentences("same-contact-twice")).toEqual([
    "Mit Oksana Bondar stehen am 20.04.2026 zwei gleiche Kontakte, kurz nacheinander erfasst.",
  ]);
});

describe("a referral", () => {
  const refer = (consultationId: string, result: string) =>
    records.centre.arrange((write) => write.insert("referrals", { consultationId, target: "mbe", result }));

  test("is what a Verweisberatung is for", () => {
    const person = records.advised({}, { kind: "verweis" });
    refer(records.contact(person, { kind: "verweis" }), "offen");
    expect(records.sentences("referral-without-target")).toEqual([
      "In der Verweisberatung mit Oksana Bondar am 20.04.2026 steht nicht, wohin verwiesen wurde.",
    ]);
  });

  test("has a result after six weeks", () => {
    const person = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
    const due = records.contact(person, { date: "2026-04-05" });
    refer(due, "offen");
    refer(records.contact(person, { date: "2026-04-06" }), "offen");
    refer(records.contact(person, { date: "2026-04-05" }), "angekommen");
    expect(records.sentences("referral-without-result", "2026-05-16")).toEqual([]);
    expect(records.found("referral-without-result", "2026-05-17")).toMatchObject([
      {
        sentence: "Der Verweis von Ali Demir an „MBE“ vom 05.04.2026 hat noch kein Ergebnis.",
        place: { kind: "consultation", consultationId: due, field: "referrals" },
      },
    ]);
  });
});

test("what is in the bin is not found, nor are contacts of people in the bin", () => {
  const person = records.advised({}, { topics: "[]" });
  const removed = records.advised({ firstName: "Ali" }, { topics: "[]" });
  records.centre.arrange((write) => write.remove("people", removed));
  const contact = records.contact(person, { topics: "[]", date: "2026-04-21" });
  records.centre.arrange((write) => write.remove("consultations", contact));
  expect(records.sentences("topic-missing")).toEqual([
    "Beratung mit Oksana Bondar am 20.04.2026 hat kein Thema.",
  ]);
});
