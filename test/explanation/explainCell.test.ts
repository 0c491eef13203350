import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainCell, explainedMembers } from "../../db/explanation/explainCell.ts";
import { tablesOfPerson } from "../../db/explanation/tablesOfPerson.ts";
import { countedPeriod } from "../../db/statistics/countedPeriods.ts";
import { freePeriod, halfYearPeriod, quarterPeriod } from "../../shared/periods.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";
import { generateWorld } from "../statistics/generate.ts";
import { store } from "../statistics/world.ts";

const period = quarterPeriod(2026, 2);
const oneDay = freePeriod("2026-04-01", "2026-04-01");

function addContact(
  records: TestVault,
  personId: string | null,
  { date = "2026-05-04", kind = "beratung", mode = "telefon" } = {},
): void {
  records.arrange((write) =>
    write.insert("consultations", {
      personId,
      date,
      kind,
      mode,
      topics: '["wohnen"]',
      authorId: records.jonas.id,
      recordedAt: `${date}T09:00:00.000Z`,
    }),
  );
}

function explain(records: TestVault, table: string, key: string[]) {
  return explainCell(records.contextFor(records.leyla.id), { period: period.id, table, key });
}

function leftOut(records: TestVault, table: string, key: string[]): Record<string, number> {
  const groups = explain(records, table, key).leftOut.map(({ label, count }) => [label, count]);
  return Object.fromEntries(groups);
}

describe("a number explains itself", () => {
  test("who is counted, and who is not for which reason", () => {
    const records = openTestVault();
    const [amira, bela, carla, dara] = [
      records.addPerson({
        firstName: "Amira",
        lastName: "Haddad",
        gender: "weiblich",
        birthDate: "1990-01-02",
      }),
      records.addPerson({
        firstName: "Béla",
        lastName: "Kovács",
        gender: "maennlich",
        birthDate: "1991-01-02",
      }),
      records.addPerson({ firstName: "Carla", lastName: "Rossi", gender: "weiblich" }),
      records.addPerson({ firstName: "Dara", lastName: "Sok", gender: "weiblich", birthDate: "1992-01-02" }),
    ];
    for (const person of [amira, bela, carla]) addContact(records, person ?? null);
    addContact(records, dara ?? null, { date: "2026-03-31" });

    const answer = explain(records, "P01", ["weiblich", "27-44"]);
    expect(answer.exact).toBe(1);
    expect(answer.counted).toEqual({ id: "counted", label: "gezählt", count: 1, visible: 1 });
    expect(answer.rule.conditions).toEqual(["Geschlecht: weiblich", "Altersgruppe: 27 bis 44"]);
    expect(leftOut(records, "P01", ["weiblich", "27-44"])).toEqual({
      "kein Kontakt im Zeitraum": 1,
      "Geschlecht: andere Angabe": 1,
      "Geburtsdatum unbekannt": 1,
    });
    const membersOf = (group: string) =>
      explainedMembers(records.contextFor(records.leyla.id), {
        period: period.id,
        table: "P01",
        key: ["weiblich", "27-44"],
        group,
        offset: 0,
        limit: 10,
      });
    expect(membersOf("ageGroup/unknown")).toEqual({
      total: 1,
      members: [{ id: carla, name: "Carla Rossi", birthYear: null }],
    });
    expect(membersOf("counted").members.map(({ id, birthYear }) => [id, birthYear])).toEqual([[amira, 1990]]);
  });

  test("people in the bin are neither counted nor named, but stand as a number", () => {
    const records = openTestVault();
    const person = records.addPerson({ firstName: "Amira", lastName: "Haddad", gender: "weiblich" });
    addContact(records, person);
    expect(explain(records, "P01", ["_T", "_T"]).counted.count).toBe(1);
    records.arrange((write) => write.remove("people", person));
    expect(explain(records, "P01", ["_T", "_T"])).toMatchObject({
      exact: 0,
      counted: { count: 0 },
      leftOut: [{ id: "inBin", label: "im Papierkorb", count: 1, visible: 0 }],
    });
    const asked = {
      period: period.id,
      table: "P01",
      key: ["_T", "_T"],
      group: "inBin",
      offset: 0,
      limit: 10,
    };
    expect(explainedMembers(records.contextFor(records.leyla.id), asked)).toEqual({ total: 0, members: [] });
  });

  test("a change of the records is in the next explanation", () => {
    const records = openTestVault();
    const person = records.addPerson({ firstName: "Amira", lastName: "Haddad" });
    expect(explain(records, "P01", ["_T", "_T"]).exact).toBe(0);
    addContact(records, person);
    expect(explain(records, "P01", ["_T", "_T"]).exact).toBe(1);
  });

  test("contacts name the people behind them and count anonymous ones", () => {
    const records = openTestVault();
    const person = records.addPerson({ firstName: "Amira", lastName: "Haddad" });
    for (const contact of [person, person, null]) addContact(records, contact);
    const answer = explain(records, "X01", ["beratung", "telefon"]);
    expect(answer.exact).toBe(3);
    expect(answer.contributors).toEqual({ persons: 1, anonymous: 1, largest: 2 });
    const label = "namentlich erfasste Personen dahinter";
    expect(answer.counted).toMatchObject({ label, count: 1, visible: 1 });
  });

  test("contacts that are held back say why", () => {
    const records = openTestVault();
    const people = Array.from({ length: 11 }, () => records.addPerson({ firstName: "Amira" }));
    for (const person of people) {
      for (const kind of ["kurz", "beratung"]) addContact(records, person, { kind });
    }
    for (let more = 0; more < 12; more += 1) addContact(records, people[0] ?? null, { kind: "kurz" });

    const withheld = (kind: string, mode: string) => explain(records, "X01", [kind, mode]).withheld;
    expect(withheld("fall", "telefon")).toBe("fewPersons");
    expect(withheld("kurz", "telefon")).toBe("oneDominates");
    expect(withheld("beratung", "telefon")).toBeNull();
    expect(explain(records, "P01", ["weiblich", "27-44"]).withheld).toBeNull();
  });

  test("a number of another period or table is not found", () => {
    const records = openTestVault();
    expect(() => explain(records, "W01", ["_T", "_T"])).toThrow(
      expect.objectContaining({ code: "notFound" }),
    );
    expect(() => explain(records, "P01", ["weiblich", "nirgends"])).toThrow(
      expect.objectContaining({ code: "notFound" }),
    );
  });
});

