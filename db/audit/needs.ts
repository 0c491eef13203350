import type { ReleaseTable } from "../../shared/statistics/release.ts";

/** What has to be witnessed before a release leaves (STATISTIK 3.5). Cells are positions within their table. */
export type Need = SmallCellNeed | ZeroNeed | GroupNeed;

interface NeedOfCell {
  table: string;
  cell: number;
}

/** A cell of 1 to 4 persons: at least three different values must be possible, one of them at least 3. */
export interface SmallCellNeed extends NeedOfCell {
  kind: "smallCell";
  /** Values witnessed so far. */
  values: Set<number>;
}

/** A published zero: somebody may be in it. */
export interface ZeroNeed extends NeedOfCell {
  kind: "zero";
  met: boolean;
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
const enoughValues = 3;
export const enoughElsewhere = 3;

/** True when the witnesses found so far suffice. */
export function isMet(need: Need): boolean {
  if (need.kind === "smallCell") return need.values.size >= enoughValues && reachesThree(need);
  if (need.kind === "zero") return need.met;
  return need.witnessed && need.known.size === 0;
}

/** How much is still to be witnessed; 0 when the need is met. */
export function missingOf(need: Need): number {
  if (isMet(need)) return 0;
  if (need.kind === "smallCell")
    return Math.max(1, enoughValues - need.values.size) + (reachesThree(need) ? 0 : 1);
  if (need.kind === "zero") return 1;
  return need.known.size + (need.witnessed ? 0 : 1);
}

/** True when one of the witnessed values is at least 3. */
export function reachesThree({ values }: SmallCellNeed): boolean {
  return [...values].some((value) => value >= enoughValues);
}

/**
 * Everything to be witnessed in one table. `counts`: the true number of persons in each cell; `placesIn`: the places in
 * the true world of those in a cell. A withheld table needs nothing.
 */
export function needsOf(
  table: ReleaseTable,
  counts: ArrayLike<number>,
  structuralZeros: readonly (readonly string[])[],
  placesIn: (cell: number) => readonly number[],
): Need[] {
  if (table.cells.every(({ value }) => value === null)) return [];
  const impossible = new Set(structuralZeros.map((key) => key.join("|")));
  const needs: Need[] = [];
  table.cells.forEach(({ key, value }, cell) => {
    const persons = counts[cell] ?? 0;
    if (persons >= smallest && persons <= largestSmall) {
      needs.push({ kind: "smallCell", table: table.id, cell, values: new Set() });
    }
    if (value === 0 && !impossible.has(key.join("|"))) {
      needs.push({ kind: "zero", table: table.id, cell, met: false });
    }
  });
  for (const { total, cells } of groupsOf(table)) {
    // Where all categories are merged into one, it is the group itself and tells nothing about anybody in it.
    if (cells.length < 2) continue;
    for (const cell of largestOf(cells, table, counts)) {
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

/** The cells with the largest published value and those with the largest true one, all ties. */
function largestOf(cells: readonly number[], table: ReleaseTable, counts: ArrayLike<number>): number[] {
  const publishedOf = (cell: number) => table.cells[cell]?.value ?? 0;
  const mostPublished = Math.max(...cells.map(publishedOf));
  const mostPersons = Math.max(...cells.map((cell) => counts[cell] ?? 0));
  return cells.filter((cell) => publishedOf(cell) === mostPublished || counts[cell] === mostPersons);
}

function upTo(limit: number): number[] {
  return Array.from({ length: limit }, (_, position) => position);
}
