import type { ReleaseTable } from "../../shared/statistics/release.ts";
import type { AuditedTable } from "./auditedCluster.ts";
import type { AuditTable } from "./auditTable.ts";
import { withTotal } from "./coarsening/telling.ts";
import type { Forms } from "./forms.ts";
import { clusterOf } from "./world/clusters.ts";

/**
 * The tables of a release that tell of the persons of one cluster. `mostContacts`: what withholding the table of contacts
 * tells of their number.
 */
export function linkedTables(
  cluster: string,
  tables: readonly AuditTable[],
  release: readonly ReleaseTable[],
  forms: Pick<Forms, "isWithheld">,
  mostContacts: number | null,
): AuditedTable[] {
  return tables.flatMap(({ definition: { id, unit, counts, structuralZeros } }, position) => {
    const table = release[position];
    if (!table || clusterOf(counts) !== cluster) return [];
    const linked = { table, population: counts, structuralZeros };
    if (!forms.isWithheld(id)) return [linked];
    return unit === "contact" ? [withTotal(linked, mostContacts)] : [];
  });
}

/** Those that can become coarser; the table of contacts only limits what they can hold. */
export function ofPersons(linked: readonly AuditedTable[]): AuditedTable[] {
  return linked.filter(({ table }) => table.unit === "person");
}
