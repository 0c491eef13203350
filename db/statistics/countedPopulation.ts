import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";
import { type Dimension, dimension, type View } from "./dimensions.ts";
import type { Subject } from "./populations.ts";

/**
 * The subjects of a population, numbered, and sorted by each dimension only once
 * however many tables ask for it: 50,000 people in 25 tables must not take seconds.
 */
export class CountedPopulation {
  readonly subjects: readonly Subject[];
  /** Different ids of the subjects in their order. */
  readonly ids: readonly string[];
  /** For each subject the position of its id in `ids`. */
  readonly positions: readonly number[];
  readonly #view: View;
  readonly #lines = new Map<DimensionId, readonly (readonly number[])[]>();

  constructor(subjects: readonly Subject[], view: View) {
    this.subjects = subjects;
    this.#view = view;
    const ids: string[] = [];
    const positionOf = new Map<string, number>();
    this.positions = subjects.map(({ id }) => {
      const known = positionOf.get(id);
      if (known !== undefined) return known;
      positionOf.set(id, ids.length);
      return ids.push(id) - 1;
    });
    this.ids = ids;
  }

  /**
   * For each subject the lines of a table it belongs to: the positions of its categories
   * and, last, that of the total.
   */
  linesOf(id: DimensionId): readonly (readonly number[])[] {
    const known = this.#lines.get(id);
    if (known) return known;
    const lines = this.#sort(dimension(id));
    this.#lines.set(id, lines);
    return lines;
  }

  #sort({ categories, categoriesOf }: Dimension): readonly (readonly number[])[] {
    const totalLine = categories.length;
    const lineOf = new Map(categories.map(({ code }, line) => [code, line]));
    const shared = new Map(categories.map(({ code }, line) => [code, [line, totalLine]]));
    const onlyTotal = [totalLine];
    return this.subjects.map((subject) => {
      const codes = categoriesOf(subject, this.#view);
      if (codes.length === 1) return shared.get(codes[0] ?? "") ?? onlyTotal;
      const lines = new Set(codes.flatMap((code) => lineOf.get(code) ?? []));
      return [...lines, totalLine];
    });
  }
}
