import type { ReleaseCell } from "../../../shared/statistics/release.ts";
import { Grid } from "./grid.ts";
import { total } from "./publication.ts";
import { emptyWorld, type World } from "./world.ts";

/** Every table of contacts that fits what is published of it, rounded to the nearest 10; halves go up. */
export function contactWorld(published: readonly ReleaseCell[]): World {
  const world = emptyWorld();
  const { programme } = world;
  const inner = new Grid(() => programme.unknown());
  const [rows, columns] = [0, 1].map((place) => [
    ...new Set(published.map(({ key }) => key[place] ?? "").filter((code) => code !== total)),
  ]);
  for (const { key, value } of published) {
    const [row = "", column = ""] = key;
    const sum = inner.sum(
      row === total ? (rows ?? []) : [row],
      column === total ? (columns ?? []) : [column],
    );
    world.cells.set(key.join("|"), sum);
    if (value !== null) programme.demand(sum, [], Math.max(0, value - 5), value + 4);
  }
  // Without any bound the solver would call a withheld grand total unbounded; no centre has a million contacts.
  programme.demand(inner.sum(rows ?? [], columns ?? []), [], 0, 1_000_000);
  return world;
}
