import type { Change, StartingWorld } from "./startingWorld.ts";

/** How many persons two cells count in a certain way: of each person it matters only in which of the two they are. */
export interface Pair {
  one: number;
  other: number;
  /** 1, 0 or -1 for a person whom the two cells count so often. */
  of(inOne: number, inOther: number): number;
}

/** Those of a group who are not in one of its cells. */
export function beside(total: number, cell: number): Pair {
  return { one: total, other: cell, of: (inTotal, inCell) => inTotal - inCell };
}

/** Those whom only one of two cells counts: where there are none, the cells have the same published value. */
export function apart(one: number, other: number): Pair {
  return { one, other, of: (inOne, inOther) => Math.abs(inOne - inOther) };
}

/** How many there are in the starting world. */
export function countOf({ one, other, of }: Pair, start: StartingWorld): number {
  return start.people.reduce(
    (sum, _, place) => sum + of(start.timesIn(place, one), start.timesIn(place, other)),
    0,
  );
}

/** How many more there are after a change. */
export function differenceOf(
  { one, other, of }: Pair,
  { place, differences }: Change,
  start: StartingWorld,
): number {
  const [moreInOne, moreInOther] = [differences.get(one) ?? 0, differences.get(other) ?? 0];
  if (moreInOne === 0 && moreInOther === 0) return 0;
  const [inOne, inOther] = [start.timesIn(place, one), start.timesIn(place, other)];
  return of(inOne + moreInOne, inOther + moreInOther) - of(inOne, inOther);
}
