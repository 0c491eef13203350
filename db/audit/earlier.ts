import type { ReleasePeriod } from "../../shared/periods.ts";
import type { AuditTable } from "./auditTable.ts";
import type { AuditInput } from "./input.ts";
import { Refusal } from "./outcome.ts";

const fewPersons = 3;

/**
 * Refuses what would tell by comparison with an earlier release: a second version of a sealed period, a period that
 * overlaps another without holding it, and the same group of persons but for a few.
 */
export function checkEarlier({ period, tables, earlier }: AuditInput): void {
  for (const sealed of earlier) {
    if (sealed.period.id === period.id || (covers(period, sealed.period) && covers(sealed.period, period))) {
      throw new Refusal(differsByFew(tables, sealed.exact) ? "differsByFew" : "alreadySealed");
    }
    if (overlaps(period, sealed.period) && !isQuarterOfYear(period, sealed.period))
      throw new Refusal("overlapping");
  }
}

function overlaps(one: ReleasePeriod, other: ReleasePeriod): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function covers(outer: ReleasePeriod, inner: ReleasePeriod): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The only overlap there may be: the year after its quarters. */
function isQuarterOfYear(year: ReleasePeriod, quarter: ReleasePeriod): boolean {
  return year.kind === "year" && quarter.kind === "quarter" && covers(year, quarter);
}

/** True when some population differs from that of the earlier release by one or two persons. */
function differsByFew(tables: readonly AuditTable[], before: readonly AuditTable[]): boolean {
  return tables.some(({ definition, ids }) => {
    const other = before.find((table) => table.definition.id === definition.id);
    if (!other || definition.unit !== "person") return false;
    const known = new Set(other.ids);
    const common = ids.filter((id) => known.has(id)).length;
    const difference = ids.length + other.ids.length - 2 * common;
    return difference > 0 && difference < fewPersons;
  });
}
