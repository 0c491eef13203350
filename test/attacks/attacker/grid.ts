import type { Sum } from "./integerProgramme.ts";

/** Unknowns by keys, made when first asked for. */
export class Grid {
  readonly #unknowns = new Map<string, number>();
  readonly #make: () => number;

  constructor(make: () => number) {
    this.#make = make;
  }

  /** The unknown at a place. */
  at(...key: string[]): number {
    const name = key.join("|");
    const known = this.#unknowns.get(name) ?? this.#make();
    this.#unknowns.set(name, known);
    return known;
  }

  /** True when the unknown at a place was asked for before. */
  has(...key: string[]): boolean {
    return this.#unknowns.has(key.join("|"));
  }

  /** The unknowns at all combinations of the keys. */
  sum(...keys: (readonly string[])[]): Sum {
    return combinations(keys).map((key) => this.at(...key));
  }
}

/** Every combination of one element of each list. */
export function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (found, list) => found.flatMap((start) => list.map((next) => [...start, next])),
    [[]],
  );
}
