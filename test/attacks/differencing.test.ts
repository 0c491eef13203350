import { describe, expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { Publication } from "./attacker/publication.ts";
import { Explorer, unexplored } from "./attacker/ranges.ts";
import { isProtected } from "./attacker/survey.ts";
import { changedCells, profileOfDifference } from "./attacker/versions.ts";
import { cellOf, yearWorld } from "./attacker/year.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { median, printAtTheEnd } from "./figures.ts";
import { isFullRun } from "./runSize.ts";
import { personTables, profileOf, truthOf } from "./truth.ts";
import { yearOfACentre } from "./yearOfACentre.ts";

const secret = secretOf(1);
const lines: Record<string, string | number>[] = [];
printAtTheEnd("Differencing: what two releases that must never both leave tell of one person", lines);
const ofYears: Record<string, string | number>[] = [];
printAtTheEnd("Differencing of quarters and year (tables P03, P11, N02)", ofYears);

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

describe.each(isFullRun ? [60, 400] : [400])(
  "a centre of %d people in a year, four quarters and the year published",
  (people) => {
    test("the numbers of small cells stay open", async () => {
      const { quarters, year } = yearOfACentre(people);
      const inputs = [...quarters, year];
      const publications = inputs.map((input) => new Publication(buildRelease(input, secret, null)));
      const all = yearWorld(
        publications.slice(0, 4),
        publications[4] ?? new Publication(buildRelease(year, secret, null)),
      );
      const truth = new Map(
        inputs.flatMap((input, place) =>
          [...truthOf(input).values].map(([name, value]) => {
            const [table = "", ...key] = name.split("|");
            return [cellOf(publications[place] as Publication, table, key), value] as const;
          }),
        ),
      );
      const wanted = [...all.cells.keys()].filter((name) => {
        const value = truth.get(name) ?? 0;
        return value >= 1 && value <= 4 && /P03|P11|N02/.test(name);
      });
      const ranges = new Map(wanted.map((name) => [name, unexplored(truth.get(name) ?? 0)]));
      const explorer = await Explorer.open(all, ranges);
      const isOpen = (name: string) => isProtected(ranges.get(name) ?? unexplored(0));
      for (let round = 0; round < 6; round += 1)
        explorer.pull(
          new Map(
            wanted
              .filter((name) => !isOpen(name))
              .map((name, place) => [name, ((place >> (round >> 1)) + round) % 2 ? 1 : -1]),
          ),
        );
      const left = wanted.filter((name) => !isOpen(name));
      for (const name of left) explorer.ends(name);
      explorer.close();
      const found = [...ranges.values()];
      ofYears.push({
        centre: people,
        "protected cells": found.length,
        pinned: found.filter(({ seen }) => seen.size === 1).length,
        "< 3 values": found.filter((range) => !isProtected(range)).length,
      });
      expect(found.filter(({ seen }) => seen.size === 1)).toEqual([]);
    });
  },
);
