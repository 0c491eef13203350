import { type Dimension, dimension } from "../../../db/statistics/dimensions.ts";
import { currentProgramme } from "../../../db/statistics/programme.ts";
import { IntegerProgramme, type Sum } from "./integerProgramme.ts";
import { cellName, keyedRounding, type Publication, type Reading, total } from "./publication.ts";

/** Every world that fits a publication, as unknown numbers; a cell is a sum of them. */
export interface World {
  programme: IntegerProgramme;
  /** Every cell of the public programme that the world covers, whether published or not, and merged ones. */
  cells: Map<string, Sum>;
  /** The unknowns that stand for sums of others. */
  sums: Map<string, Sum>;
}

/** Finds the sum behind a cell from one list of codes for each dimension of its table. */
export type SumOf = (codes: ReadonlyMap<string, readonly string[]>) => Sum;

/** A table of the public programme. */
export interface PlannedTable {
  id: string;
  dimensions: readonly Dimension[];
}

/** The tables with these ids, as the public programme describes them. */
export function planned(ids: readonly string[]): PlannedTable[] {
  return currentProgramme.tables
    .filter(({ id }) => ids.includes(id))
    .map(({ id, dimensions }) => ({ id, dimensions: dimensions.map(dimension) }));
}

/** The codes of a dimension. */
export function codesOf({ categories }: Pick<Dimension, "categories">): string[] {
  return categories.map(({ code }) => code);
}

/** Fills a world with the cells of a table and with what the publication tells about them. */
export function addTable(
  world: World,
  publication: Publication,
  table: PlannedTable,
  sumOf: SumOf,
  reading: Reading = keyedRounding,
): void {
  for (const key of keysOf(table.dimensions)) addCell(key);
  for (const { key, value } of publication.cells(table.id)) {
    const sum = world.cells.get(cellName(table.id, key)) ?? addCell(key);
    const { least, most } = reading(value, key);
    world.programme.demand(sum, [], least, most);
  }
  if (reading === keyedRounding)
    for (const pair of nestedPairs(publication, table)) demandDifference(world, ...pair);

  function addCell(key: readonly string[]): Sum {
    const codes = new Map(
      table.dimensions.map((one, place) => [one.id, basicCodes(one, key[place] ?? total)]),
    );
    const sum = named(world, sumOf(codes));
    world.cells.set(cellName(table.id, key), sum);
    return sum;
  }
}

/**
 * Equal sets of persons are published equally. So a part that is published differently from its whole
 * is not the whole: at least one person more is there.
 */
export function demandDifference(world: World, part: PublishedName, whole: PublishedName): void {
  if (part.value === undefined || whole.value === undefined || part.value === whole.value) return;
  const larger = world.cells.get(whole.name);
  const smaller = world.cells.get(part.name);
  if (larger && smaller) world.programme.demand(larger, smaller, 1);
}

/** Gives a sum an unknown of its own, the same for the same sum: that keeps the conditions short. */
function named(world: World, sum: Sum): Sum {
  const parts = [...sum].sort((one, other) => one - other);
  const known = world.sums.get(parts.join());
  if (known !== undefined) return known;
  const name = parts.length === 1 ? parts : [world.programme.unknown()];
  if (name !== parts) world.programme.demand(parts, name, 0, 0);
  world.sums.set(parts.join(), name);
  return name;
}

/** A cell with its published value. */
export interface PublishedName {
  name: string;
  value: number | undefined;
}

/** A cell with its published value. */
export function published(publication: Publication, table: string, ...key: string[]): PublishedName {
  return { name: cellName(table, key), value: publication.value(table, ...key) };
}

function nestedPairs(publication: Publication, { id }: PlannedTable): [PublishedName, PublishedName][] {
  return publication.cells(id).flatMap(({ key: [first = "", second = ""] }) => {
    const part = published(publication, id, first, second);
    const wholes = [
      [first, total],
      [total, second],
      [total, total],
    ].filter(([row, column]) => row !== first || column !== second);
    return wholes.map(([row = "", column = ""]): [PublishedName, PublishedName] => [
      part,
      published(publication, id, row, column),
    ]);
  });
}

/** The codes of the programme that a published code stands for; merged ones are joined by commas. */
function basicCodes(one: Dimension, code: string): readonly string[] {
  return code === total ? codesOf(one) : code.split(",");
}

function keysOf(dimensions: readonly Dimension[]): string[][] {
  return dimensions.reduce<string[][]>(
    (keys, one) => keys.flatMap((key) => [...codesOf(one), total].map((code) => [...key, code])),
    [[]],
  );
}

/** An empty world. */
export function emptyWorld(): World {
  return { programme: new IntegerProgramme(), cells: new Map(), sums: new Map() };
}
