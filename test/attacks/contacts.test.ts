import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectedContacts } from "../../db/protection/contacts.ts";
import { mayBePublished } from "../../db/protection/withholding.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import type { ReleaseCell } from "../../shared/statistics/release.ts";
import { contactWorld } from "./attacker/contacts.ts";
import { Explorer, unexplored } from "./attacker/ranges.ts";
import { believableCentre } from "./centres.ts";
import { median, printAtTheEnd } from "./figures.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Heavy users: withheld numbers of contacts (X01)", lines);

const roundingStep = 10;

/** A centre in which one person has had most contacts of one kind and mode. */
function contactTable(people: number, heavy: number, seed = 1): ExactTable {
  const input = believableCentre({ people, seed });
  input.facts.contacts.push({ kind: "fall", mode: "begleitung", personId: "p0", contacts: heavy });
  for (let other = 1; other <= 14 && other < people; other += 1)
    input.facts.contacts.push({ kind: "fall", mode: "begleitung", personId: `p${other}`, contacts: 1 });
  const table = exactTables(input.facts, input.programme, input.period).find(
    ({ definition }) => definition.id === "X01",
  );
  if (!table) throw new Error("no table of contacts");
  return table;
}

async function attack(published: readonly ReleaseCell[], exact: ExactTable) {
  const withheld = published.filter(({ value }) => value === null).map(({ key }) => key.join("|"));
  const truth = new Map(exact.cells.map(({ key, value }) => [key.join("|"), value]));
  const ranges = new Map(withheld.map((name) => [name, unexplored(truth.get(name) ?? 0)]));
  const explorer = await Explorer.open(contactWorld(published), ranges);
  try {
    return withheld.map((name) => {
      const { least, most } = explorer.ends(name);
      return { name, least, most, truth: truth.get(name) ?? 0 };
    });
  } finally {
    explorer.close();
  }
}

describe.each([30, 200, 800, 2000])("a centre of %d with one person who has had most contacts", (people) => {
  test("no withheld number can be computed", async () => {
    const exact = contactTable(people, 60);
    const published = protectedContacts(exact.cells);
    const found = await attack(published, exact);
    const own = found.find(({ name }) => name === "fall|begleitung");
    const widths = found.map(({ least, most }) => most - least);
    lines.push({
      centre: people,
      withheld: found.length,
      pinned: widths.filter((width) => width === 0).length,
      "within one step": widths.filter((width) => width < roundingStep).length,
      "smallest width": Math.min(...widths),
      "median width": median(widths.filter(Number.isFinite)),
      "heavy user's cell": own ? `${own.truth} in ${own.least} to ${own.most}` : "published",
    });
    expect(own?.truth).toBeDefined();
    expect(found.filter(({ least, most }) => most - least < roundingStep)).toEqual([]);
  });
});

test("control: without further cells withheld the heavy user's number is known within the rounding", async () => {
  const exact = contactTable(800, 60);
  const published = protectedContacts(exact.cells).map((cell, place): ReleaseCell => {
    const { value, contributors } = exact.cells[place] ?? { value: 0, contributors: null };
    const isHeavy = cell.key.join("|") === "fall|begleitung";
    return isHeavy || (contributors?.count ?? 0) === 0
      ? { key: cell.key, value: isHeavy ? null : 0 }
      : { key: cell.key, value: Math.round(value / roundingStep) * roundingStep };
  });
  const [own] = await attack(published, exact);
  lines.push({
    centre: "800, control",
    withheld: 1,
    pinned: 0,
    "within one step": 0,
    "smallest width": (own?.most ?? 0) - (own?.least ?? 0),
    "median width": (own?.most ?? 0) - (own?.least ?? 0),
    "heavy user's cell": `${own?.truth} in ${own?.least} to ${own?.most}`,
  });
  expect((own?.most ?? 0) - (own?.least ?? 0)).toBeLessThan(5 * roundingStep);
});

test("whatever the contacts are, a cell of few or of one dominating person is never published", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 120 }),
      fc.integer({ min: 1, max: 200 }),
      fc.nat(50),
      (people, heavy, seed) => {
        const exact = contactTable(people, heavy, seed);
        protectedContacts(exact.cells).forEach(({ value }, place) => {
          const { contributors, value: contacts } = exact.cells[place] ?? {};
          if (value === null || !contributors || contacts === undefined) return;
          expect(contributors.count).toBeGreaterThanOrEqual(10);
          expect(contributors.largest * 2).toBeLessThan(contacts);
          expect(value % roundingStep).toBe(0);
        });
      },
    ),
    { numRuns: 25 },
  );
  expect(mayBePublished({ row: "", column: "", contacts: 20, contributors: 10, largest: 10 })).toBe(false);
});
