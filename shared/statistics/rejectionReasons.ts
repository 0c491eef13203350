/** Why a receiver turns a package away: the code that a receipt carries, in words for the centre that reads it. */
export const rejectionReasons = {
  activeReport: "Der Bericht enthält etwas, das beim Öffnen ausgeführt würde.",
  audit: "Die Angaben zur Schutzprüfung widersprechen der Lieferung.",
  canonical:
    "Die Datei statistik.json ist anders geschrieben als vorgeschrieben: Sie wurde verändert oder mit einem anderen Programm gespeichert.",
  centre: "Das Zentrum ist dem Land nicht bekannt.",
  copyContradicts: "Eine Kopie der Zahlen widerspricht der Datei statistik.json.",
  fingerprint: "Der Fingerabdruck gehört nicht zum Schlüssel der Lieferung.",
  hash: "Die Prüfsumme passt nicht: Die Lieferung wurde verändert oder ist beschädigt.",
  key: "Der Schlüssel ist für dieses Zentrum nicht bestätigt.",
  keys: "Einer Tabelle fehlen Zellen, oder sie hat Zellen zu viel.",
  nameForeign: "Die Lieferung trägt den Namen einer anderen.",
  period: "Zeitraum oder Tag der Versiegelung stimmen nicht.",
  programme: "Das Tabellenprogramm ist dem Land nicht bekannt.",
  quality: "Die Anteile fehlender Angaben passen nicht zu den Tabellen.",
  received: "Für diesen Zeitraum lag schon eine andere Lieferung vor.",
  rounding: "Ein Wert ist nicht nach der Regel gerundet.",
  sameSets: "Dieselben Personen haben verschiedene Werte.",
  signature: "Die Signatur ist ungültig.",
  signatureMissing: "Die Signatur fehlt.",
  signatureSchema: "Die Signatur hat nicht die vorgeschriebene Form.",
  structuralZero: "Ein Wert steht, wo keiner möglich ist.",
  tableTwice: "Eine Tabelle steht zweimal in der Lieferung.",
  totals: "Eine Summe passt nicht zu ihren Teilen.",
  unit: "Eine Tabelle zählt etwas anderes als vorgeschrieben.",
  unprotected: "Die Lieferung ist nicht geschützt.",
  withheld: "Ein Wert fehlt, der nicht fehlen darf, oder ist falsch gekennzeichnet.",
} as const;

/** Reasons in words; a code of a newer program is named as it is. */
export function rejectionWords(codes: readonly string[]): string[] {
  const known: Readonly<Record<string, string>> = rejectionReasons;
  return codes.map((code) => (Object.hasOwn(known, code) ? (known[code] ?? code) : `Grund „${code}“.`));
}
