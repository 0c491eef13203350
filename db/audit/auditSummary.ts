import type { AuditTable } from "./auditTable.ts";
import type { AuditPassed } from "./outcome.ts";
import type { Form } from "./published.ts";

/** What a release says of its audit: how many cells of persons there are, and which tables did not leave as programmed. */
export function auditSummary(
  tables: readonly AuditTable[],
  forms: ReadonlyMap<string, Form>,
): AuditPassed["audit"] {
  const people = tables.filter(({ definition }) => definition.unit === "person");
  const idsWith = (wanted: (form: Form) => boolean) =>
    tables.flatMap(({ definition }) => (wanted(forms.get(definition.id) ?? []) ? [definition.id] : []));
  return {
    passed: true,
    cells: people.reduce((sum, { cells }) => sum + cells.length, 0),
    coarsened: idsWith((form) => form !== "withheld" && form.some((level) => level > 0)),
    withheld: idsWith((form) => form === "withheld"),
  };
}
