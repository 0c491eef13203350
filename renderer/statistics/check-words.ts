import type { ProtectionCheck, TableForm } from "../../shared/contract/statistics.ts";
import { counted, written } from "./numbers.ts";

type Figures = NonNullable<ProtectionCheck["figures"]>;

/** The forms in which tables do not leave as they are, as headings, worst first. */
export const changedForms: readonly (readonly [form: TableForm, heading: string])[] = [
  ["withheld", "Zurückgehalten"],
  ["coarsened", "Vergröbert"],
  ["leftOut", "Nicht in dieser Lieferung"],
];

/** "23 von 26 Tabellen gehen hinaus, wie sie sind; 2 vergröbert, 1 zurückgehalten." */
export function summaryWords({ tables }: ProtectionCheck): string {
  const number = (form: TableForm) => tables.filter((table) => table.form === form).length;
  const changes = [
    [number("coarsened"), "vergröbert"],
    [number("withheld"), "zurückgehalten"],
    [number("leftOut"), "nicht in dieser Lieferung"],
  ] as const;
  const words = changes.filter(([count]) => count > 0).map(([count, word]) => `${written(count)} ${word}`);
  const asTheyAre = `${written(number("published"))} von ${written(tables.length)} Tabellen gehen so hinaus, wie sie sind`;
  return words.length === 0 ? `${asTheyAre}.` : `${asTheyAre}; ${words.join(", ")}.`;
}

/** Tables that do not leave as they are, for the same reasons. */
interface ChangedAlike {
  tables: ProtectionCheck["tables"];
  /** Why they are as they are now. */
  reason: string;
  /** What was tried before and did not go far enough, in order, each said once. */
  before: string[];
}

/** Tables that do not leave as they are, those with the same reasons together. */
export function byReasons(tables: ProtectionCheck["tables"]): ChangedAlike[] {
  return [...Map.groupBy(tables, ({ reasons }) => reasons.join("\n")).values()].map((alike) => {
    const reasons = alike[0]?.reasons ?? [];
    const reason = reasons.at(-1) ?? "";
    return { tables: alike, reason, before: [...new Set(reasons)].filter((one) => one !== reason) };
  });
}

function sentenceOfQuarters({ unmetWithoutYear }: Figures): string[] {
  if (unmetWithoutYear === 0) return [];
  return [
    `${counted(unmetWithoutYear, "Feld oder Summe", "Felder und Summen")} der Quartale: Schon ohne das Jahr fand sich kein Gegenbeispiel; das Jahr ändert daran nichts.`,
  ];
}

/** What was examined, one sentence each. */
export function figureSentences(figures: Figures): string[] {
  return [
    `${counted(figures.protectedCells, "Feld mit 1 bis 4 Personen wurde", "Felder mit 1 bis 4 Personen wurden")} geprüft. Bei ${figures.fewerThanThree === 0 ? "keinem" : written(figures.fewerThanThree)} lässt sich die Zahl auf weniger als drei Möglichkeiten eingrenzen.`,
    `Bei ${written(figures.within1to4)} lässt sich erkennen, dass die Zahl zwischen 1 und 4 liegt, aber nicht, welche es ist.`,
    `${counted(figures.zeros, "Null", "Nullen")}: Hinter jeder kann jemand stehen. ${counted(figures.groups, "Gruppe", "Gruppen")}: Von keiner lässt sich sagen, dass alle dasselbe Merkmal haben.`,
    ...sentenceOfQuarters(figures),
    `Belegt durch ${counted(figures.witnesses, "Gegenbeispiel", "Gegenbeispiele")}, jedes unabhängig nachgerechnet. Diese Zahlen bleiben im Haus.`,
  ];
}
