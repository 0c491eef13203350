import type { Period } from "../../shared/periods.ts";
import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";
import { dimension } from "./dimensions.ts";
import type { StatisticalFacts } from "./facts.ts";
import { populations } from "./populations.ts";

/** The share of advised persons without a known value. */
export interface MissingShare {
  variable: string;
  /** German heading. */
  label: string;
  persons: number;
  missing: number;
}

const variables: readonly (readonly [variable: string, dimensionId: DimensionId])[] = [
  ["ageGroup", "ageGroup"],
  ["residenceStatus", "residenceGroup"],
  ["citizenship", "citizenshipGroup"],
  ["germanLevel", "germanLevel"],
  ["employment", "employment"],
  ["housing", "housing"],
  ["accessRoute", "accessRoute"],
  ["residenceArea", "residenceArea"],
];

/** The dimension that tells for each variable who has no known value. */
export const qualityVariables: ReadonlyMap<string, DimensionId> = new Map(variables);

/** How many of the persons with a contact in the period have no known value, for each variable. */
export function missingShares(facts: StatisticalFacts, period: Period): MissingShare[] {
  const view = { period, centreAgs: facts.centreAgs };
  const persons = populations.advised(facts);
  return variables.map(([variable, dimensionId]) => {
    const { label, categoriesOf } = dimension(dimensionId);
    const missing = persons.filter((person) => categoriesOf(person, view).includes("unbekannt")).length;
    return { variable, label, persons: persons.length, missing };
  });
}

/** The share in whole per cent, rounded to a multiple of `step`; nobody gives 0. */
export function missingPercent(
  { missing, persons }: Pick<MissingShare, "missing" | "persons">,
  step: number,
): number {
  return persons === 0 ? 0 : Math.round((missing * 100) / (persons * step)) * step;
}
