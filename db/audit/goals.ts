import { enoughElsewhere, type Need, reachesThree, type SmallCellNeed } from "./needs.ts";
import type { Layout } from "./search/layout.ts";
import type { Goal } from "./search/search.ts";

/** What to seek for a need; `first`: where the cells of its table begin; with every attempt another value of a cell. */
export function goalOf(need: Need, layout: Layout, first: number, attempt: number): Goal | undefined {
  const goals = goalsOf(need, layout, first);
  return goals[attempt % goals.length];
}

/** Everything that is worth seeking for a need, the most promising first. */
export function goalsOf(need: Need, layout: Layout, first: number): Goal[] {
  const cell = first + need.cell;
  const most = layout.most[cell] ?? 0;
  if (need.kind === "zero") return [{ kind: "value", cell, least: 1, most }];
  if (need.kind === "group")
    return [{ kind: "beside", total: first + need.total, cell, least: enoughElsewhere }];
  return valuesWanted(need, layout.least[cell] ?? 0, most).map((value) => ({
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
    .filter((value) => !need.values.has(value) && (reachesThree(need) || value >= 3))
    .sort((one, other) => Math.abs(one - truth) - Math.abs(other - truth));
}

/** One of the group whom no witness yet leaves as they are, once there is a witness at all. */
export function firstKnown(need: Need): Set<number> {
  return new Set(need.kind === "group" && need.witnessed ? [...need.known].slice(0, 1) : []);
}
