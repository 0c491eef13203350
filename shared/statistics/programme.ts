import { codeListVersion } from "../codelists/codelists.ts";
import type { Period, PeriodKind } from "../periods.ts";
import type { DimensionId } from "./dimensionLabels.ts";
import { type PopulationId, populationSentences } from "./populationSentences.ts";

/** One table of the programme. */
export interface TableDefinition {
  id: string;
  /** German title. */
  title: string;
  unit: "person" | "item" | "contact";
  counts: PopulationId;
  /** Who or what is counted, for readers, in German. */
  population: string;
  dimensions: readonly DimensionId[];
  /** True for tables that stand in the release of a year only. */
  annualOnly: boolean;
  /** True for a table that stands in a release only where its rounded total is large enough (STATISTIK 3.6). */
  onlyWhereLarge: boolean;
  /** Keys of combinations that cannot occur. */
  structuralZeros: readonly string[][];
}

/** A table programme: fixed for a calendar year. */
export interface Programme {
  /** The first calendar year that it holds for. */
  firstYear: number;
  version: string;
  codelists: string;
  /** Version of the rules that turn records into facts and facts into cells. */
  rules: number;
  tables: readonly TableDefinition[];
}

function table(
  id: string,
  title: string,
  counts: PopulationId,
  dimensions: readonly DimensionId[],
  special: {
    unit?: TableDefinition["unit"];
    annualOnly?: boolean;
    onlyWhereLarge?: boolean;
    population?: string;
  } = {},
): TableDefinition {
  return {
    id,
    title,
    unit: special.unit ?? "person",
    counts,
    population: special.population ?? populationSentences[counts],
    dimensions,
    annualOnly: special.annualOnly ?? false,
    onlyWhereLarge: special.onlyWhereLarge ?? false,
    structuralZeros: [],
  };
}

const annual = {
  annualOnly: true,
  population:
    "Personen mit einem Fall, der im Jahr geschlossen wurde; bei mehreren zählt der zuletzt geschlossene; Stand am Tag der Eröffnung und am Tag des Abschlusses.",
};

/**
 * The programme of 2026. No combination of its categories is impossible for every centre,
 * so it declares no structural zeros.
 */
