import type { AuditTable } from "../auditTable.ts";
import { everybody } from "../loneRows.ts";
import type { Need } from "../needs.ts";
import type { Form } from "../published.ts";
import { isUndivided } from "./coarsen.ts";

const causes: Readonly<Record<Need["kind"], string>> = {
  smallCell: "kleine Zahlen ließen sich zu genau eingrenzen",
  group: "es stünde fest, dass fast alle einer Gruppe zur selben Angabe gehören",
};

/** Why a table was coarsened or withheld, in one German sentence. */
export function reasonFor({ dimensions }: AuditTable, form: Form, failing: readonly Need[]): string {
  const kinds = [...new Set(failing.map(({ kind }) => kind))];
  const cause = kinds.map((kind) => causes[kind]).join(", und ");
  const why = `${cause.charAt(0).toUpperCase()}${cause.slice(1)}`;
  if (form === "withheld") return `${why}; die Tabelle wird im Ganzen zurückgehalten.`;
  const changed = dimensions.flatMap((dimension, position) => {
    const level = form[position] ?? 0;
    return level > 0 ? [{ label: `„${dimension.label}“`, isOne: isUndivided(dimension, level) }] : [];
  });
  const labels = (isOne: boolean) => changed.filter((one) => one.isOne === isOne).map(({ label }) => label);
  return `${why}; deshalb ${changeWords(labels(true).join(" und "), labels(false).join(" und "))}.`;
}

function changeWords(undivided: string, merged: string): string {
  if (undivided === "") return `sind bei ${merged} Angaben zusammengefasst`;
  const left = `geht die Tabelle ohne Unterteilung nach ${undivided} hinaus`;
  return merged === "" ? left : `${left}, und bei ${merged} sind Angaben zusammengefasst`;
}

/** Why a table begins as coarse as it can be: one German sentence. */
export const fewPeopleReason =
  "In diesem Zeitraum sind sehr wenige Personen gezählt; ihre Angaben gehen nur zusammengefasst hinaus.";

/** Why a table of nearly the same persons as before is withheld: one German sentence. */
export const nearlySameReason =
  "Gezählt sind bis auf eine oder zwei Personen dieselben wie in einer früheren Lieferung; der Vergleich der beiden würde deren Angaben zeigen. Die Tabelle wird im Ganzen zurückgehalten.";

/** Why the table of contacts is withheld: one German sentence. */
export const contactsReason =
  "Neben der Zahl der Kontakte ließen sich kleine Zahlen der Tabellen über Personen zu genau eingrenzen, weil fast alle nur wenige Kontakte hatten; die Tabelle der Kontakte wird im Ganzen zurückgehalten.";

/** Why rows of a dimension were merged that would look like one person: one German sentence. */
export function loneRowReason(table: AuditTable, dimension: string): string {
  if (dimension === "") {
    return "Neben einer früheren Lieferung sähe es so aus, als wäre eine einzelne Person hinzugekommen oder weggeblieben; die Tabelle wird im Ganzen zurückgehalten.";
  }
  if (dimension === everybody) {
    return "Die Zahlen sähen zusammen aus wie die Angaben einer einzelnen Person; die Tabelle wird im Ganzen zurückgehalten.";
  }
  const label = table.dimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  return `Beim Merkmal ${label} sähe eine Zeile in mehreren Tabellen aus wie eine einzelne Person; sie wird mit anderen zusammengefasst.`;
}

/** The reason where a table of a year was examined together with those of its quarters: one German sentence. */
export function yearReason(reason: string): string {
  return `Zusammen mit den schon abgegebenen Quartalen: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
