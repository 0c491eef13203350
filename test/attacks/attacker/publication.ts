import type { Release, ReleaseTable } from "../../../shared/statistics/release.ts";

/** The code of a total. */
export const total = "_T";

/** What one release tells about one cell. */
export interface PublishedCell {
  table: string;
  key: readonly string[];
  value: number;
}

/** The name of a cell: table and key. */
export function cellName(table: string, key: readonly string[]): string {
  return [table, ...key].join("|");
}

/** A release as the attacker reads it: nothing but the package. */
export class Publication {
  readonly release: Release;
  readonly #values: Map<string, number>;

  constructor(release: Release) {
    this.release = release;
    this.#values = new Map(
      release.tables.flatMap(({ id, cells }) =>
        cells.flatMap(({ key, value }) => (value === null ? [] : [[cellName(id, key), value] as const])),
      ),
    );
  }

  /** The published value, `undefined` where the cell is withheld or not there. */
  value(table: string, ...key: string[]): number | undefined {
    return this.#values.get(cellName(table, key));
  }

  /** The table with this id, `undefined` where it is withheld as a whole. */
  table(id: string): ReleaseTable | undefined {
    return this.release.tables.find((table) => table.id === id);
  }

  /** The published cells of a table. */
  cells(id: string): PublishedCell[] {
    return (this.table(id)?.cells ?? []).flatMap(({ key, value }) =>
      value === null ? [] : [{ table: id, key, value }],
    );
  }
}

/** The true values that a rounded one leaves possible (STATISTIK 3.5): the attacker knows the base, not the secret. */
export interface Interval {
  least: number;
  most: number;
}

/** Reads a published number of persons; `key` is that of its cell. */
export type Reading = (value: number, key: readonly string[]) => Interval;

/** What keyed rounding to 5 tells: less than 5 away, and a cell without anybody is always published as 0. */
export const keyedRounding: Reading = (value) => ({ least: Math.max(0, value - 4), most: value + 4 });

/** What exact numbers tell. */
export const exactNumbers: Reading = (value) => ({ least: value, most: value });

/** What rounding to the nearest multiple of 5, without any secret, tells. */
export const nearestMultiple: Reading = (value) => ({ least: Math.max(0, value - 2), most: value + 2 });

/** What keyed rounding tells where totals are left as they are. */
export const unroundedTotals: Reading = (value, key) =>
  key.includes(total) ? exactNumbers(value, key) : keyedRounding(value, key);
