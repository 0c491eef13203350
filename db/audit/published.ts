import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { protectedCells } from "../protection/protect.ts";
import { tableHead } from "../protection/tableHead.ts";
import type { AuditTable } from "./auditTable.ts";
import { type Coarseness, coarsen } from "./coarsening/coarsen.ts";

/** In what form a table leaves: how coarse each dimension is, or not at all. */
export type Form = Coarseness | "withheld";

/** The form of the programme. */
export function asProgrammed(table: AuditTable): Form {
  return table.dimensions.map(() => 0);
}

/** The published tables, each in its form; cells of a coarser table are the keyed rounding of the merged sets. */
export function publishedTables(
  tables: readonly AuditTable[],
  forms: ReadonlyMap<string, Form>,
  secret: Uint8Array,
): ReleaseTable[] {
  const formed = tables.map((table) => {
    const form = forms.get(table.definition.id) ?? asProgrammed(table);
    return { form, table: form === "withheld" ? table : coarsen(table, form) };
  });
  const cells = protectedCells(
    formed.map(({ table }) => table),
    secret,
  );
  return formed.map(({ table, form }, position) => {
    const own = cells[position] ?? [];
    return {
      ...tableHead(table),
      cells: form === "withheld" ? own.map(({ key }) => ({ key, value: null, status: "C" as const })) : own,
    };
  });
}
