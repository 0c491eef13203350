import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { total } from "../statistics/tables.ts";
import type { AuditTable } from "./auditTable.ts";

/** A category whose row, table after table, shows one number and otherwise zeros. */
export interface LoneRow {
  dimension: string;
  /** As the code list has it; it may stand in the tables merged with others. */
  code: string;
  /** Ids of the tables in which the row shows something of that person. */
  tables: string[];
}

/** The dimension of the row of all persons counted, which cannot be merged with another. */
export const everybody = total;

/** One line of a table: a category of one dimension crossed with the other, or everybody by one dimension. */
interface Row {
  table: string;
  population: string;
  dimension: string;
  /** The codes of the category, more than one where categories are merged. */
  codes: readonly string[];
  across: string;
  /** True where a person can stand in several categories. */
  multi: boolean;
  sum: number;
  /** The published values that are not 0. */
  shown: number[];
}

const single = 5;

/** In fewer tables such a row is no surprise for a small group whose members have something in common. */
const fewestTables = 3;

/** New persons are crossed with gender in two tables only; there two must do. */
const fewestOfGender = 2;

/**
 * The rows in which one person would show her whole profile. The same set of persons always has the same published
 * value: the cells that hold nobody but her are drawn alike, so where her draw goes up, a small group shows one 5 in
 * table after table, and the others of the group, if there are any, show nothing: their draws went down. No interval tells
 * that from a larger group. The rule looks at published values only, so following it gives nothing away. All tables that
 * show something of the row are named, those with several answers and of other populations too: she stands there as well.
 */
export function loneRows(tables: readonly AuditTable[], release: readonly ReleaseTable[]): LoneRow[] {
  const rows = tables.flatMap((table, position) => rowsOf(table, release[position]));
  const groups = Map.groupBy(
    rows,
    ({ population, dimension, codes }) => `${population}|${dimension}|${codes}`,
  );
  // One row with two numbers, or a larger one, holds more than her.
  const possible = [...groups.values()].filter((group) => group.every(couldBeOnePerson));
  const open = possible.flat();
  return possible.flatMap(([row]) => {
    if (!row) return [];
    const alike = open.filter((other) => overlaps(other, row));
    const own = alike.filter(({ population }) => population === row.population);
    if (attributesTold(own) < fewestFor(row.dimension, own)) return [];
    const showing = (row.dimension === everybody ? own : alike).filter(tells);
    return [
      {
        dimension: row.dimension,
        code: row.codes[0] ?? total,
        tables: [...new Set(showing.map(({ table }) => table))],
      },
    ];
  });
}

/** Several answers may be those of several persons; they count only where nothing else is left of the row. */
function attributesTold(rows: readonly Row[]): number {
  const singles = rows.filter(({ multi }) => !multi);
  const telling = (singles.length > 0 ? singles : rows).filter(tells);
  return new Set(telling.map(({ across }) => across)).size;
}

function fewestFor(dimension: string, own: readonly Row[]): number {
  if (dimension !== "gender") return fewestTables;
  return Math.max(fewestOfGender, Math.min(fewestTables, own.filter(({ multi }) => !multi).length));
}

function overlaps(one: Row, other: Row): boolean {
  return one.dimension === other.dimension && one.codes.some((code) => other.codes.includes(code));
}

function couldBeOnePerson({ sum, shown, multi }: Row): boolean {
  return sum <= single && shown.every((value) => value === single) && (multi || shown.length <= 1);
}

function tells({ shown }: Row): boolean {
  return shown.length > 0;
}

/** The rows of both dimensions and those of everybody; withheld tables have none. */
function rowsOf({ definition }: AuditTable, table: ReleaseTable | undefined): Row[] {
  if (definition.unit !== "person" || !table || table.cells.some(({ value }) => value === null)) return [];
  const { dimensions, cells } = table;
  return dimensions.flatMap((dimension, position) => {
    const across = dimensions[1 - position];
    if (!across) return [];
    const codes = dimension.categories.map(({ code }) => code);
    return [...codes, total].map((merged) => {
      const row = cells.filter(({ key }) => key[position] === merged);
      return {
        table: definition.id,
        population: definition.counts,
        dimension: merged === total ? everybody : dimension.id,
        codes: merged.split(","),
        across: across.id,
        multi: across.multi,
        sum: row.find(({ key }) => key[1 - position] === total)?.value ?? 0,
        shown: row.flatMap(({ key, value }) => (key[1 - position] !== total && value ? [value] : [])),
      };
    });
  });
}
