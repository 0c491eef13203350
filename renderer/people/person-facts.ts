import { codeLabel } from "../../shared/codelists/codelists.ts";
import { findMunicipality } from "../../shared/codelists/places.ts";
import { ageOn, type Day, germanDay } from "../../shared/dates.ts";
import { type DatedValue, outsideHessen, type PersonSummary } from "../../shared/model/people.ts";

type Born = Pick<PersonSummary, "birthDate" | "birthYear">;

/** Completed years of age; `null` when neither day nor year of birth is known. */
export function ageInYears({ birthDate, birthYear }: Born, today: Day): number | null {
  if (birthDate) return ageOn(birthDate, today);
  return birthYear === null ? null : Number(today.slice(0, 4)) - birthYear;
}

/** "38 Jahre", "etwa 38 Jahre" when only the year is known, "Alter unbekannt". */
export function ageWords(born: Born, today: Day): string {
  const age = ageInYears(born, today);
  if (age === null) return "Alter unbekannt";
  const years = age === 1 ? "1 Jahr" : `${age} Jahre`;
  return born.birthDate ? years : `etwa ${years}`;
}

/** The year of birth as lists show it, or an empty text. */
export function birthYearWords({ birthDate, birthYear }: Born): string {
  return birthDate?.slice(0, 4) ?? (birthYear === null ? "" : String(birthYear));
}

/** "Ukrainisch (Erstsprache), Russisch"; German is left out where its level stands beside it. */
export function languageWords(languages: readonly string[]): string {
  return languages
    .map((code, index) => {
      const name = codeLabel("language", code);
      return index === 0 && languages.length > 1 ? `${name} (Erstsprache)` : name;
    })
    .join(", ");
}

/** The languages in a line of a list: "Ukrainisch, Russisch". */
export function languageNames(languages: readonly string[]): string {
  return languages.map((code) => codeLabel("language", code)).join(", ");
}

/** Whether a code says that nothing is known: "unbekannt" or "keine Angabe". */
export function saysNothing(code: string): boolean {
  return code === "unbekannt" || code === "keine-angabe";
}

/** "Deutsch B1", "Deutsch als Erstsprache", "kein Deutsch"; an empty text when it is not known. */
export function germanWords(level: string | null | undefined): string {
  if (!level || saysNothing(level)) return "";
  if (level === "keine") return "kein Deutsch";
  if (level === "alpha") return "Deutsch: Alphabetisierungsbedarf";
  return level === "erstsprache" ? codeLabel("germanLevel", level) : `Deutsch ${level}`;
}

/** The name of a place of residence: municipality, "außerhalb Hessens" or "unbekannt". */
export function residenceWords(residence: string): string {
  if (residence === outsideHessen) return "außerhalb Hessens";
  return findMunicipality(residence)?.name ?? "unbekannt";
}

/** The value of a dated attribute in words, without its dates. */
export function datedValueWords({ attribute, value }: Pick<DatedValue, "attribute" | "value">): string {
  if (Array.isArray(value)) return value.map((code) => codeLabel("livelihood", code)).join(", ");
  return attribute === "residence" ? residenceWords(value) : codeLabel(attribute, value);
}

/** "bis 04.03.2027", or an empty text. */
export function untilWords(validUntil: Day | null): string {
  return validUntil ? `bis ${germanDay(validUntil)}` : "";
}

/** A residence status for narrow places: "§ 24 vorübergehender Schutz". Without a law's name the AufenthG is meant. */
export function shortResidenceStatus(code: string): string {
  return codeLabel("residenceStatus", code).replace(" AufenthG", "");
}
