import type { StatisticsPeriod, StatisticsTable } from "../../shared/contract/statistics.ts";
import { isInternal } from "../../shared/periods.ts";

/** What stands below a table: how the values that go out are made, or that none goes out. */
export function valuesNote(period: StatisticsPeriod, table: StatisticsTable): string {
  if (isInternal(period)) return "Genaue Werte, nur für das Haus: Aus diesem Zeitraum geht nichts hinaus.";
  return [roundingNote(table.unit), auditNote(period, table)].filter(Boolean).join(" ");
}

/** What the protection audit may still change, or has changed. Numbers of measures are none of its business. */
function auditNote({ state }: StatisticsPeriod, { unit, cells }: StatisticsTable): string {
  if (unit !== "person") return "";
  if (state !== "sealed") {
    return "Vorschau: Die Schutzprüfung kann noch Angaben zusammenfassen oder Tabellen zurückhalten.";
  }
  const hasGaps = cells.some(({ published }) => published === null);
  return hasGaps ? "„–“ heißt: mit anderen Angaben zusammengefasst oder nicht in der Lieferung." : "";
}

/** How the values that go out are made, in two short sentences. */
function roundingNote(unit: StatisticsTable["unit"]): string {
  if (unit === "item") return "Maßnahmen sind keine Personen: Ihre Zahl geht genau hinaus.";
  if (unit === "contact") {
    return "Zahlen von Kontakten gehen auf 10 gerundet hinaus, und nur wenn mindestens 10 Personen dahinterstehen; sonst sind sie geheim.";
  }
  return "Jeder Wert, der hinausgeht, ist zufällig auf 5 gerundet: gleiche Personen, immer gleicher Wert. 0 heißt 0 bis 4.";
}
