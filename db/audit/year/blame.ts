import type { AuditedTable } from "../auditedCluster.ts";
import type { Need } from "../needs.ts";
import { placeOfName, yearSlot } from "./slots.ts";

/** Which tables of the year are to become coarser, and their own unmet needs under their own names. */
export interface Blamed {
  own: Need[];
  ids: string[];
}

/**
 * The tables of the year that have unmet needs themselves, and those by which a need of a quarter got lost: the same table in the
 * year or, where that is withheld already, every other one linked with it. `annual`: the tables still to leave.
 */
export function blamed(unmet: readonly Need[], annual: readonly AuditedTable[]): Blamed {
  const places = unmet.map((need) => ({ need, ...placeOfName(need.table) }));
  const own = places
    .filter(({ slot }) => slot === yearSlot)
    .map(({ need, name }) => ({ ...need, table: name }));
  const possible = annual.map(({ table }) => table.id);
  const named = new Set(places.map(({ name }) => name));
  const ids = possible.filter((id) => named.has(id));
  return { own, ids: ids.length > 0 ? ids : possible };
}
