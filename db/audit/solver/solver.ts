import type { Highs } from "highs";

/** The integer programme's solver. */
export class Solver {
  readonly highs: Highs;

  constructor(highs: Highs) {
    this.highs = highs;
  }
}
