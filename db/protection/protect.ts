import type { ReleaseCell } from "../../shared/statistics/release.ts";
import type { ExactTable } from "../statistics/tables.ts";
import { protectedContacts } from "./contacts.ts";
import { publishedCount, type RecordKeys, recordKeys } from "./rounding.ts";

/** What protection needs of an exact table. */
type CountedCells = Pick<ExactTable, "definition" | "ids" | "cells">;

/**
 * The published cells of each table, in the order of the tables: persons rounded with keys (STATISTIK 3.2),
 * contacts coarse (3.4), items exact. `secret`: the 32 random bytes of the centre.
 */
export function protectedCells(tables: readonly CountedCells[], secret: Uint8Array): ReleaseCell[][] {
  const keysOfIds = new Map<readonly string[], RecordKeys>();
  return tables.map((table) => {
    if (table.definition.unit === "contact") return protectedContacts(table.cells);
    if (table.definition.unit === "item") return exactCells(table);
    return roundedCells(table, secret, keysFor(table.ids));
  });

  function keysFor(ids: readonly string[]): RecordKeys {
    const keys = keysOfIds.get(ids) ?? recordKeys(secret, ids);
    keysOfIds.set(ids, keys);
    return keys;
  }
}

/** The cells of a table as they are. */
export function exactCells(table: Pick<ExactTable, "cells">): ReleaseCell[] {
  return table.cells.map(({ key, value }) => ({ key: [...key], value }));
}

function roundedCells(table: CountedCells, secret: Uint8Array, keys: RecordKeys): ReleaseCell[] {
  return table.cells.map(({ key, members }) => ({
    key: [...key],
    value: publishedCount(secret, keys, members),
  }));
}
