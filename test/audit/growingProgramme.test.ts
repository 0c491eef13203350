import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));

test("a programme that grows has its best solution and prices at every time", () => {
  const programme = solver.growing();
  const demand = programme.condition(new Map(), 3, Number.POSITIVE_INFINITY);
  const dear = programme.unknown(5, Number.POSITIVE_INFINITY, new Map([[demand, 1]]));
  expect(sizes(programme.solve())).toEqual([3]);
  expect(prices(programme.solve())).toEqual([5]);

  const cheap = programme.unknown(1, 2, new Map([[demand, 1]]));
  expect([dear, cheap]).toEqual([0, 1]);
  expect(sizes(programme.solve())).toEqual([1, 2]);

  programme.condition(new Map([[cheap, 1]]), Number.NEGATIVE_INFINITY, 1);
  expect(sizes(programme.solve())).toEqual([2, 1]);

  programme.limitUnknown(cheap, 0, 0);
  expect(sizes(programme.solve())).toEqual([3, 0]);

  programme.limitCondition(demand, 0, Number.POSITIVE_INFINITY);
  programme.limitUnknown(cheap, 0, 2);
  expect(sizes(programme.solve())).toEqual([0, 0]);
  programme.close();
});

test("a programme without a solution has none", () => {
  const programme = solver.growing();
  const demand = programme.condition(new Map(), 3, 3);
  programme.unknown(1, 2, new Map([[demand, 1]]));
  expect(programme.solve()).toBeUndefined();
  programme.close();
});

type Solved = ReturnType<ReturnType<typeof solver.growing>["solve"]>;

function sizes(solved: Solved): number[] {
  return [...(solved?.sizes ?? [])].map((size) => Math.round(size * 1e6) / 1e6 + 0);
}

function prices(solved: Solved): number[] {
  return [...(solved?.prices ?? [])].map((price) => Math.round(price * 1e6) / 1e6);
}
