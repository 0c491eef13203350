import type { AuditedTable } from "../auditedCluster.ts";
import { needsOf } from "../needs.ts";
import { onePeriod, type WorldKind } from "../worldKind.ts";
import { hopelessCount } from "./culprit.ts";

const step = 10;
/** For the withholding itself, which tells of the next larger total, and for somebody known who has had ten contacts. */
const room = 2 * step;

/**
 * The largest total with which the table of contacts `id` would be withheld, where its own is not larger; `undefined`
 * where it may leave. Withheld are those totals that rule out needs which the tables of persons leave open, and two
 * more: so the withholding itself, which tells that the total is no larger than the answer, rules out nothing.
 * Decided by sums of published values.
 */
export function tellingUpTo(
  linked: readonly AuditedTable[],
  id: string,
  kind: WorldKind = onePeriod,
): number | undefined {
  const total = linked.find(({ table }) => table.id === id)?.table.cells.at(-1)?.value ?? null;
  if (total === null) return undefined;
  const needs = linked.flatMap(({ table, structuralZeros }) => needsOf(table, [], structuralZeros, () => []));
  const ruledOut = (contacts: number | null) =>
    hopelessCount(
      linked.map((one) => (one.table.id === id ? withTotal(one, contacts) : one)),
      needs,
      kind,
    );
  const anyway = ruledOut(null);
  if (ruledOut(total - room) <= anyway) return undefined;
  let most = total;
  while (ruledOut(most - step) > anyway) most += step;
  return most;
}

/** A table of contacts of which nothing is known but the total. */
export function withTotal({ table, ...rest }: AuditedTable, total: number | null): AuditedTable {
  const last = table.cells.length - 1;
  const cells = table.cells.map(({ key }, cell) => ({ key, value: cell === last ? total : null }));
  return { table: { ...table, cells }, ...rest };
}
