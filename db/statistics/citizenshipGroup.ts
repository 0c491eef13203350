const german = "000";

/** The 26 other states of the EU, Iceland, Liechtenstein, Norway and Switzerland (keys of the Statistisches Bundesamt). */
const european = new Set([
  "124", // Belgien
  "125", // Bulgarien
  "126", // Dänemark
  "127", // Estland
  "128", // Finnland
  "129", // Frankreich
  "130", // Kroatien
  "131", // Slowenien
  "134", // Griechenland
  "135", // Irland
  "136", // Island
  "137", // Italien
  "139", // Lettland
  "141", // Liechtenstein
  "142", // Litauen
  "143", // Luxemburg
  "145", // Malta
  "148", // Niederlande
  "149", // Norwegen
  "151", // Österreich
  "152", // Polen
  "153", // Portugal
  "154", // Rumänien
  "155", // Slowakei
  "157", // Schweden
  "158", // Schweiz
  "161", // Spanien
  "164", // Tschechien
  "165", // Ungarn
  "181", // Zypern
]);

/** Albania, Bosnia and Herzegovina, Montenegro, North Macedonia, Kosovo, Serbia. */
const westBalkan = new Set(["121", "122", "140", "144", "150", "170"]);

/** Algeria, Libya, Morocco, Tunisia. */
const maghreb = new Set(["221", "248", "252", "285"]);

/** Countries that stand on their own in the tables. */
const separate = new Set(["166", "475", "423", "163", "438", "439", "224", "273", "225", "461", "160"]);

const stateless = new Set(["997", "998"]);

/** The group of one citizenship; 999 (ohne Angabe) and everything that is no key is `unbekannt`. */
export function groupOfCitizenship(code: string): string {
  if (code === german || separate.has(code)) return code;
  if (european.has(code)) return "eu";
  if (westBalkan.has(code)) return "westbalkan";
  if (maghreb.has(code)) return "maghreb";
  if (stateless.has(code)) return "997";
  return /^\d{3}$/.test(code) && code !== "999" ? "uebrige" : "unbekannt";
}

/** The group of a person: German if one of the citizenships is, else that of the first one recorded. */
export function citizenshipGroup(citizenships: readonly string[]): string {
  const [first] = citizenships;
  if (first === undefined) return "unbekannt";
  return citizenships.includes(german) ? german : groupOfCitizenship(first);
}
