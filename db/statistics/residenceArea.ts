import { centres, findCentre } from "../../shared/codelists/places.ts";

/**
 * The municipality of each district in which its administration sits.
 * Six districts have none: their administration sits in a city that has a centre of its own
 * (Bad Homburg, Gießen, Wetzlar, Marburg, Fulda, Kassel), which is not theirs to serve.
 * Darmstadt-Dieburg, run from Darmstadt and Dieburg, counts with Dieburg, the one of its own.
 */
const seatOfDistrict: Readonly<Record<string, string>> = {
  "06431": "06431011", // Heppenheim
  "06432": "06432004", // Dieburg
  "06433": "06433006", // Groß-Gerau
  "06435": "06435010", // Gelnhausen
  "06436": "06436007", // Hofheim am Taunus
  "06437": "06437006", // Erbach
  "06438": "06438001", // Dietzenbach
  "06439": "06439002", // Bad Schwalbach
  "06440": "06440008", // Friedberg
  "06533": "06533009", // Limburg a. d. Lahn
  "06535": "06535011", // Lauterbach
  "06632": "06632002", // Bad Hersfeld
  "06634": "06634009", // Homberg (Efze)
  "06635": "06635015", // Korbach
  "06636": "06636003", // Eschwege
};

/** Hanau left its district on 2026-01-01; entries with the old key mean the same city. */
const keysThatChanged: Readonly<Record<string, string>> = { "06435014": "06415000" };

const citiesWithOwnCentre = new Set(
  centres.filter((centre) => centre.ags.length === 8).map((centre) => centre.ags),
);

/**
 * Where somebody lives, seen from a centre: `sitz`, `kreis` (the rest of its area), `hessen`, `ausserhalb`
 * or `unbekannt`. A city with a centre of its own counts as `hessen` for the centre of its district.
 * Territory as of 2026-01-01.
 */
export function residenceArea(residence: string | null, centreAgs: string): string {
  if (residence === "ausserhalb") return "ausserhalb";
  if (residence === null || !/^\d{8}$/.test(residence)) return "unbekannt";
  if (!residence.startsWith("06")) return "ausserhalb";
  const municipality = keysThatChanged[residence] ?? residence;
  if (municipality === seatOf(centreAgs)) return "sitz";
  return belongsTo(centreAgs, municipality) ? "kreis" : "hessen";
}

function seatOf(centreAgs: string): string | undefined {
  if (centreAgs.length === 8) return centreAgs;
  return isDistrict(centreAgs) ? seatOfDistrict[centreAgs] : `${centreAgs}000`;
}

function belongsTo(centreAgs: string, municipality: string): boolean {
  return (
    isDistrict(centreAgs) && municipality.startsWith(centreAgs) && !citiesWithOwnCentre.has(municipality)
  );
}

function isDistrict(centreAgs: string): boolean {
  return findCentre(centreAgs)?.kind === "Landkreis";
}
