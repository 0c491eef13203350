import { describe, expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import type { Profile } from "./attacker/advised.ts";
import { cellName, Publication } from "./attacker/publication.ts";
import { survey } from "./attacker/survey.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { median, printAtTheEnd } from "./figures.ts";
import { isFullRun } from "./runSize.ts";
import { personTables, profileOf, truthOf } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Insiders: what remains unknown of the others in the insider's cells", lines);

const enoughValues = 3;

describe.each(isFullRun ? [60, 400] : [60])("a centre of %d with rare groups", (people) => {
  const input = believableCentre({ people, rare: true });
  const tables = personTables(input);
  const truth = truthOf(input);
  const publication = new Publication(buildRelease(input, secretOf(1), null));

  const insiders = [
    ["the only divers person", ["lone-divers"]],
    ["the only person from a country", ["lone-country"]],
    ["one of the household", ["family-1"]],
    ["two of the household", ["family-1", "family-2"]],
    ["two strangers", ["p3", "lone-divers"]],
  ] as const;

  test.each(insiders)("%s learns nobody else's number", async (name, ids) => {
    const known: Profile[] = ids.map((id) => profileOf(tables, id));
    const knownIn = new Map<string, number>();
    for (const { definition, cells, ids: all } of tables)
      for (const { key, members, value } of cells) {
        const count = members.filter((member) => ids.some((id) => id === all[member])).length;
        if (definition.id.startsWith("P") && count > 0 && value - count <= 4)
          knownIn.set(cellName(definition.id, key), count);
      }
    const { ranges } = await survey(publication, truth, [...knownIn.keys()], {
      known,
      enough: ({ seen }) => seen.size >= enoughValues,
    });
    const sizes = [...ranges.values()].map(({ seen }) => seen.size);
    lines.push({
      attack: name,
      centre: people,
      "cells with at most 4 others": sizes.length,
      "others pinned": sizes.filter((size) => size === 1).length,
      "others < 3 values": sizes.filter((size) => size < enoughValues).length,
      "median values of others": median(sizes),
    });
    expect([...ranges].filter(([, { seen }]) => seen.size === 1).map(([cell]) => cell)).toEqual([]);
  });
});
