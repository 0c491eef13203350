/** The errors allowed between two complete spellings: one from length 4, two from length 7. */
export function allowedErrors(typed: string, stored: string): number {
  const longest = Math.max(typed.length, stored.length);
  if (longest >= 7 && typed.length >= 6) return 2;
  return longest >= 4 ? 1 : 0;
}

/** The errors allowed in the typed beginning of a spelling: one from length 4, two from length 7, below none. */
export function allowedErrorsInBeginning(typed: string): number {
  if (typed.length >= 7) return 2;
  return typed.length >= 4 ? 1 : 0;
}

/** The most errors any stored spelling may have against this typed one. */
export function mostErrors(typed: string): number {
  if (typed.length >= 6) return 2;
  return typed.length >= 3 ? 1 : 0;
}

/** The errors in which a typed spelling differs from a stored one; null where they are more than allowed. */
export type SpellingErrors = {
  whole: number | null;
  /** From the nearest beginning of the stored spelling. */
  beginning: number | null;
};

/** Compares one typed with one stored spelling. */
export function spellingErrors(typed: string, stored: string): SpellingErrors {
  const table = new ErrorTable(typed);
  const allowedInBeginning = allowedErrorsInBeginning(typed);
  let beginning = Number.POSITIVE_INFINITY;
  for (let depth = 1; depth <= stored.length; depth++) {
    table.follow(stored, depth);
    beginning = Math.min(beginning, table.errorsAt(depth));
    if (table.isOutOfReach(depth)) break;
  }
  const whole = table.depth === stored.length ? table.errorsAt(stored.length) : Number.POSITIVE_INFINITY;
  return {
    whole: whole <= allowedErrors(typed, stored) ? whole : null,
    beginning: allowedInBeginning > 0 && beginning <= allowedInBeginning ? beginning : null,
  };
}

/**
 * The table of edit distances (optimal string alignment: one letter missing, added or replaced, or two
 * neighbours swapped, is one error) between a typed spelling and the beginnings of stored ones. Row d belongs to
 * the first d stored letters, so that stored spellings with a common beginning share rows. Only the band that
 * can stay within the allowed errors is computed.
 */
export class ErrorTable {
  readonly #typed: string;
  readonly #most: number;
  readonly #rows: Uint8Array[];
  readonly #least: number[];
  /** The number of stored letters followed last. */
  depth = 0;

  constructor(typed: string) {
    this.#typed = typed;
    this.#most = mostErrors(typed);
    this.#rows = [Uint8Array.from({ length: typed.length + 1 }, (_, index) => Math.min(index, 255))];
    this.#least = [0];
  }

  /** The errors between the whole typed spelling and the first `depth` stored letters; 255 for out of reach. */
  errorsAt(depth: number): number {
    return this.#rows[depth]?.[this.#typed.length] ?? 255;
  }

  /**
   * Whether no spelling with these first `depth` letters can come within the allowed errors. A swap reaches back
   * two rows at the cost of one error, so both last rows must be beyond them.
   */
  isOutOfReach(depth: number): boolean {
    return (this.#least[depth] as number) > this.#most && (this.#least[depth - 1] ?? 0) + 1 > this.#most;
  }

  /** Fills the row for the first `depth` (at least 1) letters of `stored`; the rows before must be filled for it. */
  follow(stored: string, depth: number): void {
    const row = this.#rows[depth] ?? new Uint8Array(this.#typed.length + 1);
    this.#rows[depth] = row.fill(255);
    const first = Math.max(0, depth - this.#most);
    const last = Math.min(this.#typed.length, depth + this.#most);
    let least = 255;
    for (let at = first; at <= last; at++) {
      const errors = at === 0 ? depth : this.#errors(stored, depth, at, row);
      row[at] = errors;
      if (errors < least) least = errors;
    }
    this.#least[depth] = least;
    this.depth = depth;
  }

  #errors(stored: string, depth: number, at: number, row: Uint8Array): number {
    const typed = this.#typed;
    const above = this.#rows[depth - 1] as Uint8Array;
    const storedLetter = stored.charCodeAt(depth - 1);
    const typedLetter = typed.charCodeAt(at - 1);
    const replaced = (above[at - 1] as number) + (storedLetter === typedLetter ? 0 : 1);
    const errors = Math.min(replaced, (above[at] as number) + 1, (row[at - 1] as number) + 1, 255);
    if (depth < 2 || at < 2) return errors;
    if (storedLetter !== typed.charCodeAt(at - 2) || typedLetter !== stored.charCodeAt(depth - 2))
      return errors;
    return Math.min(errors, ((this.#rows[depth - 2] as Uint8Array)[at - 2] as number) + 1);
  }
}
