import { describe, expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { changedCells, profileOfDifference } from "./attacker/versions.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { median, printAtTheEnd } from "./figures.ts";
import { personTables, profileOf } from "./truth.ts";

const secret = secretOf(1);
const lines: Record<string, string | number>[] = [];
printAtTheEnd("Differencing: what two releases that must never both leave tell of one person", lines);

const attributes = 11;

describe.each([30, 200, 2000])("control: a centre of %d with and without one person", (people) => {
  test("the difference shows her: why no second version of a quarter may leave", () => {
    const input = believableCentre({ people, rare: true });
    const tables = personTables(input);
    const after = buildRelease(input, secret, null);
    const found = input.facts.people.slice(0, 40).map(({ personId }) => {
      const others = {
        ...input.facts,
        people: input.facts.people.filter((one) => one.personId !== personId),
      };
      const before = buildRelease({ ...input, facts: others }, secret, null);
      const read = [...profileOfDifference(before, after)];
      const truth = profileOf(tables, personId);
      return { read: read.length, wrong: read.filter(([id, code]) => !truth.get(id)?.includes(code)).length };
    });
    const read = found.map((one) => one.read);
    lines.push({
      centre: people,
      persons: found.length,
      "attributes read, median": median(read),
      of: attributes,
      wrong: found.reduce((sum, one) => sum + one.wrong, 0),
    });
    expect(median(read)).toBeGreaterThan(attributes / 2);
    expect(found.every(({ wrong }) => wrong === 0)).toBe(true);
  });
});

describe("two centres that differ in one person", () => {
  test("differ in nothing but her own cells", () => {
    const input = believableCentre({ people: 200, rare: true });
    const after = buildRelease(input, secret, null);
    for (const { personId } of input.facts.people.slice(0, 25)) {
      const people = input.facts.people.filter((one) => one.personId !== personId);
      const contacts = input.facts.contacts.filter((one) => one.personId !== personId);
      const measures = input.facts.measures.map((measure) => ({
        ...measure,
        participations: measure.participations.filter((one) => one.personId !== personId),
      }));
      const before = buildRelease(
        { ...input, facts: { ...input.facts, people, contacts, measures } },
        secret,
        null,
      );
      const own = new Set(
        personTables(input).flatMap(({ definition, ids, cells }) =>
          cells
            .filter(({ members }) => members.includes(ids.indexOf(personId)))
            .map(({ key }) => [definition.id, ...key].join("|")),
        ),
      );
      const foreign = changedCells(before, after).filter(
        ({ table, key }) => !own.has([table, ...key].join("|")),
      );
      expect(foreign).toEqual([]);
    }
  });
});
