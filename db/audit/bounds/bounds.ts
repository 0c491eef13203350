import type { ContactLimit } from "../search/contacts.ts";
import { type Layout, linesOfCell, type Placed } from "../search/layout.ts";
import { outerPopulation } from "../world/clusters.ts";

/** For each cell of a layout the smallest and the largest value that simple sums leave open. */
export interface Bounds {
  least: Int32Array;
  most: Int32Array;
}

const mostRounds = 12;

/**
 * What an attacker with pencil and paper finds out: parts add up to their total, a part is no larger than its total
 * (and smaller where it is published differently, since equal sets have equal values), the same persons are as many in
 * every table, and together they had no more contacts than were published. Narrower than the truth allows it never gets, so what does not fit
 * into these bounds cannot be witnessed, and nobody has to search for it. `links`: what else is known of the cells.
 */
export function boundsOf(layout: Layout, links: Links = noLinks): Bounds {
  const least = Int32Array.from(layout.least);
  const most = Int32Array.from(layout.most);
  const bounds = { least, most, published: layout.published };
  const sums = [...layout.tables.flatMap(sumsOf), ...links.sums];
  const sames = sameSets(layout);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = sumOf(most) - sumOf(least);
    for (const sum of sums) narrowSum(bounds, sum);
    for (const cells of sames.equal) narrowEqual(bounds, cells);
    for (const [inner, outer] of sames.within) narrowWithin(bounds, inner, outer);
    for (const [inner, outer] of links.within) narrowWithin(bounds, inner, outer);
    for (const cover of links.covers) narrowCover(bounds, cover);
    for (const limit of layout.limits) narrowContacts(bounds, limit);
    if (sumOf(most) - sumOf(least) === before) break;
  }
  return bounds;
}

/** What is known of cells of different periods. */
export interface Links {
  sums: readonly Sum[];
  /** Cells of which one counts everybody whom the other counts. */
  within: readonly (readonly [inner: number, outer: number])[];
  /** Totals whose persons are each in one of the parts or in several. */
  covers: readonly Cover[];
}

/** A total that its parts cover. */
export interface Cover {
  total: number;
  parts: readonly number[];
}

const noLinks: Links = { sums: [], within: [], covers: [] };

/** A total and its parts. */
export interface Sum {
  total: number;
  parts: readonly number[];
  /** False where a person can be in several parts: then each is at most the total, and no more is known. */
  addsUp: boolean;
}

function sumsOf(table: Placed): Sum[] {
  const [row, column] = table.sides;
  if (!row) return [];
  const height = row.totalLine;
  const across = column?.totalLine ?? 0;
  const cell = (line: number, other: number) => table.first + line * table.width + other;
  const sums: Sum[] = [];
  for (let other = 0; other < table.width; other += 1) {
    const parts = Array.from({ length: height }, (_, line) => cell(line, other));
    sums.push({ total: cell(height, other), parts, addsUp: !row.multi });
  }
  for (let line = 0; column && line <= height; line += 1) {
    const parts = Array.from({ length: across }, (_, other) => cell(line, other));
    sums.push({ total: cell(line, across), parts, addsUp: !column.multi });
  }
  return sums;
}

interface Narrowing extends Bounds {
  published: Layout["published"];
}

function narrowSum(bounds: Narrowing, { total, parts, addsUp }: Sum): void {
  const { least, most } = bounds;
  for (const part of parts) narrowWithin(bounds, part, total);
  if (!addsUp) return;
  let low = 0;
  let high = 0;
  for (const part of parts) {
    low += least[part] ?? 0;
    high += most[part] ?? 0;
  }
  raise(least, total, low);
  lower(most, total, high);
  for (const part of parts) {
    raise(least, part, (least[total] ?? 0) - (high - (most[part] ?? 0)));
    lower(most, part, (most[total] ?? 0) - (low - (least[part] ?? 0)));
  }
}

function narrowCover({ least, most }: Bounds, { total, parts }: Cover): void {
  let high = 0;
  for (const part of parts) high += most[part] ?? 0;
  lower(most, total, high);
  for (const part of parts) raise(least, part, (least[total] ?? 0) - (high - (most[part] ?? 0)));
}

/** Who had more contacts leaves fewer to the others, in the classes as well as in the total. */
function narrowContacts({ least, most }: Bounds, limit: ContactLimit): void {
  for (const { total, classes } of limit.told) {
    let further = 0;
    let all = 0;
    for (const { cell, fewest } of classes) {
      further += (fewest - 1) * (least[cell] ?? 0);
      all += fewest * (least[cell] ?? 0);
    }
    lower(most, total, limit.most - further);
    const leftOfTotal = limit.most - (least[total] ?? 0) - further;
    for (const { cell, fewest } of classes) {
      const few = least[cell] ?? 0;
      lower(most, cell, few + Math.floor((limit.most - all) / fewest));
      if (fewest > 1) lower(most, cell, few + Math.floor(leftOfTotal / (fewest - 1)));
    }
  }
}

function narrowEqual({ least, most }: Bounds, cells: readonly number[]): void {
  const low = Math.max(...cells.map((cell) => least[cell] ?? 0));
  const high = Math.min(...cells.map((cell) => most[cell] ?? 0));
  for (const cell of cells) {
    raise(least, cell, low);
    lower(most, cell, high);
  }
}

function narrowWithin({ least, most, published }: Narrowing, inner: number, outer: number): void {
  const [part, whole] = [published[inner], published[outer]];
  const apart = part !== null && whole !== null && part !== whole ? 1 : 0;
  raise(least, outer, (least[inner] ?? 0) + apart);
  lower(most, inner, (most[outer] ?? 0) - apart);
}

function raise(least: Int32Array, cell: number, value: number): void {
  if (value > (least[cell] ?? 0)) least[cell] = value;
}

function lower(most: Int32Array, cell: number, value: number): void {
  if (value < (most[cell] ?? 0)) most[cell] = value;
}

/** Cells that count the same persons whatever the records hold, and cells whose persons another cell counts as well. */
export function sameSets(layout: Layout): { equal: number[][]; within: [inner: number, outer: number][] } {
  const cellsOf = new Map<string, number[]>();
  for (const table of layout.tables) {
    for (let cell = table.first; cell < table.first + table.size; cell += 1) {
      const name = setName(table, cell, table.population);
      cellsOf.set(name, [...(cellsOf.get(name) ?? []), cell]);
    }
  }
  const within: [number, number][] = [];
  for (const table of layout.tables) {
    const outer = outerPopulation[table.population];
    if (outer === undefined) continue;
    for (let cell = table.first; cell < table.first + table.size; cell += 1) {
      for (const other of cellsOf.get(setName(table, cell, outer)) ?? []) within.push([cell, other]);
    }
  }
  return { equal: [...cellsOf.values()].filter((cells) => cells.length > 1), within };
}

/** The persons whom a cell counts, as a name: cells with the same name count the same persons. */
export function setName(table: Placed, cell: number, population: string): string {
  const lines = linesOfCell(table, cell);
  const codes = table.sides.flatMap((side, position) => {
    const line = lines[position] ?? 0;
    return line === side.totalLine ? [] : [`${side.attribute}=${side.codesOfLine[line]?.join(",")}`];
  });
  return [population, ...codes.sort()].join("|");
}

function sumOf(values: Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
