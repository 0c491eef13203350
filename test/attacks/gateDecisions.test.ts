import { expect, test } from "vitest";
import { cellName, Publication } from "./attacker/publication.ts";
import { isProtected, survey } from "./attacker/survey.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { gatedRelease } from "./gated.ts";
import { isFullRun } from "./runSize.ts";
import { personTables, truthOf } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("What the gate's own decisions tell", lines);

/** Late entries are not attacked, and of referrals the attacker knows fewer worlds than there are. */
const notDescribed = ["L01", "R01"];

/** P02 of this centre had zeros that gave themselves away before the gate asked this of them. */
const quicklyAsked = ["P02", "N02", "C02"];

/**
 * The attacker knows that a truly small cell without three possible values would have been coarsened. Where a cell that
 * left has fewer, he concludes that it is none (minimality attack). So every cell that could be a small one must be
 * protected like a small one, whatever is true.
 */
test("no published zero or five proves by having left that it is not a small number", async () => {
  const input = believableCentre({ people: 200, rare: true });
  const release = await gatedRelease(input, secretOf(1));
  const publication = new Publication(release);
  const values = new Map<string, number>();
  const wanted: string[] = [];
  for (const { definition, cells: exact } of personTables(input)) {
    if (isFullRun ? notDescribed.includes(definition.id) : !quicklyAsked.includes(definition.id)) continue;
    const impossible = definition.structuralZeros.map((key) => cellName(definition.id, key));
    for (const { key, value } of publication.cells(definition.id)) {
      const name = cellName(definition.id, key);
      const merged = exact.filter((cell) =>
        cell.key.every((code, side) => key[side]?.split(",").includes(code)),
      );
      values.set(name, new Set(merged.flatMap(({ members }) => members)).size);
      if (value <= 5 && !impossible.includes(name)) wanted.push(name);
    }
  }
  const { ranges } = await survey(publication, { ...truthOf(input), values }, wanted, {
    enough: isProtected,
  });
  const proven = [...ranges].filter(([, range]) => !isProtected(range)).map(([name]) => name);
  const zeros = [...ranges].filter(([name]) => values.get(name) === 0);
  lines.push({
    centre: "200 + rare",
    "zeros and fives": wanted.length,
    "of these nobody": zeros.length,
    "proven not small": proven.length,
    coarsened: release.protection.audit.coarsened.join(" ") || "-",
  });
  expect(proven).toEqual([]);
});
