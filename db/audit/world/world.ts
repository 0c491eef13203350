/**
 * A world: a list of persons with all their programme attributes, as an attacker may imagine it (STATISTIK 3.5).
 * The real records are one world among many.
 */
export type World = readonly WorldPerson[];

/** A person as the tables see them; nothing here names anybody. */
export interface WorldPerson {
  /** The populations the person is counted in (`advised`, `newcomers`, …). */
  readonly populations: readonly string[];
  /** The person's codes of each attribute, of the finest categories that the programme knows. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** What a table sorts by, as far as worlds are concerned. */
export interface Sorting {
  id: string;
  multi: boolean;
}

/** Joins the names of two attributes, and their codes, that only occur together. */
export const pairMark = "|";

/**
 * The attributes by which a table sorts its persons: one for each dimension. Where both dimensions allow several
 * answers, the answers come in pairs (this target with this result), which are one attribute of their own.
 */
export function attributesOf(dimensions: readonly Sorting[]): string[] {
  const names = dimensions.map(({ id }) => id);
  return dimensions.length > 1 && dimensions.every(({ multi }) => multi) ? [names.join(pairMark)] : names;
}
