import type { Release } from "../../shared/statistics/release.ts";

/** German headings of the variables in the block on quality. */
const variableLabels: Readonly<Record<string, string>> = {
  ageGroup: "Alter",
  residenceStatus: "Aufenthaltsstatus",
  citizenship: "Staatsangehörigkeit",
  germanLevel: "Deutschkenntnisse",
  employment: "Erwerbssituation",
  housing: "Wohnsituation",
  accessRoute: "Zugangsweg",
  residenceArea: "Wohnort",
};

/** The German heading of a variable; a package from elsewhere may name any, `constructor` too. */
export function variableLabel(variable: string): string {
  return Object.hasOwn(variableLabels, variable) ? (variableLabels[variable] ?? variable) : variable;
}

/** True for the exact tables, which stay in the centre. */
export function isInternal(release: Release): boolean {
  return release.protection.method === "none";
}

/** The warning over exact tables. */
export const internalWarning = "Intern, nicht weitergeben: Die Zahlen sind genau und nicht geschützt.";

const noAudit = "Das Zentrum bescheinigt keine Schutzprüfung (Audit).";

const audited =
  "Die Schutzprüfung (Audit) wurde bestanden: Auch wer alle Tabellen vergleicht, kann eine Zahl von 1 bis 4 nicht auf weniger als drei Werte eingrenzen.";

const internalNotes = [
  "Die Zahlen stehen so am Tag des Stands in der Akte. Was in einer Lieferung hinausgegangen ist oder hinausgeht, kann anders lauten.",
  "Solange der Zeitraum nicht zu Ende oder nicht versiegelt ist, steht „vorläufig“ dabei: Die Zahlen können sich noch ändern.",
];

/** How the numbers are to be read, one German sentence each. */
export function readingNotes(release: Release): string[] {
  const multi = "Bei Merkmalen mit Mehrfachnennung ergeben die Teile zusammen nicht die Summe.";
  if (isInternal(release)) return [internalWarning, ...internalNotes, multi];
  const { audit } = release.protection;
  return [
    "Zahlen von Personen sind zufällig auf Vielfache von 5 gerundet; jede liegt höchstens 4 neben der wahren Zahl.",
    "0 bedeutet 0 bis 4.",
    "Weil jede Zahl für sich gerundet ist, können Summen von ihren Teilen abweichen.",
    multi,
    "Zahlen von Kontakten sind auf Vielfache von 10 gerundet; „geheim“ heißt: zurückgehalten, damit niemand erkennbar wird.",
    "Zahlen von Maßnahmen sind genau.",
    audit ? audited : noAudit,
  ];
}
