import { enoughElsewhere, type Need } from "../needs.ts";
import type { Bounds } from "./bounds.ts";

/** True when no world can meet the need, because sums alone rule it out. `first`: where the need's table begins. */
export function isHopeless(need: Need, { least, most }: Bounds, first: number): boolean {
  const low = least[first + need.cell] ?? 0;
  const high = most[first + need.cell] ?? 0;
  if (need.kind === "smallCell") return high - low + 1 < need.enough || high < need.reaching;
  return (most[first + need.total] ?? 0) - low < enoughElsewhere;
}
