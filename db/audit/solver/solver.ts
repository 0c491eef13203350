/** Placeholder until the integer programme lands. */
export interface Solver {
  readonly name: "highs";
}
