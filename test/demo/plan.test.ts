import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planContacts, planHouseholds } from "../../db/demo/plan.ts";
import { Random } from "../../db/demo/random.ts";

const people = fc.integer({ min: 1, max: 400 });

describe("the plan of contacts", () => {
  it("adds up to exactly the contacts asked for, at least one a person", () => {
    fc.assert(
      fc.property(fc.string(), people, fc.nat(9_000), (seed, count, more) => {
        const plan = planContacts(new Random(seed), count, count + more);
        expect(plan.perPerson).toHaveLength(count);
        expect(Math.min(...plan.perPerson)).toBeGreaterThanOrEqual(1);
        expect(plan.perPerson.reduce((sum, one) => sum + one, plan.anonymous)).toBe(count + more);
      }),
    );
  });

  it("lets most people come once to three times and a few very often", () => {
    const { perPerson } = planContacts(new Random("frequency"), 10_000, undefined);
    const between = (least: number, most: number) =>
      perPerson.filter((one) => one >= least && one <= most).length;
    expect([between(1, 3), between(4, 9), between(10, 39), between(40, 60)]).toMatchInlineSnapshot(`
      [
        7775,
        1419,
        639,
        167,
      ]
    `);
  });

  it("spreads everybody over households", () => {
    fc.assert(
      fc.property(fc.string(), people, (seed, count) => {
        const sizes = planHouseholds(new Random(seed), count);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
