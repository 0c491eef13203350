/** The errors allowed between two complete spellings: one from length 4, two from length 7. */
export function allowedErrors(typed: string, stored: string): number {
  const longest = Math.max(typed.length, stored.length);
  if (longest >= 7 && typed.length >= 5) return 2;
  return longest >= 4 ? 1 : 0;
}

/** The errors allowed in the typed beginning of a spelling: one from length 4, two from length 7. */
export function allowedErrorsInBeginning(typed: string): number {
  if (typed.length >= 7) return 2;
  return typed.length >= 4 ? 1 : 0;
}

/** The most errors any stored spelling may have against this typed one. */
export function mostErrorsWorthTrying(typed: string): number {
  if (typed.length >= 5) return 2;
  return typed.length >= 3 ? 1 : 0;
}

/**
 * The next row of the table of edit distances (optimal string alignment: one letter missing, added, replaced,
 * or two neighbours swapped is one error), for one more letter of the stored spelling.
 *
 * @param rows rows so far; rows[d][i] is the distance of the first i typed letters to the first d stored ones.
 *   Row `depth` is written, the rows before must be there, row 0 being {@link firstRow}.
 * @param depth how many letters of the stored spelling the new row covers, from 1
 */
export function writeRow(rows: number[][], typed: string, stored: string, depth: number): void {
  const above = rows[depth - 1] as number[];
  const row = rows[depth] ?? [];
  rows[depth] = row;
  row[0] = depth;
  for (let at = 1; at <= typed.length; at++) {
    const same = typed[at - 1] === stored[depth - 1];
    const replaced = (above[at - 1] as number) + (same ? 0 : 1);
    row[at] = Math.min(replaced, (above[at] as number) + 1, (row[at - 1] as number) + 1);
    if (at > 1 && depth > 1 && typed[at - 1] === stored[depth - 2] && typed[at - 2] === stored[depth - 1]) {
      const swapped = ((rows[depth - 2] as number[])[at - 2] as number) + 1;
      row[at] = Math.min(row[at] as number, swapped);
    }
  }
}

/** The distances of the first i typed letters to nothing: 0, 1, 2 … */
export function firstRow(typed: string): number[] {
  return Array.from({ length: typed.length + 1 }, (_, index) => index);
}

/**
 * The errors in which a typed spelling differs from a stored one, as a whole and from the nearest beginning of
 * it; null where they are more than allowed.
 */
export function spellingErrors(
  typed: string,
  stored: string,
): { whole: number | null; beginning: number | null } {
  const rows = [firstRow(typed)];
  const mostLetters = Math.min(stored.length, typed.length + 2);
  let beginning = Number.POSITIVE_INFINITY;
  for (let depth = 1; depth <= mostLetters; depth++) {
    writeRow(rows, typed, stored, depth);
    beginning = Math.min(beginning, rows[depth]?.[typed.length] ?? beginning);
  }
  const whole = mostLetters === stored.length ? (rows[stored.length]?.[typed.length] ?? null) : null;
  return {
    whole: whole !== null && whole <= allowedErrors(typed, stored) ? whole : null,
    beginning: beginning <= allowedErrorsInBeginning(typed) ? beginning : null,
  };
}
