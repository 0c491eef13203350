import type { CheckedPerson, PublishedDimension, PublishedTable } from "./publishedTable.ts";

/** A published table made ready for counting. */
export interface CountedTable {
  id: string;
  population: string;
  /** For each dimension: its attribute and the line of the table in which each code stands. */
  sides: readonly Side[];
  /** True where both sides are answered in pairs. */
  paired: boolean;
  width: number;
  published: readonly (number | null)[];
  least: Int32Array;
  most: Int32Array;
}

interface Side {
  name: string;
  multi: boolean;
  lineOf: ReadonlyMap<string, number>;
  totalLine: number;
}

/** What was counted: persons in each cell, and two sums that stand for the set of them. */
export interface Counted {
  persons: Int32Array;
  first: Float64Array;
  second: Float64Array;
}

/** Prepares a table. Throws where its cells are not complete and in order. */
export function prepareTable(table: PublishedTable, reach: number): CountedTable {
  const sides = table.dimensions.map(sideOf);
  const width = sides[1] ? sides[1].totalLine + 1 : 1;
  const height = (sides[0]?.totalLine ?? -1) + 1;
  if (sides.length < 1 || sides.length > 2 || table.cells.length !== width * height) {
    throw new Error(`${table.id} is not complete`);
  }
  const published = table.cells.map(({ key, value }, cell) => {
    const lines = [Math.floor(cell / width), cell % width];
    const fits =
      key.length === sides.length && key.every((code, side) => lineOfKey(sides[side], code) === lines[side]);
    if (!fits) throw new Error(`${table.id} is not in order`);
    return value;
  });
  return {
    id: table.id,
    population: table.population,
    sides,
    paired: sides.length === 2 && sides.every(({ multi }) => multi),
    width,
    published,
    least: Int32Array.from(published, (value) => Math.max(0, (value ?? 0) - distance(value, reach))),
    most: Int32Array.from(published, (value) => (value ?? 0) + distance(value, reach)),
  };
}

/** What is no multiple of 5 was not rounded and is known exactly. */
function distance(value: number | null, reach: number): number {
  return value !== null && value % 5 === 0 ? reach : 0;
}

function sideOf({ id, multi, categories }: PublishedDimension): Side {
  const lineOf = new Map<string, number>();
  categories.forEach(({ code }, line) => {
    for (const part of code.split(",")) lineOf.set(part, line);
  });
  return { name: id, multi, lineOf, totalLine: categories.length };
}

function lineOfKey(side: Side | undefined, code: string): number | undefined {
  return code === "_T" ? side?.totalLine : side?.lineOf.get(code.split(",")[0] ?? "");
}

/** An empty count of so many cells. */
export function emptyCount(cells: number): Counted {
  return { persons: new Int32Array(cells), first: new Float64Array(cells), second: new Float64Array(cells) };
}

/** The cells of a table in which a person counts; `undefined` where the person fits no category of it. */
export function cellsOfPerson(table: CountedTable, person: CheckedPerson): Iterable<number> | undefined {
  if (!person.populations.includes(table.population)) return [];
  return table.paired ? pairedCells(table, person) : crossedCells(table, person);
}

/** Every cell of one of the person's rows and one of the person's columns, the totals included. */
function crossedCells({ sides, width }: CountedTable, { codes }: CheckedPerson): number[] | undefined {
  const rows = linesOf(sides[0], codes);
  const columns = sides[1] ? linesOf(sides[1], codes) : [0];
  if (!rows || !columns) return undefined;
  const cells: number[] = [];
  for (const row of rows) for (const column of columns) cells.push(row * width + column);
  return cells;
}

/** The lines of a person, each once, and that of the total. */
function linesOf(side: Side | undefined, codes: CheckedPerson["codes"]): number[] | undefined {
  const own = side && codes[side.name];
  if (!side || !own || (!side.multi && own.length !== 1)) return undefined;
  const lines: number[] = [];
  for (const code of own) {
    const line = side.lineOf.get(code);
    if (line === undefined) return undefined;
    if (!lines.includes(line)) lines.push(line);
  }
  lines.push(side.totalLine);
  return lines;
}

/** The cells of answers given in pairs: each pair counts in its own cell, in its row and in its column. */
function pairedCells({ sides, width }: CountedTable, { codes }: CheckedPerson): Iterable<number> | undefined {
  const [first, second] = sides;
  const pairs = first && second && codes[`${first.name}|${second.name}`];
  if (!first || !second || !pairs) return undefined;
  const cells = new Set([first.totalLine * width + second.totalLine]);
  for (const pair of pairs) {
    const [one = "", other = ""] = pair.split("|");
    const row = first.lineOf.get(one);
    const column = second.lineOf.get(other);
    if (row === undefined || column === undefined) return undefined;
    cells
      .add(row * width + column)
      .add(row * width + second.totalLine)
      .add(first.totalLine * width + column);
  }
  return cells;
}
