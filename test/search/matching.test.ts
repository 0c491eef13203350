import { describe, expect, it } from "vitest";
import { compareWords, highlightsIn, type Match, storedForms, typedForms } from "../../db/search/matching.ts";
import { wordsOfName, wordsOfQuery } from "../../db/search/normalise.ts";
import { comparablePhone, emailKeys, numberMatcher } from "../../db/search/personFacts.ts";

function compare(typed: string, stored: string): Match | null {
  const [typedWord] = wordsOfQuery(typed);
  const [storedWord] = wordsOfName(stored);
  if (!typedWord || !storedWord) throw new Error("two words are needed");
  return compareWords(typedForms(typedWord), storedForms(storedWord));
}

function highlighted(displayName: string, query: string): string[] {
  return highlightsIn(displayName, query).map(({ start, end }) => displayName.slice(start, end));
}

describe("a typed word meets a stored one", () => {
  it.each([
    ["Öztürk", "Ozturk", "exact", 100],
    ["Oeztuerk", "Öztürk", "exact", 98],
    ["Ozturk", "Oeztuerk", "exact", 98],
    ["Michal", "Michael", "exact", 98],
    ["Oezt", "Öztürk", "prefix", 78],
    ["özt", "Öztürk", "prefix", 80],
    ["s", "Shevchenko", "prefix", 80],
    ["Schewtschenko", "Шевченко", "sounds-same", 60],
    ["Шевченко", "Schewtschenko", "sounds-same", 60],
    ["Jussuf", "Yousef", "sounds-same", 57],
    ["Müller", "Miller", "sounds-same", 60],
    ["Becker", "Becher", "sounds-same", 55],
    ["Sch", "Shevchenko", "sounds-prefix", 40],
    ["Schewt", "Shevchenko", "sounds-prefix", 40],
    ["Muh", "محمد", "sounds-prefix", 40],
    ["Chal", "خالد", "sounds-prefix", 40],
    ["Gxil", "Gail", "typo", 24],
    ["Bondarekno", "Bondarenko", "typo", 24],
    ["Lyenxo", "Lysenko", "typo", 20],
    ["Bondax", "Bondarenko", "typo", 16],
    ["Bxndxre", "Bondarenko", "typo", 12],
  ])("%s, %s: %s", (typed, stored, kind, score) => {
    expect(compare(typed, stored)).toEqual({ kind, score });
  });

  it.each([
    ["Li", "Lo"],
    ["Kan", "Kon"],
    ["Lyxxxko", "Lysenko"],
    ["oe", "Omar"],
    ["Shevchenko", "Bondarenko"],
  ])("%s does not meet %s", (typed, stored) => {
    expect(compare(typed, stored)).toBeNull();
  });
});

describe("highlights", () => {
  it.each([
    ["Öztürk, Ayşe", "oezt", ["Özt"]],
    ["Oeztürk, Ayşe", "özt", ["Oezt"]],
    ["Groß, Zoé", "zoe gross", ["Groß", "Zoé"]],
    ["Groß, Zoé", "gros", ["Groß"]],
    ["Müller-Lüdenscheid, Jörg", "lued", ["Lüd"]],
    ["Müller-Lüdenscheid, Jörg", "müllerlü", ["Müller-Lü"]],
    ["O'Brien, Seán", "obr", ["O'Br"]],
    ["Шевченко, Олена", "shev ole", ["Шев", "Оле"]],
    ["Abdulrahman, Omar", "abdul rahman", ["Abdulrahman"]],
    ["Shevchenko, Olena", "schew", []],
  ])("in %s for %s", (displayName, query, expected) => {
    expect(highlighted(displayName, query)).toEqual(expected);
  });
});

describe("numbers", () => {
  const facts = { birthDate: "1988-03-12", phones: [comparablePhone("+49 (0)176 1234-567")] };

  it.each([
    ["1988", "birth-year"],
    ["12.", "birth-date"],
    ["12.0", "birth-date"],
    ["12.3", "birth-date"],
    ["12.03.", "birth-date"],
    ["12.03.1988", "birth-date"],
    ["12.3.88", "birth-date"],
    ["1988-03", "birth-date"],
    ["1988-03-12", "birth-date"],
    ["0176", "phone"],
    ["+49176", "phone"],
    ["0049176123", "phone"],
    ["4567", "phone"],
  ])("%s is met as %s", (typed, kind) => {
    expect(numberMatcher(typed)(facts)?.kind).toBe(kind);
  });

  it.each(["1987", "13.03.1988", "12.04.", "12.1.", "12.03.1989", "0177", "17"])("%s is not met", (typed) => {
    expect(numberMatcher(typed)(facts)).toBeNull();
  });

  it("find a person of whom only the year is known by the year", () => {
    expect(numberMatcher("1988")({ birthDate: "1988", phones: [] })?.kind).toBe("birth-year");
    expect(numberMatcher("01.01.1988")({ birthDate: "1988", phones: [] })).toBeNull();
  });
});

it("an e-mail address is found by the beginnings of its parts and by its provider with the @", () => {
  expect(emailKeys("Olena.Shev88@web.de")).toEqual([
    "olena.shev88@web.de",
    "shev88@web.de",
    "88@web.de",
    "@web.de",
  ]);
});
