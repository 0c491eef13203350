import { parseArgs } from "node:util";

/** The command line was not understood; the text says what to do. Exit status 2. */
export class UsageError extends Error {}

/** The help page. */
export const helpText = `Vielfaltsakte auf der Kommandozeile

  npm run --silent cli -- BEFEHL [OPTIONEN]

Befehle
  demo    --out ORDNER [--clients ZAHL] [--quarters ZAHL] [--seed ZAHL] [--today JJJJ-MM-TT] [--years]
          Legt eine verschlüsselte Beispieldatenbank an (Anmeldung demo, Passwort demo-demo-demo),
          versiegelt jedes abgeschlossene Quartal, mit --years auch jedes abgeschlossene Jahr (das dauert
          länger), und schreibt die Pakete.
  report  --db DATEI --period 2026-Q3 [--exact] [--user NAME]
          Zeigt die Tabellen eines Quartals oder Jahres: geschützt, mit --exact genau (nur für die Leitung).
  report  --db DATEI --exact (--period 2026-H1 | --from 2026-02-01 --to 2026-05-15) [--user NAME]
          Zeigt die genauen Tabellen eines Halbjahrs oder freien Zeitraums; sie bleiben im Haus.
  report  --db DATEI --exact --period 2026-Q3 --out ORDNER [--user NAME]
          Schreibt den internen Bericht (bericht-intern.html, statistik-intern.xlsx) mit genauen Zahlen;
          er darf nicht weitergegeben werden.
  seal    --db DATEI --period 2026-Q3 --out ORDNER [--user NAME]
          Prüft den Schutz, versiegelt den Zeitraum endgültig und schreibt das Paket; ohne bestandene
          Schutzprüfung wird nichts versiegelt. Ein Jahr (--period 2026) kommt nach seinen Quartalen.
  deliver --db DATEI --period 2026-Q3 --out ORDNER [--plain] [--user NAME]
          Schreibt das Paket eines versiegelten Zeitraums, jedes Mal dieselben Bytes: verschlüsselt, wo
          jemand dafür eingetragen ist oder die IT es vorschreibt; --plain unverschlüsselt, wo das erlaubt ist.
  key     --db DATEI --out ORDNER [--user NAME]
          Schreibt den öffentlichen Schlüssel des Zentrums für die Schlüsselliste des Landes.
  verify  PAKET… [--keys DATEI] [--identity DATEI]
          Prüft Pakete (auch einen Ordner mit Paketen), mit --keys gegen die bestätigten Schlüssel der
          Zentren (Liste oder Ordner mit Listen); --identity nennt den geheimen age-Schlüssel für
          verschlüsselte Pakete (.tar.age).
  merge   PAKET… --out ORDNER [--keys DATEI] [--identity DATEI]
          Prüft Pakete vieler Zentren (auch einen Ordner mit Paketen), zählt die gültigen zusammen und
          schreibt landesauswertung.json, .csv und .xlsx.
  receipt PAKET… --key DATEI --out ORDNER [--keys DATEI] [--identity DATEI]
          Prüft Pakete und schreibt für jedes eine unterschriebene Quittung. Was der Ordner schon an
          Quittungen enthält, gilt weiter: Ein angenommenes Paket bleibt angenommen.
  receipt --create-key DATEI --receiver NAME
          Legt den Quittungsschlüssel der empfangenden Stelle an, geschützt durch ein Passwort, und
          daneben seinen öffentlichen Teil für die Zentren (….oeffentlich.json).
  receipt QUITTUNG… --db DATEI [--user NAME]
          Liest Quittungen in die Akte des Zentrums ein.

Für alle Befehle
  --json  Ausgabe für Maschinen
  --help  diese Hilfe

Das Passwort kommt aus der Umgebungsvariable VIELFALTSAKTE_PASSWORD oder wird abgefragt.
Ergebnisse stehen auf der Standardausgabe, Fortschritt und Fehler auf der Fehlerausgabe.

Rückgabewerte: 0 in Ordnung, 1 abgelehnt oder ungültig, 2 falscher Aufruf oder nicht lesbar.
`;

const options = {
  out: { type: "string" },
  db: { type: "string" },
  period: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  user: { type: "string" },
  keys: { type: "string" },
  identity: { type: "string" },
  clients: { type: "string" },
  quarters: { type: "string" },
  seed: { type: "string" },
  today: { type: "string" },
  key: { type: "string" },
  "create-key": { type: "string" },
  receiver: { type: "string" },
  plain: { type: "boolean" },
  years: { type: "boolean" },
  exact: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof options;

/** Which options each verb takes besides --json and --help. */
const optionsOfVerb: Record<string, readonly OptionName[]> = {
  demo: ["out", "clients", "quarters", "seed", "today", "years"],
  report: ["db", "period", "from", "to", "exact", "out", "user"],
  seal: ["db", "period", "out", "user"],
  deliver: ["db", "period", "out", "plain", "user"],
  key: ["db", "out", "user"],
  verify: ["keys", "identity"],
  merge: ["out", "keys", "identity"],
  receipt: ["key", "out", "keys", "identity", "create-key", "receiver", "db", "user"],
};

const takesOperands = ["verify", "merge", "receipt"];

/** A command line that was understood. */
export interface Call {
  verb: string;
  operands: string[];
  values: { [Name in OptionName]?: (typeof options)[Name]["type"] extends "string" ? string : boolean };
}

/** Reads the command line. Throws `UsageError`. */
export function readCall(parameters: readonly string[]): Call {
  const { values, positionals } = parse(parameters);
  const [verb = "", ...operands] = positionals;
  if (values.help || verb === "" || verb === "help") return { verb: "help", operands, values };
  const allowed = optionsOfVerb[verb];
  if (!allowed) throw new UsageError(`Den Befehl „${verb}“ gibt es nicht. Hilfe: --help`);
  const foreign = Object.keys(values).find(
    (name) => name !== "json" && !allowed.includes(name as OptionName),
  );
  if (foreign) throw new UsageError(`„--${foreign}“ gehört nicht zum Befehl „${verb}“. Hilfe: --help`);
  if (!takesOperands.includes(verb) && operands.length > 0)
    throw new UsageError(`„${operands[0]}“ wird nicht erwartet. Hilfe: --help`);
  return { verb, operands, values };
}

/** The value of an option that must be given. Throws `UsageError`. */
export function required(call: Call, name: "out" | "db" | "period" | "from" | "to" | "key"): string {
  const value = call.values[name];
  if (!value) throw new UsageError(`Bitte „--${name}“ angeben. Hilfe: --help`);
  return value;
}

/** A whole number between bounds. Throws `UsageError`. */
export function wholeNumber(
  call: Call,
  name: "clients" | "quarters" | "seed",
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  const text = call.values[name];
  if (text === undefined) return usual;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`„--${name}“ braucht eine ganze Zahl von ${least} bis ${most}.`);
  }
  return number;
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node tells only in words which option it was and what is wrong with it.
    const words = error instanceof Error ? error.message : "";
    const name = /'(?:-\w, )?(--?[\w-]+)/.exec(words)?.[1];
    if (name && /argument missing|ambiguous/.test(words))
      throw new UsageError(`„${name}“ braucht eine Angabe. Hilfe: --help`);
    throw new UsageError(`${name ? `„${name}“` : "Die Eingabe"} wurde nicht verstanden. Hilfe: --help`);
  }
}
