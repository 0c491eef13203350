import { cellName } from "./publication.ts";
import type { World } from "./world.ts";

/** The name of "all of a group but those in one of its cells". */
export function elsewhereName(table: string, group: readonly string[], cell: readonly string[]): string {
  return `${cellName(table, group)} without ${cellName(table, cell)}`;
}

/** A group (a row or column total) and one of its cells. */
export interface GroupAndCell {
  table: string;
  group: readonly string[];
  cell: readonly string[];
}

/** Lets the attacker ask how many of a group are not in one of its cells. */
export function watchElsewhere(world: World, pairs: readonly GroupAndCell[]): void {
  for (const { table, group, cell } of pairs) {
    const whole = world.cells.get(cellName(table, group));
    const part = world.cells.get(cellName(table, cell));
    if (!whole || !part) continue;
    const elsewhere = world.programme.unknown();
    world.programme.demand(whole, [...part, elsewhere], 0, 0);
    world.cells.set(elsewhereName(table, group, cell), [elsewhere]);
  }
}
