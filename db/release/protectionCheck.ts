import type { ProtectionCheck, TableForm } from "../../shared/contract/statistics.ts";
import type { Day } from "../../shared/dates.ts";
import type { ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { AuditPassed } from "../audit/audit.ts";
import type { Vault } from "../engine/vault.ts";
import { type Counted, examinePeriod, type OnProgress } from "./examine.ts";

const nothingLate = "Es gibt nichts nachzumelden.";
const tooSmall =
  "Die gerundete Gesamtzahl liegt unter 15. Der Block bleibt weg; die Kontakte gehen in die Jahreslieferung ein.";

/**
 * What the audit gate would do with a period that is not sealed yet, also a running one. Nothing is written.
 * Errors: `cancelled`, and those of `requireRoundingSecret`.
 */
export async function protectionCheck(
  vault: Vault,
  period: ReleasePeriod,
  today: Day,
  onProgress?: OnProgress,
): Promise<ProtectionCheck> {
  const { counted, outcome } = await examinePeriod(vault, period, today, onProgress);
  if (!outcome.passed && outcome.code === "cancelled") throw new DomainError("cancelled");
  return outcome.passed
    ? passedCheck(period, counted, outcome)
    : { ...headOf(period, counted), passed: false, reason: outcome.reason, tables: [], figures: null };
}

function passedCheck(period: ReleasePeriod, counted: Counted, outcome: AuditPassed): ProtectionCheck {
  const {
    protectedCells,
    fewerThanThree,
    within1to4,
    zeros,
    groups,
    unmetWithoutYear,
    witnesses,
    milliseconds,
  } = outcome.figures;
  return {
    ...headOf(period, counted),
    passed: true,
    reason: null,
    tables: counted.tables.map(({ definition: { id, title } }) => ({
      id,
      title,
      form: formOf(id, counted, outcome),
      reasons: reasonsFor(id, counted, outcome),
    })),
    figures: {
      protectedCells,
      fewerThanThree,
      within1to4,
      zeros,
      groups,
      unmetWithoutYear,
      witnesses,
      milliseconds,
    },
  };
}

function headOf(period: ReleasePeriod, { state }: Counted): Pick<ProtectionCheck, "period" | "examined"> {
  return { period: period.id, examined: state };
}

function formOf(id: string, counted: Counted, { audit }: AuditPassed): TableForm {
  if (isLeftOut(id, counted)) return "leftOut";
  if (audit.withheld.includes(id)) return "withheld";
  return audit.coarsened.includes(id) ? "coarsened" : "published";
}

function reasonsFor(id: string, counted: Counted, { decisions }: AuditPassed): string[] {
  if (isLeftOut(id, counted)) return [isEmpty(id, counted) ? nothingLate : tooSmall];
  // A table that was coarsened in two steps has the same reason twice.
  return [...new Set(decisions.filter(({ table }) => table === id).map(({ reason }) => reason))];
}

function isEmpty(id: string, { tables }: Counted): boolean {
  return (tables.find(({ definition }) => definition.id === id)?.cells.at(-1)?.value ?? 0) === 0;
}

function isLeftOut(id: string, { published }: Counted): boolean {
  return !published.some(({ table }) => table.definition.id === id);
}
