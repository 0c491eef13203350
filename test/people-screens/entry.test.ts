import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attributesOf,
  type ConsultationEntry,
  changedAttributes,
  emptyEntry,
  entryOf,
  likelyKind,
  newConsultationOf,
  openQuestions,
} from "../../renderer/consultations/entry.ts";
import type { Consultation } from "../../shared/model/consultations.ts";

const today = "2026-11-22";
const person = "019a0000-0000-7000-8000-000000000001";
const openCase = "019a0000-0000-7000-8000-000000000002";
const owner = { personId: person, openCaseId: openCase };

const empty = emptyEntry({ date: today, kind: "beratung", language: "ukr", interpreting: "keine" });
const complete: ConsultationEntry = { ...empty, mode: "telefon" };

const recorded: Consultation = {
  id: "019a0000-0000-7000-8000-000000000003",
  personId: person,
  caseId: null,
  date: "2026-10-01",
  kind: "beratung",
  mode: "persoenlich",
  duration: "30",
  topics: ["wohnen", "existenz"],
  language: null,
  interpreting: null,
  note: "Unterlagen besprochen.",
  authorName: "Jonas Weber",
  recordedAt: "2026-10-01T10:00:00.000Z",
  referrals: [],
};

describe("the form for a contact", () => {
  it("asks for nothing but the way of contact", () => {
    expect(openQuestions(empty, today)).toEqual({ mode: "Wählen Sie, wie der Kontakt stattfand." });
    expect(openQuestions(complete, today)).toEqual({});
  });

  it("does not take a day to come, nor no day", () => {
    expect(Object.keys(openQuestions({ ...complete, date: "2026-11-23" }, today))).toEqual(["date"]);
    expect(Object.keys(openQuestions({ ...complete, date: "" }, today))).toEqual(["date"]);
  });

  it("asks what is to be done when only the day of the next step was chosen", () => {
    expect(Object.keys(openQuestions({ ...complete, nextStepOn: "2026-11-29" }, today))).toEqual([
      "nextStepTitle",
    ]);
  });

  it("expects Fallmanagement where a case is open, else a Beratung", () => {
    expect(likelyKind({ hasOpenCase: true })).toBe("fall");
    expect(likelyKind({ hasOpenCase: false })).toBe("beratung");
  });
});

describe("what is recorded from the form", () => {
  it("ties Fallmanagement to the open case and nothing else", () => {
    expect(newConsultationOf({ ...complete, kind: "fall" }, owner, today).caseId).toBe(openCase);
    expect(newConsultationOf(complete, owner, today).caseId).toBeNull();
  });

  it("brings the next step back in a week when no day was chosen", () => {
    const entry = { ...complete, nextStepTitle: "  Rückfrage beim Wohnungsamt " };
    expect(newConsultationOf(entry, owner, today).nextStep).toEqual({
      title: "Rückfrage beim Wohnungsamt",
      dueOn: "2026-11-29",
    });
  });

  it("keeps no next step for an anonymous contact", () => {
    const entry = { ...complete, nextStepTitle: "Anrufen", nextStepOn: "2026-11-29" };
    expect(newConsultationOf(entry, { personId: null, openCaseId: null }, today).nextStep).toBeNull();
  });
});

describe("changing a recorded contact", () => {
  it("changes nothing when nothing was changed", () => {
    expect(changedAttributes(recorded, attributesOf(entryOf(recorded)))).toEqual({});
  });

  it("notices another main topic although the topics are the same", () => {
    const entry = { ...entryOf(recorded), topics: ["existenz", "wohnen"] };
    expect(changedAttributes(recorded, attributesOf(entry))).toEqual({ topics: ["existenz", "wohnen"] });
  });

  it("sends exactly the fields that differ", () => {
    const changes = fc.record(
      {
        note: fc.string(),
        duration: fc.constantFrom("15", "30", null),
        mode: fc.constantFrom("persoenlich", "telefon"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (changed) => {
        const sent = changedAttributes(recorded, attributesOf({ ...entryOf(recorded), ...changed }));
        const differing = Object.entries(changed).filter(
          ([name, value]) => recorded[name as keyof Consultation] !== value,
        );
        expect(sent).toEqual(Object.fromEntries(differing));
      }),
    );
  });
});
