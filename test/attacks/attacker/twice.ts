import type { Release } from "../../../shared/statistics/release.ts";
import { cellName, keyedRounding, Publication } from "./publication.ts";
import type { World } from "./world.ts";

/** Tells a world what further releases on the same persons say. */
export function alsoPublished(world: World, releases: readonly Release[]): void {
  for (const release of releases) {
    const publication = new Publication(release);
    for (const { id } of release.tables)
      for (const { key, value } of publication.cells(id)) {
        const sum = world.cells.get(cellName(id, key));
        if (!sum) continue;
        const { least, most } = keyedRounding(value, key);
        world.programme.demand(sum, [], least, most);
      }
  }
}
