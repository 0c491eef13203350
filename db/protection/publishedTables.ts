import type { ReleaseCell } from "../../shared/statistics/release.ts";
import type { ExactTable } from "../statistics/tables.ts";
import { protectedCells } from "./protect.ts";

/**
 * The smallest rounded total with which a block of late entries is published (STATISTIK 3.6). A rounded 15 stands for
 * at least 11 persons, so the 10 of the specification always hold; and since the rounded total alone decides, nobody
 * who knows nine of the persons can tell by the block's being there whether there is a tenth.
 */
const leastRoundedTotal = 15;

/** A table together with its cells as they may leave. */
export interface PublishedTable {
  table: ExactTable;
  cells: ReleaseCell[];
}

/** The tables that a release holds, protected; blocks that are too small are left out. `secret` as for the cells. */
export function publishedTables(tables: readonly ExactTable[], secret: Uint8Array): PublishedTable[] {
  const cells = protectedCells(tables, secret);
  return tables
    .map((table, position) => ({ table, cells: cells[position] ?? [] }))
    .filter(
      (published) =>
        !published.table.definition.onlyWhereLarge ||
        (published.cells.at(-1)?.value ?? 0) >= leastRoundedTotal,
    );
}