const programme2026: Programme = {
  // Also for earlier years: centres enter what they have when they begin.
  firstYear: 2000,
  version: "2026.1",
  codelists: codeListVersion,
  rules: 1,
  tables: [
    table("P01", "Beratene Personen nach Geschlecht und Altersgruppe", "advised", ["gender", "ageGroup"]),
    table("P02", "Beratene Personen nach Geschlecht und Aufenthaltsstatus", "advised", [
      "gender",
      "residenceGroup",
    ]),
    table("P03", "Beratene Personen nach Geschlecht und Staatsangehörigkeit", "advised", [
      "gender",
      "citizenshipGroup",
    ]),
    table("P04", "Beratene Personen nach Altersgruppe und Aufenthaltsstatus", "advised", [
      "ageGroup",
      "residenceGroup",
    ]),
    table("P05", "Beratene Personen nach Geschlecht und Erwerbssituation", "advised", [
      "gender",
      "employment",
    ]),
    table("P06", "Beratene Personen nach Aufenthaltsstatus und Erwerbssituation", "advised", [
      "residenceGroup",
      "employment",
    ]),
    table("P07", "Beratene Personen nach Geschlecht und Deutschkenntnissen", "advised", [
      "gender",
      "germanLevel",
    ]),
    table("P08", "Beratene Personen nach Aufenthaltsstatus und Deutschkenntnissen", "advised", [
      "residenceGroup",
      "germanLevel",
    ]),
    table("P09", "Beratene Personen nach Geschlecht und Beratungsthema", "advised", ["gender", "topic"]),
    table("P10", "Beratene Personen nach Aufenthaltsstatus und Beratungsthema", "advised", [
      "residenceGroup",
      "topic",
    ]),
    table("P11", "Beratene Personen nach Geschlecht und Zugangsweg", "advised", ["gender", "accessRoute"]),
    table("P12", "Beratene Personen nach Geschlecht und Zahl der Kontakte", "advised", [
      "gender",
      "contactFrequency",
    ]),
    table("P13", "Beratene Personen nach Aufenthaltsstatus und Zahl der Kontakte", "advised", [
      "residenceGroup",
      "contactFrequency",
    ]),
    table("P14", "Beratene Personen nach Geschlecht und Sprachmittlung", "advised", [
      "gender",
      "interpreting",
    ]),
    table("P15", "Beratene Personen nach Geschlecht und Wohnort", "advised", ["gender", "residenceArea"]),
    table("P16", "Beratene Personen nach Geschlecht und Wohnsituation", "advised", ["gender", "housing"]),
    table("N01", "Neue Personen nach Geschlecht und Altersgruppe", "newcomers", ["gender", "ageGroup"]),
    table("N02", "Neue Personen nach Geschlecht und Zugangsweg", "newcomers", ["gender", "accessRoute"]),
    table("C01", "Personen im Fallmanagement nach Geschlecht und Bewegung", "withActiveCase", [
      "gender",
      "movement",
    ]),
    table("C02", "Personen mit beendetem Fall nach Geschlecht und Beendigungsgrund", "withClosedCase", [
      "gender",
      "closureReason",
    ]),
    table("R01", "Verwiesene Personen nach Stelle und Ergebnis", "referred", [
      "referralTarget",
      "referralResult",
    ]),
    table("M01", "Teilnehmende an Maßnahmen nach Geschlecht und Altersgruppe", "participants", [
      "gender",
      "ageGroup",
    ]),
    table("M02", "Teilnehmende an Maßnahmen nach Zielbereich und Geschlecht", "participants", [
      "objective",
      "gender",
    ]),
    table(
      "W01",
      "Personen mit beendetem Fall nach Erwerbssituation bei Eröffnung und Abschluss",
      "withClosedCase",
      ["employmentAtOpening", "employmentAtClosing"],
      annual,
    ),
    table(
      "W02",
      "Personen mit beendetem Fall nach Deutschkenntnissen bei Eröffnung und Abschluss",
      "withClosedCase",
      ["germanLevelAtOpening", "germanLevelAtClosing"],
      annual,
    ),
    table(
      "W03",
      "Personen mit beendetem Fall nach Wohnsituation bei Eröffnung und Abschluss",
      "withClosedCase",
      ["housingAtOpening", "housingAtClosing"],
      annual,
    ),
    table(
      "L01",
      "Nachmeldungen: Personen mit nacherfassten Kontakten aus bereits versiegelten Quartalen",
      "recordedLate",
      ["gender", "lateQuarter"],
      { onlyWhereLarge: true },
    ),
    table("X01", "Kontakte nach Vorgangsart und Kontaktart", "contacts", ["contactKind", "contactMode"], {
      unit: "contact",
    }),
    table("S01", "Durchgeführte Maßnahmen nach Art", "measuresHeld", ["measureKind"], { unit: "item" }),
  ],
};

const programmes: readonly Programme[] = [programme2026];

/** The newest programme. */
export const currentProgramme: Programme = programme2026;

/** The programme in force for a period: the newest one whose first year is not after the period's. */
export function programmeFor(
  { year }: Pick<Period, "year">,
  among: readonly Programme[] = programmes,
): Programme {
  const inForce = among.filter(({ firstYear }) => firstYear <= year);
  return inForce.reduce(
    (newest, one) => (one.firstYear > newest.firstYear ? one : newest),
    inForce[0] ?? currentProgramme,
  );
}

/** The programme with this version, or `undefined` where this program does not know it. */
export function findProgramme(version: string): Programme | undefined {
  return programmes.find((programme) => programme.version === version);
}

/**
 * The tables of a period in the order of the programme. Those of the annual release belong to a year only; entries
 * recorded late belong to a release, so a period that is never sealed has none.
 */
export function tablesFor(programme: Programme, kind: PeriodKind): readonly TableDefinition[] {
  const isSealable = kind === "quarter" || kind === "year";
  return programme.tables.filter(
    ({ annualOnly, counts }) => (kind === "year" || !annualOnly) && (isSealable || counts !== "recordedLate"),
  );
}
