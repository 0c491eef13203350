import type { Weighted } from "../random.ts";
import { europe } from "./europe.ts";
import type { Origin } from "./origin.ts";
import { refuge } from "./refuge.ts";
import { world } from "./world.ts";

/** The groups of people, each with its weight. */
export const origins: Weighted<Origin> = [...refuge, ...europe, ...world].map(
  ([citizenship, share, female, schooling, residenceStatus, peoples]) => [
    { citizenship, share, female, schooling, residenceStatus, peoples },
    share,
  ],
);
