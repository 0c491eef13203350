import type { MissingVariable, PersonWithoutValue } from "../../shared/contract/preflight.ts";
import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";
import { readMeta } from "../engine/meta.ts";
import { dimension, type View as StatisticalView } from "../statistics/dimensions.ts";
import type { PersonFacts } from "../statistics/facts.ts";
import type { Subject } from "../statistics/populations.ts";
import { missingPercent, qualityVariables } from "../statistics/quality.ts";
import type { CountedPerson } from "./countedPeople.ts";
import type { Material } from "./rule.ts";

/** Variable of the statistics → field of the master data. */
const fields: Readonly<Record<string, string>> = {
  ageGroup: "birthDate",
  citizenship: "citizenships",
  residenceArea: "residence",
};

/** How often each variable is unknown among the people advised in the period; the same shares as in the statistics. */
export function missingVariables(material: Material): MissingVariable[] {
  const view = statisticalView(material);
  const advised = material.people().filter(({ isAdvised }) => isAdvised);
  return [...qualityVariables].map(([variable, dimensionId]) => {
    const missing = advised.filter((person) => isUnknown(person, dimensionId, view)).length;
    const persons = advised.length;
    const percent = missingPercent({ missing, persons }, 1);
    return { variable, label: dimension(dimensionId).label, persons, missing, percent };
  });
}

/** The people behind such a share, in the order of their names. */
export function peopleWithoutValue(material: Material, variable: string): PersonWithoutValue[] {
  const dimensionId = qualityVariables.get(variable);
  if (dimensionId === undefined) return [];
  const view = statisticalView(material);
  const field = fields[variable] ?? variable;
  return material
    .people()
    .filter((person) => person.isAdvised && isUnknown(person, dimensionId, view))
    .map((person) => ({ personId: person.id, name: person.name, field, state: stateOf(person, field) }))
    .sort((one, other) => one.name.localeCompare(other.name, "de"));
}

function statisticalView({ reader, view }: Material): StatisticalView {
  return { period: view.period, centreAgs: readMeta(reader, "centreAgs") ?? "" };
}

function isUnknown(person: CountedPerson, id: DimensionId, view: StatisticalView): boolean {
  return dimension(id).categoriesOf(subjectOf(person), view).includes("unbekannt");
}

function subjectOf(person: CountedPerson): Subject {
  // The variables of the quality report look at nothing else of a subject.
  return { id: person.id, person: person as unknown as PersonFacts, counted: null } as Subject;
}

function stateOf(person: CountedPerson, field: string): PersonWithoutValue["state"] {
  const value = (person as unknown as Record<string, unknown>)[field];
  if (value === "keine-angabe") return "notSaid";
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? "notAsked"
    : "unknown";
}
