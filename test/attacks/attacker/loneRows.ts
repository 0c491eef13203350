import { type Publication, total } from "./publication.ts";

/** A row that looks like one single person: one category in every table, published like the row itself. */
export interface LoneRow {
  dimension: string;
  code: string;
  /** The category of each table, by the id of its dimension. */
  profile: Record<string, string>;
}

const single = 5;

/**
 * Equal sets of persons are published equally. So a group of one person, where her draw goes up, is published as 5
 * together with exactly one category of every attribute; two or more different people hardly ever look like that.
 */
export function loneRows(publication: Publication, dimension: string): LoneRow[] {
  const tables = publication.release.tables.filter(
    ({ id, dimensions }) =>
      id.startsWith("P") &&
      dimensions.some((one) => one.id === dimension) &&
      dimensions.every(({ multi }) => !multi),
  );
  const codes = tables[0]?.dimensions.find(({ id }) => id === dimension)?.categories ?? [];
  return codes.flatMap(({ code }) => {
    const profile: Record<string, string> = {};
    for (const table of tables) {
      const place = table.dimensions.findIndex(({ id }) => id === dimension);
      const other = table.dimensions[1 - place];
      const row = table.cells.filter(({ key, value }) => key[place] === code && (value ?? 0) > 0);
      const [category, sum] = row;
      const isLone = row.length === 2 && category?.value === single && sum?.value === single;
      if (!other || !isLone || sum?.key[1 - place] !== total) return [];
      profile[other.id] = category.key[1 - place] ?? "";
    }
    return [{ dimension, code, profile }];
  });
}
