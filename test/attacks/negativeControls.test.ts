import { describe, expect, test } from "vitest";
import { buildRelease } from "../../db/release/build.ts";
import {
  exactNumbers,
  nearestMultiple,
  Publication,
  type Reading,
  unroundedTotals,
} from "./attacker/publication.ts";
import { isProtected, survey } from "./attacker/survey.ts";
import { alsoPublished } from "./attacker/twice.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { roundedToNearest, withoutProtection, withTrueTotals } from "./controls.ts";
import { figuresOf, lineOf, printAtTheEnd } from "./figures.ts";
import { smallCells, truthOf } from "./truth.ts";

const input = believableCentre({ people: 60 });
const truth = truthOf(input);
const secret = secretOf(1);
/** Every twentieth of the small cells: enough to see that the attack works. */
const wanted = smallCells(truth).filter((_, place) => place % 20 === 0);
const lines: ReturnType<typeof lineOf>[] = [];
printAtTheEnd("Negative controls: what the attacker learns where the protection is missing", lines);

async function attack(name: string, release: ReturnType<typeof buildRelease>, reading: Reading) {
  const found = await survey(new Publication(release), truth, wanted, { reading, enough: isProtected });
  const figures = figuresOf(name, "60", found);
  lines.push(lineOf(figures));
  return figures;
}

describe("the attacker sees through", () => {
  test("exact tables: every cell", async () => {
    const { pinned, cells } = await attack("exact tables", withoutProtection(input, secret), exactNumbers);
    expect(pinned).toBe(cells);
  });

  test("rounding without a secret: no cell of 1 or 2 persons reaches three", async () => {
    const found = await attack("rounded to nearest 5", roundedToNearest(input, secret), nearestMultiple);
    expect(found.fewerThanThree).toBeGreaterThanOrEqual(
      wanted.filter((name) => (truth.values.get(name) ?? 0) < 3).length,
    );
  });

  test("true totals", async () => {
    const found = await attack("unrounded totals", withTrueTotals(input, secret), unroundedTotals);
    expect(found.pinned).toBeGreaterThan(0);
  });

  test("the same quarter rounded under several secrets", async () => {
    const others = Array.from({ length: 11 }, (_, number) => buildRelease(input, secretOf(number + 2), null));
    const found = await survey(new Publication(buildRelease(input, secret, null)), truth, wanted, {
      inform: (world) => alsoPublished(world, others),
    });
    const figures = figuresOf("rounded under 12 secrets", "60", found);
    lines.push(lineOf(figures));
    expect(figures.withinOneToFour).toBeGreaterThan(wanted.length / 2);
  });
});
