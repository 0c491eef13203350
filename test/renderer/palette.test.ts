import { describe, expect, test } from "vitest";
import { commandsFor, matchingCommands } from "../../renderer/palette/commands.ts";
import { arrange, matchingCases } from "../../renderer/palette/entries.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import type { PersonHit } from "../../shared/model/people.ts";

const commands = commandsFor("teamLead");
const labels = (text: string) => matchingCommands(commands, text).map(({ label }) => label);

describe("finding a command", () => {
  test("by the beginning of any of its words", () => {
    expect(labels("kurz")).toEqual(["Kurzkontakt erfassen"]);
    expect(labels("erf kurz")).toEqual(["Kurzkontakt erfassen"]);
    expect(labels("sperr")).toEqual(["Sperren"]);
  });

  test("by other words for the same thing, without umlauts too", () => {
    expect(labels("abmelden")).toEqual(["Sperren"]);
    expect(labels("kurs")).toEqual(["Neue Maßnahme"]);
    expect(labels("massn")).toEqual(["Neue Maßnahme", "Maßnahmen"]);
    expect(labels("nacht")).toEqual(["Darstellung: dunkel"]);
  });

  test("nothing typed and nonsense find nothing", () => {
    expect(labels(" ")).toEqual([]);
    expect(labels("xyz")).toEqual([]);
  });
});

test("nobody is offered what the role may not do", () => {
  const ids = (role: Parameters<typeof commandsFor>[0]) => commandsFor(role).map(({ id }) => id);
  expect(ids("teamLead")).toContain("/statistik");
  expect(ids("caseManager")).not.toContain("/statistik");
  for (const id of ["/personen", "/heute", "short-contact", "new-person", "undo"]) {
    expect(ids("caseManager")).toContain(id);
    expect(ids("administrator")).not.toContain(id);
  }
});

function hit(name: string, explanation: string): PersonHit {
  const person = { id: name, firstName: "", lastName: name, anonymous: false, citizenships: [] as string[] };
  return {
    person: { ...person, birthDate: null, birthYear: null } as unknown as PersonHit["person"],
    highlights: [],
    explanation,
  };
}

describe("what stands on top", () => {
  const found = (text: string, hits: PersonHit[]) =>
    arrange({
      text,
      people: { total: hits.length, hits },
      cases: [],
      commands: matchingCommands(commands, text),
    }).map(({ title }) => title);

  test("a person written exactly so comes before a command", () => {
    expect(found("sperr", [hit("Sperrle", "")])).toEqual(["Personen", "Befehle"]);
  });

  test("a command named so comes before people who only sound alike", () => {
    expect(found("sperr", [hit("Speer", "klingt ähnlich")])).toEqual(["Befehle", "Personen"]);
  });

  test("people who sound alike come before a command that merely knows the word", () => {
    expect(found("kurs", [hit("Kursch", "klingt ähnlich")])).toEqual(["Personen", "Befehle"]);
  });
});

test("the heading says when more people were found than are shown", () => {
  const groups = arrange({
    text: "a",
    people: { total: 1842, hits: [hit("Aydın", "")] },
    cases: [],
    commands: [],
  });
  expect(groups.map(({ title }) => title)).toEqual(["Personen · 1 von 1.842"]);
});

test("cases are found by the words of their concern, up to a limit", () => {
  const concerns = ["Wohnung suchen", "Wohnung und Arbeit", "Deutschkurs"];
  const cases = concerns.map((concern) => ({ concern }) as CaseSummary);
  expect(matchingCases(cases, "wohnung", 5).map(({ concern }) => concern)).toEqual(concerns.slice(0, 2));
  expect(matchingCases(cases, "arbeit wohn", 5).map(({ concern }) => concern)).toEqual([
    "Wohnung und Arbeit",
  ]);
  expect(matchingCases(cases, "wohnung", 1)).toHaveLength(1);
  expect(matchingCases(cases, " ", 5)).toEqual([]);
});
