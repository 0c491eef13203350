import centreData from "./data/centres.json" with { type: "json" };
import citizenshipData from "./data/citizenships.json" with { type: "json" };
import municipalityData from "./data/municipalities.json" with { type: "json" };

/** A WIR-Vielfaltszentrum: `ags` is the key of its district or city (5 or 8 digits). */
export interface Centre {
  ags: string;
  name: string;
  kind: string;
}

/** A municipality of Hessen; `ags` has 8 digits, `validFrom` the day its key began to hold. */
export interface Municipality {
  ags: string;
  name: string;
  postcode: string;
  validFrom?: string;
}

/** A citizenship after the key of the Statistisches Bundesamt (3 digits). */
export interface Citizenship {
  code: string;
  name: string;
  adjective: string;
}

/** The 33 centres. */
export const centres: readonly Centre[] = centreData.centres;

/** The municipalities of Hessen. */
export const municipalities: readonly Municipality[] = municipalityData.municipalities;

/** All citizenships, in the order of their country's name. */
export const citizenships: readonly Citizenship[] = citizenshipData.list;

const centreByKey = new Map(centres.map((centre) => [centre.ags, centre]));
const municipalityByKey = new Map(municipalities.map((municipality) => [municipality.ags, municipality]));
const citizenshipByCode = new Map(citizenships.map((citizenship) => [citizenship.code, citizenship]));

/** The centre with this key. */
export function findCentre(ags: string): Centre | undefined {
  return centreByKey.get(ags);
}

/** The municipality with this key. */
export function findMunicipality(ags: string): Municipality | undefined {
  return municipalityByKey.get(ags);
}

/** The citizenship with this code. */
export function findCitizenship(code: string): Citizenship | undefined {
  return citizenshipByCode.get(code);
}

/** The adjective of a citizenship ("syrisch"); an unknown code is shown as it is. */
export function citizenshipLabel(code: string): string {
  return findCitizenship(code)?.adjective ?? code;
}
