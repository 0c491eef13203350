import type { Layout, Placed } from "../search/layout.ts";
import { linesOfCell } from "../search/layout.ts";
import { outerPopulation } from "../world/clusters.ts";
import { pairMark } from "../world/world.ts";

/** Who counts in a cell: somebody of a population who has one of the codes of each of these sets. */
export interface Event {
  population: string;
  /** For each attribute the sets of codes, each of which the person's answer must meet. */
  wanted: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
}

/** Who counts in a cell of a layout. */
export function eventOf(layout: Layout, cell: number): Event {
  const table = layout.tableOf(cell);
  const lines = linesOfCell(table, cell);
  if (table.paired !== null) return { population: table.population, wanted: pairsIn(table, lines) };
  const wanted = new Map<string, ReadonlySet<string>[]>();
  table.sides.forEach((side, position) => {
    const line = lines[position] ?? 0;
    if (line !== side.totalLine) wanted.set(side.attribute, [new Set(side.codesOfLine[line])]);
  });
  return { population: table.population, wanted };
}

function pairsIn(table: Placed, lines: readonly number[]): Event["wanted"] {
  const [first, second] = table.sides.map((side, position) => {
    const line = lines[position] ?? 0;
    return line === side.totalLine ? side.codesOfLine.flat() : (side.codesOfLine[line] ?? []);
  });
  const isTotal = table.sides.every(({ totalLine }, position) => lines[position] === totalLine);
  if (isTotal || !first || !second) return new Map();
  const pairs = first.flatMap((one) => second.map((other) => one + pairMark + other));
  return new Map([[table.paired ?? "", [new Set(pairs)]]]);
}

/** Who counts in both; `undefined` where nothing links the two populations but a common outer one. */
export function both(one: Event, other: Event): Event | undefined {
  const population = innermost(one.population, other.population);
  if (population === undefined) return undefined;
  const wanted = new Map(one.wanted);
  for (const [name, sets] of other.wanted) wanted.set(name, [...(wanted.get(name) ?? []), ...sets]);
  return { population, wanted };
}

function innermost(one: string, other: string): string | undefined {
  if (one === other || outerPopulation[one] === other) return one;
  return outerPopulation[other] === one ? other : undefined;
}

/** The same name for everybody who counts alike, as if in the given population. */
export function nameOf({ wanted }: Event, population: string): string {
  const codes = [...wanted].map(([name, sets]) => `${name}=${sets.map((set) => [...set].sort().join(","))}`);
  return [population, ...codes.sort()].join("|");
}
