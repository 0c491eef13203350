import { describe, expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import { elsewhereName, type GroupAndCell, watchElsewhere } from "./attacker/differences.ts";
import { cellName, Publication, total } from "./attacker/publication.ts";
import { survey } from "./attacker/survey.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { isFullRun } from "./runSize.ts";
import { personTables, truthOf } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Zeros and groups", lines);

describe.each(isFullRun ? [30, 200, 2000] : [30, 200])("a centre of %d with rare groups", (people) => {
  const input = believableCentre({ people, rare: true });
  const truth = truthOf(input);
  const publication = new Publication(buildRelease(input, secretOf(1), null));

  test("a published zero never proves that nobody is there", async () => {
    const zeros = personTables(input).flatMap(({ definition: { id } }) =>
      publication
        .cells(id)
        .filter(({ value }) => value === 0)
        .map(({ key }) => cellName(id, key)),
    );
    const { ranges } = await survey(publication, truth, zeros, {
      enough: ({ seen }) => Math.max(...seen) >= 1,
    });
    const proven = [...ranges].filter(([, { seen }]) => Math.max(...seen) < 1).map(([name]) => name);
    lines.push({ attack: "published zeros", centre: people, asked: zeros.length, proven: proven.length });
    expect(proven).toEqual([]);
  });

  test("nobody's group is provably in one category", async () => {
    const pairs = groupsWithLargestCell();
    const values = new Map(truth.values);
    for (const { table, group, cell } of pairs)
      values.set(
        elsewhereName(table, group, cell),
        (truth.values.get(cellName(table, group)) ?? 0) - (truth.values.get(cellName(table, cell)) ?? 0),
      );
    const { ranges } = await survey(
      publication,
      { ...truth, values },
      pairs.map(({ table, group, cell }) => elsewhereName(table, group, cell)),
      { enough: ({ seen }) => Math.max(...seen) >= 3, inform: (world) => watchElsewhere(world, pairs) },
    );
    const proven = [...ranges].filter(([, { seen }]) => Math.max(...seen) < 3).map(([name]) => name);
    lines.push({
      attack: "group and largest cell",
      centre: people,
      asked: pairs.length,
      proven: proven.length,
    });
    expect(proven).toEqual([]);
  });

  function groupsWithLargestCell(): GroupAndCell[] {
    return personTables(input).flatMap(({ definition: { id }, cells }) =>
      cells
        .filter(({ key, value }) => value > 0 && key.filter((code) => code === total).length === 1)
        .map(({ key: group }) => {
          const place = group.indexOf(total);
          const inside = cells.filter(
            ({ key }) => key[place] !== total && key[1 - place] === group[1 - place],
          );
          const largest = inside.reduce((most, one) => (one.value > most.value ? one : most));
          return { table: id, group, cell: largest.key };
        }),
    );
  }
});
