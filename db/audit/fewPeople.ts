import type { AuditedTable } from "./auditedCluster.ts";

const fewPeople = 20;
const manyLinked = 6;

/**
 * True for many linked tables that count hardly anybody: they could not keep their detail anyway. Decided by published
 * totals, which everybody sees.
 */
export function countFewPeople(linked: readonly AuditedTable[]): boolean {
  const counted = Math.max(...linked.map(({ table }) => table.cells.at(-1)?.value ?? 0));
  return linked.length >= manyLinked && counted <= fewPeople;
}
