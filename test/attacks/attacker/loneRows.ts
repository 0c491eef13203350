import { type Publication, type PublishedCell, total } from "./publication.ts";

/** A row that looks like one single person: one category in every table. */
export interface LoneRow {
  dimension: string;
  code: string;
  /** The cells published as 5: those in which the attacker believes her to be. */
  cells: PublishedCell[];
}

interface Line {
  attribute: string;
  isMulti: boolean;
  sum: number;
  shown: PublishedCell[];
}

const single = 5;

/** Tables on the same persons. */
const populations = [/^P/, /^N/, /^M/, /^C01/, /^(C02|W)/];

/**
 * Equal sets of persons are published equally. So a person whose draw goes up is published as 5 wherever nobody else is
 * in her cell, and the draws of the others in a small group mostly went down: a row of 0 or 5 with one 5 in table
 * after table is her profile. Where the gate merged such rows, what it left of them is read the same way.
 */
export function loneRows(publication: Publication, dimension: string): LoneRow[] {
  return populations.flatMap((population) => {
    const lines = linesOf(publication, population, dimension);
    return [...lines].flatMap(([code, row]) => {
      const isPossible = row.every(
        ({ sum, shown, isMulti }) =>
          sum <= single && shown.every(({ value }) => value === single) && (isMulti || shown.length < 2),
      );
      const isLeftOver = row.every(({ isMulti }) => isMulti);
      const telling = row.filter(({ shown, isMulti }) => shown.length > 0 && (isLeftOver || !isMulti));
      const told = new Set(telling.map(({ attribute }) => attribute));
      const enough = dimension === "gender" && row.length === 2 ? 2 : 3;
      return isPossible && told.size >= enough
        ? [{ dimension, code, cells: row.flatMap(({ shown }) => shown) }]
        : [];
    });
  });
}

/** The lines of each category of a dimension, or of everybody (`_T`), in the tables on the same persons. */
function linesOf(publication: Publication, population: RegExp, dimension: string): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (const { id, dimensions } of publication.release.tables) {
    if (!population.test(id)) continue;
    const cells = publication.cells(id);
    dimensions.forEach((one, place) => {
      const other = dimensions[1 - place];
      if (!other || cells.length === 0 || (dimension !== total && one.id !== dimension)) return;
      const codes = dimension === total ? [total] : one.categories.map(({ code }) => code);
      for (const code of codes) {
        const row = cells.filter(({ key }) => key[place] === code);
        const line = {
          attribute: other.id,
          isMulti: other.multi,
          sum: row.find(({ key }) => key[1 - place] === total)?.value ?? 0,
          shown: row.filter(({ key, value }) => key[1 - place] !== total && value > 0),
        };
        lines.set(code, [...(lines.get(code) ?? []), line]);
      }
    });
  }
  return lines;
}
