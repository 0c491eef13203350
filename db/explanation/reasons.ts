import type { PopulationId } from "../../shared/statistics/populationSentences.ts";
import type { Dimension } from "../statistics/dimensions.ts";
import type { PersonFacts } from "../statistics/facts.ts";

/** Why somebody is not counted. */
export interface Reason {
  id: string;
  /** German. */
  label: string;
}

const noContact = { id: "noContact", label: "kein Kontakt im Zeitraum" };
const noActiveCase = { id: "noActiveCase", label: "kein aktiver Fall im Zeitraum" };

/**
 * Why a person does not belong to a population at all. `facts` is missing for people without contact, active case
 * or participation in the period.
 */
export const reasonsOfPopulation: Record<PopulationId, (facts: PersonFacts | undefined) => Reason> = {
  advised: () => noContact,
  newcomers: (facts) =>
    facts && facts.contacts > 0 ? { id: "notNew", label: "schon vor dem Zeitraum beraten" } : noContact,
  withActiveCase: () => noActiveCase,
  withClosedCase: (facts) =>
    facts && facts.cases.length > 0
      ? { id: "caseNotClosed", label: "Fall nicht im Zeitraum beendet" }
      : noActiveCase,
  referred: (facts) =>
    facts && facts.contacts > 0 ? { id: "notReferred", label: "kein Verweis im Zeitraum" } : noContact,
  participants: () => ({ id: "noParticipation", label: "keine Teilnahme an einer Maßnahme im Zeitraum" }),
  recordedLate: () => ({ id: "nothingLate", label: "nichts nacherfasst" }),
  measuresHeld: () => ({ id: "notHeld", label: "nicht im Zeitraum durchgeführt" }),
  contacts: () => noContact,
};

const unknownCodes = new Set(["unbekannt", "ohne-angabe"]);

/** Reasons that are said by what stands in the file, where the heading of the table would not be understood. */
const spokenReasons: Readonly<Record<string, string>> = {
  "ageGroup/unknown": "Geburtsdatum unbekannt",
  "ageGroup/known": "Geburtsdatum bekannt",
  "residenceGroup/other": "anderer Aufenthaltsstatus am Stichtag",
};

/**
 * Why somebody of the population is not in a cell that asks for the category `asked`: what the dimension says of them
 * by the codes of their own categories. Where several are possible, one that is unknown does not hide those known.
 */
export function reasonOfDimension(
  { id, label, multi }: Pick<Dimension, "id" | "label" | "multi">,
  asked: string,
  codes: readonly string[],
): Reason {
  const heading = label.replace(/ \([^)]*\)$/, "");
  if (unknownCodes.has(asked)) return spoken(`${id}/known`, `${heading} bekannt`);
  if (codes.length === 0) return spoken(`${id}/missing`, `${heading}: nichts erfasst`);
  if (codes.every((code) => unknownCodes.has(code))) return spoken(`${id}/unknown`, `${heading} unbekannt`);
  return spoken(`${id}/other`, multi ? `${heading}: nicht dabei` : `${heading}: andere Angabe`);
}

function spoken(id: string, label: string): Reason {
  return { id, label: spokenReasons[id] ?? label };
}
