import type { Bounds } from "./bounds/bounds.ts";
import { enoughElsewhere, largestSmall, type Need, reachesEnough, type SmallCellNeed } from "./needs.ts";
import type { Random } from "./search/random.ts";
import type { Goal } from "./search/search.ts";

/** What to seek for a need; `first`: where the cells of its table begin; with every attempt another value of a cell. */
export function goalOf(need: Need, bounds: Bounds, first: number, attempt: number): Goal | undefined {
  const goals = goalsOf(need, bounds, first);
  return goals[attempt % goals.length];
}

/** Everything that is worth seeking for a need within what sums leave open, the most promising first. */
export function goalsOf(need: Need, { least, most }: Bounds, first: number): Goal[] {
  const cell = first + need.cell;
  if (need.kind === "group")
    return [{ kind: "beside", total: first + need.total, cell, least: enoughElsewhere }];
  return valuesWanted(need, least[cell] ?? 0, most[cell] ?? 0).map((value) => ({
    kind: "value",
    cell,
    least: value,
    most: value,
  }));
}

/** The value nearest to the true one costs the fewest changes; where it is out of reach the others get their turn. */
function valuesWanted(need: SmallCellNeed, least: number, most: number): number[] {
  const truth = [...need.values][0] ?? 0;
  return Array.from({ length: most - least + 1 }, (_, value) => least + value)
    .filter((value) => !need.values.has(value) && (reachesEnough(need) || value >= need.reaching))
    .sort((one, other) => Math.abs(one - truth) - Math.abs(other - truth));
}

/** One of the group whom no witness yet leaves as they are, once there is a witness at all. */
export function firstKnown(need: Need): Set<number> {
  return new Set(need.kind === "group" && need.witnessed ? [...need.known].slice(0, 1) : []);
}

/** Half of those of the group whom no witness yet leaves as they are, or the only one, once there is a witness at all. */
export function mostKnown(need: Need): Set<number> {
  const known = need.kind === "group" && need.witnessed ? [...need.known] : [];
  return new Set(known.slice(0, Math.max(1, Math.floor(known.length / 2))));
}

/** For each cell that these needs are about: whether a world should have more persons there (1) or fewer (-1). */
export function directionsOf(
  needs: readonly Need[],
  firstOf: (need: Need) => number,
  random: Random,
): Map<number, number> {
  const directions = new Map<number, number>();
  for (const need of needs) {
    const first = firstOf(need);
    const isUp = need.kind === "smallCell" && (!reachesEnough(need) || random.below(2) === 0);
    directions.set(first + need.cell, isUp ? 1 : -1);
    if (need.kind === "group") directions.set(first + need.total, 1);
  }
  return directions;
}

/** What to seek so that a cell could as well be none, or more than a small one; nothing where that is `seen` already. */
export function goalOutside(
  need: Need,
  seen: ReadonlySet<number>,
  bounds: Bounds,
  first: number,
): Goal | undefined {
  const cell = first + need.cell;
  const most = bounds.most[cell] ?? 0;
  const isShown = seen.has(0) || [...seen].some((value) => value > largestSmall);
  if (need.kind !== "smallCell" || isShown) return undefined;
  if (most > largestSmall) return { kind: "value", cell, least: largestSmall + 1, most };
  return (bounds.least[cell] ?? 0) > 0 ? undefined : { kind: "value", cell, least: 0, most: 0 };
}
