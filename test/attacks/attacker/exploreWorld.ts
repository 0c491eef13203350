import { Explorer, type Range } from "./ranges.ts";
import type { World } from "./world.ts";

const rounds = 10;
const fewCells = 4;

/** What is known so far, and what is still worth asking. */
export interface Exploration {
  ranges: ReadonlyMap<string, Range>;
  /** True for a cell of which nothing more needs to be known. */
  isOpen: (name: string) => boolean;
  /** Nothing in the world is given that the attacker does not know: what it excludes is excluded. */
  isWhole: boolean;
}

/** Asks a world about cells, many at once and then each by itself; answers how many questions that took. */
export async function exploreWorld(
  world: World,
  names: readonly string[],
  exploration: Exploration,
): Promise<Explorer["effort"]> {
  const explorer = await Explorer.open(world, exploration.ranges);
  try {
    pullAll(explorer, names, exploration);
    for (const name of names) explore(explorer, name, exploration);
    return explorer.effort;
  } finally {
    explorer.close();
  }
}

/** Pulls many cells at once, half of them up and half down in changing parts: a few worlds settle most cells. */
function pullAll(explorer: Explorer, names: readonly string[], { isOpen }: Exploration): void {
  for (let round = 0; round < rounds; round += 1) {
    const left = names.filter((name) => !isOpen(name));
    if (left.length < fewCells) return;
    explorer.pull(
      new Map(left.map((name, place) => [name, ((place >> (round >> 1)) + round) % 2 === 0 ? 1 : -1])),
    );
  }
}

function explore(explorer: Explorer, name: string, { ranges, isOpen, isWhole }: Exploration): void {
  const range = ranges.get(name);
  if (!range || isOpen(name)) return;
  const { least, most } = explorer.ends(name);
  if (!isWhole) return;
  range.least = least;
  range.most = most;
  for (let value = least; value <= most && !isOpen(name); value += 1)
    if (!range.seen.has(value)) explorer.excludes(name, value);
}
