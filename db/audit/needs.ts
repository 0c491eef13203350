import type { ReleaseTable } from "../../shared/statistics/release.ts";

/** What has to be witnessed before a release leaves (STATISTIK 3.5). Cells are positions within their table. */
export type Need = SmallCellNeed | GroupNeed;

interface NeedOfCell {
  table: string;
  cell: number;
}

/**
 * Which cells must be open, and how far. `couldBeSmall`: everything published as 0 or 5 like a small cell, and whatever could
 * be the largest of its group, whatever is true: were it asked of the truly small ones only, a cell that is not open could
 * not be small (minimality attack). `isSmall`: no more than STATISTIK 3.5 demands, which looks at the truth.
 */
export type Asked = "couldBeSmall" | "isSmall";

/** A cell of 1 to 4 persons must have three possible values, one of them at least 3; a published zero, one of at least 1. */
export interface SmallCellNeed extends NeedOfCell {
  kind: "smallCell";
  published: number | null;
  /** True where 1 to 4 persons truly are in the cell. */
  isSmall: boolean;
  /** How many different values have to be witnessed, and how great one of them has to be; in persons. */
  enough: number;
  reaching: number;
  /** Values witnessed so far. */
  values: Set<number>;
}

/** A total and its largest cell: at least three of the group may be elsewhere, whomever the attacker knows. */
export interface GroupNeed extends NeedOfCell {
  kind: "group";
  total: number;
  /** Members of the group, by place in the true world, whom an attacker could know and no witness yet leaves as they are. */
  known: Set<number>;
  witnessed: boolean;
}

export const smallest = 1;
export const largestSmall = 4;
/** How far a true value can be from the published one. */
const farthest = 4;
/** What keeps a small cell open: three values, one of them at least 3. */
const openCell = { enough: 3, reaching: 3 };
/** What keeps a zero from proving that nobody is there. */
const notProven = { enough: 1, reaching: 1 };
export const enoughElsewhere = 3;

/** True when the witnesses found so far suffice. */
export function isMet(need: Need): boolean {
  if (need.kind === "smallCell") return need.values.size >= need.enough && reachesEnough(need);
  return need.witnessed && need.known.size === 0;
}

/** How much is still to be witnessed; 0 when the need is met. */
export function missingOf(need: Need): number {
  if (isMet(need)) return 0;
  if (need.kind === "smallCell")
    return Math.max(1, need.enough - need.values.size) + (reachesEnough(need) ? 0 : 1);
  return need.known.size + (need.witnessed ? 0 : 1);
}

/** True when one of the witnessed values is as great as one has to be. */
export function reachesEnough({ values, reaching }: SmallCellNeed): boolean {
  return [...values].some((value) => value >= reaching);
}

/**
 * Everything to be witnessed in one table. `counts`: the true number of persons in each cell; `placesIn`: the places in
 * the true world of those in a cell; `asked`: by what is published, or by what is true. A withheld table needs nothing, nor
 * does one that counts no persons.
 */
export function needsOf(
  table: ReleaseTable,
  counts: ArrayLike<number>,
  structuralZeros: readonly (readonly string[])[],
  placesIn: (cell: number) => readonly number[],
  asked: Asked = "couldBeSmall",
): Need[] {
  if (table.unit !== "person" || table.cells.every(({ value }) => value === null)) return [];
  const impossible = new Set(structuralZeros.map((key) => key.join("|")));
  const needs: Need[] = [];
  table.cells.forEach(({ key, value }, cell) => {
    const persons = counts[cell] ?? 0;
    const isSmall = persons >= smallest && persons <= largestSmall;
    if (impossible.has(key.join("|")) && !isSmall) return;
    const openness = opennessOf(value, isSmall, asked);
    if (openness) {
      const values = new Set<number>();
      needs.push({
        kind: "smallCell",
        table: table.id,
        cell,
        published: value,
        isSmall,
        ...openness,
        values,
      });
    }
  });
  for (const { total, cells } of groupsOf(table)) {
    // Where all categories are merged into one, it is the group itself and tells nothing about anybody in it.
    if (cells.length < 2) continue;
    for (const cell of largestOf(cells, table, counts, asked)) {
      needs.push({
        kind: "group",
        table: table.id,
        cell,
        total,
        known: new Set(placesIn(total)),
        witnessed: false,
      });
    }
  }
  return needs;
}

/** Every row with its total and every column with its total; the lines of totals are rows and columns as well. */
function groupsOf({ dimensions }: ReleaseTable): { total: number; cells: number[] }[] {
  const [height = 0, across = 0] = dimensions.map(({ categories }) => categories.length);
  if (dimensions.length === 1) return [{ total: height, cells: upTo(height) }];
  const width = across + 1;
  return [
    ...upTo(height + 1).map((row) => ({
      total: row * width + across,
      cells: upTo(across).map((column) => row * width + column),
    })),
    ...upTo(width).map((column) => ({
      total: height * width + column,
      cells: upTo(height).map((row) => row * width + column),
    })),
  ];
}

/** How open a cell has to be; `undefined` where nothing is asked. */
function opennessOf(published: number | null, isSmall: boolean, asked: Asked): typeof openCell | undefined {
  if (isSmall) return openCell;
  if (published === null) return undefined;
  if (asked === "couldBeSmall") return couldBeSmall(published) ? openCell : undefined;
  return published === 0 ? notProven : undefined;
}

/** The cells that could be the largest, for all that the published values tell, or that are the largest, published or true. */
function largestOf(
  cells: readonly number[],
  table: ReleaseTable,
  counts: ArrayLike<number>,
  asked: Asked,
): number[] {
  const publishedOf = (cell: number) => table.cells[cell]?.value ?? 0;
  const mostPublished = Math.max(...cells.map(publishedOf));
  if (asked === "couldBeSmall")
    return cells.filter((cell) => publishedOf(cell) >= mostPublished - 2 * farthest);
  const mostPersons = Math.max(...cells.map((cell) => counts[cell] ?? 0));
  return cells.filter((cell) => publishedOf(cell) === mostPublished || counts[cell] === mostPersons);
}

function couldBeSmall(published: number): boolean {
  return published - farthest <= largestSmall && published + farthest >= smallest;
}

function upTo(limit: number): number[] {
  return Array.from({ length: limit }, (_, position) => position);
}
