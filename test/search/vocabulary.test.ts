import { describe, expect, it } from "vitest";
import { PersonVocabulary, type SearchablePerson } from "../../db/search/vocabulary.ts";

const PEOPLE: readonly SearchablePerson[] = [
  { id: "olena", displayName: "Schewtschenko, Olena", birthDate: "1988-03-12", emails: ["olena.s88@web.de"] },
  { id: "taras", displayName: "Шевченко, Тарас", phones: ["+49 176 1234567"] },
  { id: "ayse", displayName: "Öztürk, Ayşe", birthDate: "1988-07-01" },
  { id: "mehmet", displayName: "Oeztuerk, Mehmet", birthDate: "1971" },
  { id: "khaled", displayName: "محمد, خالد", otherNames: ["Abu Omar"] },
  { id: "yousef", displayName: "Al-Hussein, Yousef Mohammed" },
  { id: "zoe", displayName: "Groß, Zoé" },
  { id: "haile", displayName: "Selam, Haile" },
  { id: "abdul", displayName: "Karimi, Abdul Rahman" },
];

function vocabularyOf(people: readonly SearchablePerson[]): PersonVocabulary {
  const vocabulary = new PersonVocabulary();
  for (const person of people) vocabulary.put(person);
  return vocabulary;
}

function found(query: string, people = PEOPLE): string[] {
  return vocabularyOf(people)
    .search(query, { limit: Number.POSITIVE_INFINITY })
    .map((result) => result.personId);
}

describe("the search over people", () => {
  it.each([
    ["shevchenko", ["taras", "olena"]],
    ["Schewtschenko", ["olena", "taras"]],
    ["Шевченко", ["taras", "olena"]],
    ["Sche", ["olena", "taras"]],
    ["ozturk", ["ayse", "mehmet"]],
    ["Oeztuerk", ["mehmet", "ayse"]],
    ["Öztürk", ["ayse", "mehmet"]],
    ["Muhamad", ["yousef", "khaled", "mehmet"]],
    ["محمد", ["khaled", "yousef", "mehmet"]],
    ["Jussuf", ["yousef"]],
    ["يوسف", ["yousef"]],
    ["Chalid Muhammed", ["khaled"]],
    ["Hüseyin", ["yousef"]],
    ["حسين", ["yousef"]],
    ["alhussein", ["yousef"]],
    ["Gross", ["zoe"]],
    ["Hayle Salam", ["haile"]],
    ["abdurrahman", ["abdul"]],
    ["abdul rahman", ["abdul"]],
    ["olna", ["olena"]],
    ["oztrük", ["mehmet", "ayse"]],
    ["1988", ["ayse", "olena"]],
    ["1988 ol", ["olena"]],
    ["12.03.1988", ["olena"]],
    ["1971 özt", ["mehmet"]],
    ["0176 12 34", ["taras"]],
    ["olena.s", ["olena"]],
    ["@web", ["olena"]],
    ["abu", ["khaled", "abdul"]],
    ["Xylophon", []],
    ["olena khaled", []],
    ["  ", []],
    ["–", []],
  ])("finds for %s", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it("finds a person by first and last name in either order", () => {
    expect(found("Yousef Hussein")).toEqual(["yousef"]);
    expect(found("Hussein, Yousef")).toEqual(["yousef"]);
  });

  it("says how each typed word met the person", () => {
    const [olena] = vocabularyOf(PEOPLE).search("shev 1988 olena", { limit: 1 });
    expect(olena).toEqual({
      personId: "olena",
      score: 75,
      kinds: ["sounds-prefix", "birth-year", "exact"],
      highlights: [{ start: 15, end: 20 }],
      explanation: "klingt ähnlich, Geburtsjahr",
    });
  });

  it("says when a name was met that the list does not show", () => {
    const [khaled] = vocabularyOf(PEOPLE).search("abu omar", { limit: 1 });
    expect(khaled?.explanation).toBe("weiterer Name");
  });

  it("puts the same before the beginning, the sound and the typing error", () => {
    const people = ["Kadir", "Mullah", "Muller", "Müllermann", "Miller", "Muxler"].map((name) => ({
      id: name,
      displayName: name,
    }));
    expect(found("muller", people)).toEqual(["Muller", "Müllermann", "Miller", "Muxler"]);
  });

  it("puts the person last used first among equal ones, then goes by name", () => {
    const people = ["Anna C", "Anna B", "Anna A"].map((name) => ({ id: name, displayName: name }));
    const recency = new Map([
      ["Anna B", 1],
      ["Anna C", 2],
    ]);
    const results = vocabularyOf(people).search("an", { limit: 3, recency });
    expect(results.map((result) => result.personId)).toEqual(["Anna C", "Anna B", "Anna A"]);
    expect(found("an", people)).toEqual(["Anna A", "Anna B", "Anna C"]);
  });

  it("gives no more than the limit, and the best of all", () => {
    const people = Array.from({ length: 100 }, (_, index) => ({
      id: `${index}`,
      displayName: `Anna ${"x".repeat(100 - index)}`,
    }));
    const results = vocabularyOf(people).search("anna", { limit: 3 });
    expect(results.map((result) => result.personId)).toEqual(["99", "98", "97"]);
    expect(vocabularyOf(people).search("anna", { limit: 0 })).toEqual([]);
  });

  it("reads no more than twelve words of a text pasted by mistake", () => {
    expect(found("olena ".repeat(12))).toEqual(["olena"]);
    expect(found(`${"olena ".repeat(12)}xylophon `)).toEqual(["olena"]);
    expect(found(`${"olena ".repeat(11)}xylophon `)).toEqual([]);
    expect(found("x".repeat(5_000))).toEqual([]);
  });

  it("knows a person only by the latest data", () => {
    const vocabulary = vocabularyOf(PEOPLE);
    const idsFor = (query: string) => vocabulary.search(query, { limit: 9 }).map((result) => result.personId);
    expect(idsFor("groß")).toEqual(["zoe"]);
    vocabulary.put({ id: "zoe", displayName: "Klein, Zoé", emails: ["neu@web.de"] });
    expect(idsFor("groß")).toEqual([]);
    expect(idsFor("klein")).toEqual(["zoe"]);
    expect(idsFor("neu@")).toEqual(["zoe"]);
    vocabulary.remove("zoe");
    vocabulary.remove("zoe");
    expect(idsFor("klein")).toEqual([]);
    expect(idsFor("neu@")).toEqual([]);
    expect(vocabulary.size).toBe(PEOPLE.length - 1);
  });
});
