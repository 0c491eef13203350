import type { WorldPerson } from "../world/world.ts";
import { attributesOf, pairMark } from "../world/world.ts";
import {
  type ContactLimit,
  fewestContacts,
  isOfContacts,
  limitsIn,
  type PublishedLimit,
  placedLimits,
} from "./contacts.ts";

/** A table as the search needs it; `least` and `most` hold the interval of each cell. */
export interface SearchTable {
  id: string;
  population: string;
  dimensions: readonly { id: string; multi: boolean; categories: readonly { code: string }[] }[];
  /** Published values in the order of the cells, `null` where withheld: such a cell tells nothing. */
  published: readonly (number | null)[];
  least: readonly number[];
  most: readonly number[];
}

/** One dimension of a table: the codes of each line and, for each code, its line. */
export interface Side {
  attribute: string;
  multi: boolean;
  codesOfLine: readonly (readonly string[])[];
  lineOf: ReadonlyMap<string, number>;
  /** For each code that of the total and its own line. */
  linesOfCode: ReadonlyMap<string, readonly number[]>;
  onlyTotal: readonly number[];
  totalLine: number;
}

/** A table within the one long row of cells of all tables of a cluster. */
export interface Placed {
  id: string;
  population: string;
  sides: readonly Side[];
  /** Name of the attribute that holds answers given in pairs, or `null`. */
  paired: string | null;
  width: number;
  first: number;
  size: number;
}

/** More persons than any cell can have. */
export const unbounded = 1_000_000;

/** All tables of a cluster, their cells numbered through; behind them the sums of contacts that are limited. */
export class Layout {
  readonly tables: readonly Placed[];
  readonly size: number;
  readonly limits: readonly ContactLimit[];
  readonly published: readonly (number | null)[];
  readonly least: Int32Array;
  readonly most: Int32Array;

  /** `tables`: of persons, and that of contacts, which only sets a limit; `limits`: where more is known of it. */
  constructor(tables: readonly SearchTable[], limits: readonly PublishedLimit[] = limitsIn(tables)) {
    let first = 0;
    const ofPersons = tables.filter((table) => !isOfContacts(table));
    this.tables = ofPersons.map((table) => {
      const placed = place(table, first);
      first += placed.size;
      return placed;
    });
    this.size = first;
    this.limits = placedLimits(limits, this.tables, first);
    this.published = [...ofPersons.flatMap(({ published }) => published), ...limits.map(() => null)];
    this.least = Int32Array.from([...ofPersons.flatMap(({ least }) => least), ...limits.map(() => 0)]);
    this.most = Int32Array.from([
      ...ofPersons.flatMap(({ most, published }) =>
        most.map((value, cell) => (published[cell] === null ? unbounded : value)),
      ),
      ...limits.map(({ most }) => most),
    ]);
  }

  /** The table that a cell belongs to. */
  tableOf(cell: number): Placed {
    const found = this.tables.find(({ first, size }) => cell >= first && cell < first + size);
    if (!found) throw new RangeError("no such cell");
    return found;
  }

  /**
   * Every cell in which a person counts, each once, and the place of a limit once for each contact. `begin`: the number of
   * the first cell, where that is not 0.
   */
  cellsOf(person: WorldPerson, begin = 0): readonly number[] {
    const cells: number[] = [];
    for (const table of this.tables) {
      if (!person.populations.includes(table.population)) continue;
      if (table.paired !== null) addPairs(cells, table, begin, person.codes[table.paired] ?? []);
      else addCrossed(cells, table, begin, person);
    }
    const [limit] = this.limits;
    if (limit) for (let left = fewestContacts(person); left > 0; left -= 1) cells.push(limit.place);
    return cells;
  }

  /** The same cells in parts, always as many: a part in which a changed person is as before is the very same list. */
  partsOf(person: WorldPerson): readonly (readonly number[])[] {
    return [this.cellsOf(person)];
  }
}

/** For each cell the places in the list of those whom it counts. */
export function placesInCells(layout: Layout, people: readonly WorldPerson[]): number[][] {
  const places: number[][] = Array.from({ length: layout.size }, () => []);
  people.forEach((person, place) => {
    for (const cell of layout.cellsOf(person)) places[cell]?.push(place);
  });
  return places;
}

/** The line of a cell on each side of its table. */
export function linesOfCell({ first, width }: Placed, cell: number): [row: number, column: number] {
  return [Math.floor((cell - first) / width), (cell - first) % width];
}

function place({ id, population, dimensions, published }: SearchTable, first: number): Placed {
  const names = attributesOf(dimensions);
  const sides = dimensions.map(({ id: attribute, multi, categories }) => {
    const codesOfLine = categories.map(({ code }) => code.split(","));
    const lineOf = new Map(codesOfLine.flatMap((codes, line) => codes.map((code) => [code, line] as const)));
    const totalLine = categories.length;
    const linesOfCode = new Map([...lineOf].map(([code, line]) => [code, [totalLine, line]] as const));
    return { attribute, multi, codesOfLine, lineOf, linesOfCode, onlyTotal: [totalLine], totalLine };
  });
  return {
    id,
    population,
    sides,
    paired: names.length < sides.length ? (names[0] ?? null) : null,
    width: sides[1] ? sides[1].totalLine + 1 : 1,
    first,
    size: published.length,
  };
}

function addCrossed(
  cells: number[],
  { sides, first, width }: Placed,
  begin: number,
  { codes }: WorldPerson,
): void {
  const [row, column] = sides;
  if (!row) return;
  const lines = linesOf(row, codes[row.attribute]);
  const columns = column ? linesOf(column, codes[column.attribute]) : onlyLine;
  for (const line of lines) for (const other of columns) cells.push(begin + first + line * width + other);
}

const onlyLine = [0];

/** The lines of somebody with these answers; those of a single answer are made once. */
function linesOf(side: Side, codes: readonly string[] = []): readonly number[] {
  if (codes.length === 1) return side.linesOfCode.get(codes[0] ?? "") ?? side.onlyTotal;
  if (codes.length === 0) return side.onlyTotal;
  const lines = [side.totalLine];
  for (const code of codes) {
    const line = side.lineOf.get(code);
    if (line !== undefined && !lines.includes(line)) lines.push(line);
  }
  return lines;
}

function addPairs(
  cells: number[],
  { sides, first, width }: Placed,
  begin: number,
  pairs: readonly string[],
): void {
  const [row, column] = sides;
  if (!row || !column) return;
  const own = new Set([row.totalLine * width + column.totalLine]);
  for (const pair of pairs) {
    const [one = "", other = ""] = pair.split(pairMark);
    const line = row.lineOf.get(one) ?? row.totalLine;
    const across = column.lineOf.get(other) ?? column.totalLine;
    own
      .add(line * width + across)
      .add(line * width + column.totalLine)
      .add(row.totalLine * width + across);
  }
  for (const cell of own) cells.push(begin + first + cell);
}
