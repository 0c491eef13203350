import { expect, test } from "vitest";
import { matchingLines } from "../../renderer/delivery/matching-lines.ts";

const lines = Array.from({ length: 20 }, (_, position) =>
  position === 4 || position === 6 || position === 15 ? "Öffnung" : `Zeile ${position + 1}`,
);
const numbers = (wanted: string, most?: number) => {
  const { hits, blocks } = matchingLines(lines, wanted, most);
  return { hits, blocks: blocks.map((block) => block.map(({ number }) => number)) };
};

test("lines are found with two around them, in one block where they touch, whatever the capitals and accents", () => {
  expect(numbers("offnung")).toEqual({
    hits: 3,
    blocks: [
      [3, 4, 5, 6, 7, 8, 9],
      [14, 15, 16, 17, 18],
    ],
  });
});

test("at the edges there is less around them; more than wanted are counted and not shown", () => {
  expect(numbers("Zeile 1", 1)).toEqual({ hits: 10, blocks: [[1, 2, 3]] });
  expect(numbers("Zeile 20")).toEqual({ hits: 1, blocks: [[18, 19, 20]] });
  expect(numbers("gibt es nicht")).toEqual({ hits: 0, blocks: [] });
});
