import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { habitsAfter, readHabits, targetsByUse, topicsByUse } from "../../renderer/consultations/habits.ts";
import { codeValues } from "../../shared/codelists/codelists.ts";

const none = readHabits(null);
const record = { personId: null, topics: ["gewalt"], referrals: [], language: null, interpreting: null };

describe("what the form remembers", () => {
  it("begins with the topics of the drawing", () => {
    expect(topicsByUse(none).slice(0, 6)).toEqual([
      "wohnen",
      "existenz",
      "arbeit",
      "sprache",
      "aufenthalt",
      "schule",
    ]);
  });

  it("puts a used topic and a used body first", () => {
    const after = habitsAfter(none, { ...record, referrals: [{ target: "recht" }] });
    expect(topicsByUse(after)[0]).toBe("gewalt");
    expect(targetsByUse(after)[0]).toBe("recht");
  });

  it("never loses or repeats a topic, whatever was recorded", () => {
    const codes = codeValues("topic").map(({ code }) => code);
    fc.assert(
      fc.property(fc.array(fc.subarray(codes)), (contacts) => {
        const habits = contacts.reduce((before, topics) => habitsAfter(before, { ...record, topics }), none);
        expect(topicsByUse(habits).toSorted()).toEqual(codes.toSorted());
      }),
    );
  });

  it("remembers language and interpreting of the latest contact with each person", () => {
    const first = habitsAfter(none, { ...record, personId: "a", language: "ukr", interpreting: "laien" });
    const second = habitsAfter(first, { ...record, personId: "a", language: "deu", interpreting: "keine" });
    expect(second.byPerson).toEqual({ a: { language: "deu", interpreting: "keine" } });
  });

  it("forgets the people of long ago", () => {
    const ids = Array.from({ length: 250 }, (_, index) => `person-${index}`);
    const habits = ids.reduce((before, personId) => habitsAfter(before, { ...record, personId }), none);
    expect(Object.keys(habits.byPerson)).toEqual(ids.slice(50));
  });

  it("starts anew when it cannot read what was kept", () => {
    expect(readHabits({ topics: "viele" })).toEqual(none);
  });
});
