import { gunzipSync, gzipSync } from "node:zlib";
import type { Connection, Reader } from "../engine/connection.ts";
import { type ExactTable, exactTables } from "../statistics/tables.ts";
import type { ReportInput } from "./build.ts";

/** Who stood where when a period was sealed; people by their ids, without anything else about them. */
interface Places {
  /** Every different list of ids, once. */
  lists: (readonly string[])[];
  /** For each table which list it uses, and for each of its cells the positions in it. */
  tables: { id: string; list: number; members: number[][] }[];
}

/** Keeps who stands in which cell. To be called within the transaction that seals. */
export function keepPlaces(connection: Connection, periodId: string, tables: readonly ExactTable[]): void {
  const lists = [...new Set(tables.map(({ ids }) => ids))];
  const places: Places = {
    lists,
    tables: tables.map(({ definition, ids, cells }) => ({
      id: definition.id,
      list: lists.indexOf(ids),
      members: cells.map(({ members }) => members),
    })),
  };
  connection.run(
    "INSERT INTO sealedPlaces (periodId, places) VALUES (?, ?)",
    periodId,
    gzipSync(JSON.stringify(places)),
  );
}

/** For each table of a sealed period the ids behind each cell; `undefined` where they were not kept. */
export function readPlaces(reader: Reader, periodId: string): Map<string, string[][]> | undefined {
  const places = storedPlaces(reader, periodId);
  if (!places) return undefined;
  const { lists, tables } = places;
  return new Map(
    tables.map(({ id, list, members }) => [
      id,
      members.map((positions) => positions.map((position) => lists[list]?.[position] ?? "")),
    ]),
  );
}

/** For each table of a sealed period everybody it counted; `undefined` where that was not kept. */
export function personsAsSealed(
  reader: Reader,
  periodId: string,
): Map<string, readonly string[]> | undefined {
  const places = storedPlaces(reader, periodId);
  return places && new Map(places.tables.map(({ id, list }) => [id, places.lists[list] ?? []]));
}

function storedPlaces(reader: Reader, periodId: string): Places | undefined {
  const row = reader.first<{ places: Buffer }>(
    "SELECT places FROM sealedPlaces WHERE periodId = ?",
    periodId,
  );
  return row && (JSON.parse(gunzipSync(row.places).toString("utf8")) as Places);
}

/**
 * The exact tables of a sealed period as they were: today's with the persons of then in their cells.
 * Where those were not kept, as the records give them now. `input` is that of the period, read today.
 */
export function tablesAsSealed(reader: Reader, input: ReportInput): ExactTable[] {
  const today = exactTables(input.facts, input.programme, input.period);
  const places = readPlaces(reader, input.period.id);
  if (!places) return today;
  return today.map((table) => {
    const then = places.get(table.definition.id);
    if (!then || then.length !== table.cells.length) return table;
    const ids = [...new Set(then.flat())];
    const positionOf = new Map(ids.map((id, position) => [id, position]));
    const cells = table.cells.map((cell, index) => {
      const members = (then[index] ?? []).map((id) => positionOf.get(id) ?? 0);
      return table.definition.unit === "contact" ? cell : { ...cell, members, value: members.length };
    });
    return { ...table, ids, cells };
  });
}