test("a person counts in these tables, and why not in the others", () => {
  const records = openTestVault();
  const person = records.addPerson({ firstName: "Amira", lastName: "Haddad", gender: "weiblich" });
  addContact(records, person);
  const tables = tablesOfPerson(records.contextFor(records.leyla.id), {
    period: period.id,
    personId: person,
  });
  const find = (id: string) => tables.find(({ table }) => table === id);
  expect(find("P09")?.cells).toEqual([{ key: ["weiblich", "wohnen"], label: "weiblich, Wohnen" }]);
  expect(find("N01")?.cells).toEqual([{ key: ["weiblich", "unbekannt"], label: "weiblich, unbekannt" }]);
  expect(find("C01")).toMatchObject({ cells: [], leftOut: "kein aktiver Fall im Zeitraum" });
  expect(find("R01")).toMatchObject({ cells: [], leftOut: "kein Verweis im Zeitraum" });
});

test("for all records and all cells: counted and left out are everybody, and the counted are the number", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(period, halfYearPeriod(2026, 1), oneDay), (seed, asked) => {
      const records = openTestVault();
      const world = generateWorld(seed, 40);
      store(records.vault.connection, world);
      const context = records.contextFor(records.leyla.id);
      const { tables, populations } = countedPeriod(records.vault, asked);
      const numbered = populations.get("participants")?.ids.filter((id) => id.includes("/")).length ?? 0;
      for (const { definition, cells } of tables) {
        const everybody = definition.unit === "item" ? world.measures : world.people;
        for (const { key, value, contributors } of cells) {
          const answer = explainCell(context, { period: asked.id, table: definition.id, key });
          const out = answer.leftOut.reduce((sum, { count }) => sum + count, 0);
          const named = answer.counted.count;
          if (contributors) expect(named).toBe(answer.contributors?.persons);
          else expect(named).toBe(value);
          expect(named + out).toBe(everybody.length + (definition.counts === "participants" ? numbered : 0));
        }
      }
      records.close();
    }),
    { numRuns: 3 },
  );
});
