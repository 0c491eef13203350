import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random } from "../../db/demo/random.ts";

describe("the repeatable source of chance", () => {
  it("gives the sequence of xoshiro128** for its seed", () => {
    const random = new Random("Vielfalt");
    expect(Array.from({ length: 5 }, () => random.bits())).toEqual([
      1755594872, 2027123690, 2112938225, 1075491423, 1121936121,
    ]);
  });

  it("forks into sources that do not depend on what was drawn before", () => {
    const [fresh, used] = [new Random("a"), new Random("a")];
    used.bits();
    expect(used.fork("b").bits()).toBe(fresh.fork("b").bits());
    expect(fresh.fork("b").bits()).not.toBe(fresh.fork("c").bits());
  });

  it("draws whole numbers within their bounds, each of them", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 9 }),
        (seed, lowest, span) => {
          const random = new Random(seed);
          const drawn = new Set(Array.from({ length: 400 }, () => random.whole(lowest, lowest + span)));
          expect([...drawn].sort((one, other) => one - other)).toEqual(
            Array.from({ length: span + 1 }, (_, index) => lowest + index),
          );
        },
      ),
    );
  });

  it("never draws what weighs nothing", () => {
    const random = new Random("weights");
    const drawn = Array.from({ length: 1_000 }, () =>
      random.weighted([
        ["never", 0],
        ["often", 3],
        ["rarely", 1],
      ]),
    );
    expect(drawn.filter((choice) => choice === "never")).toEqual([]);
    expect(drawn.filter((choice) => choice === "often")).toHaveLength(749);
  });

  it("picks several without repeating one", () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(12), (seed, choices, wanted) => {
        const chosen = new Random(seed).several(choices, wanted);
        expect(chosen).toHaveLength(Math.min(wanted, choices.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(choices).toEqual(expect.arrayContaining(chosen));
      }),
    );
  });
});
