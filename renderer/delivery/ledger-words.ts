import type { LedgerEntry, LedgerEvent } from "../../shared/contract/statistics.ts";
import { titleOfPeriod } from "../../shared/periods.ts";

const events: Record<LedgerEvent, string> = {
  sealed: "Versiegelung",
  roundingSecretReplaced: "Rundungsgeheimnis gewechselt",
  roundingSecretLost: "Rundungsgeheimnis verloren und ersetzt",
};

/** What an entry is about: the sealed period, or another event. */
export function titleOf({ event, periodId }: Pick<LedgerEntry, "event" | "periodId">): string {
  return periodId === null ? events[event] : titleOfPeriod(periodId);
}

/** What the protection audit of a sealed period came to. */
export function auditWords({ periodId, audit }: Pick<LedgerEntry, "periodId" | "audit">): string {
  if (periodId === null) return "";
  if (!audit) return "nicht bescheinigt";
  const changes = [
    ...(audit.coarsened.length > 0 ? [`${audit.coarsened.length} vergröbert`] : []),
    ...(audit.withheld.length > 0 ? [`${audit.withheld.length} zurückgehalten`] : []),
  ];
  return ["bestanden", ...changes].join(", ");
}
