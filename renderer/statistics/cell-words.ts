import type { SealedCell, WithholdingReason } from "../../shared/contract/explanation.ts";
import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";
import { categoryPhrase } from "./category-phrases.ts";
import { counted, written } from "./numbers.ts";
import { total } from "./table-layout.ts";

type Noun = readonly [one: string, several: string];

/** Who a table counts, by the first letter of its id. */
const counts: Readonly<Record<string, Noun>> = {
  P: ["beratene Person", "beratene Personen"],
  N: ["neue Person", "neue Personen"],
  C: ["Person mit Fall", "Personen mit Fall"],
  R: ["verwiesene Person", "verwiesene Personen"],
  W: ["Person mit beendetem Fall", "Personen mit beendetem Fall"],
  L: ["Person mit Nachmeldung", "Personen mit Nachmeldung"],
  M: ["teilnehmende Person", "teilnehmende Personen"],
};

const units: Record<StatisticsTable["unit"], Noun> = {
  person: ["Person", "Personen"],
  item: ["Maßnahme", "Maßnahmen"],
  contact: ["Kontakt", "Kontakte"],
};

const adults: Readonly<Record<string, Noun>> = {
  weiblich: ["Frau", "Frauen"],
  maennlich: ["Mann", "Männer"],
  divers: ["diverse Person", "diverse Personen"],
  "ohne-angabe": ["Person ohne Angabe zum Geschlecht", "Personen ohne Angabe zum Geschlecht"],
};

const minors: typeof adults = {
  ...adults,
  weiblich: ["Mädchen", "Mädchen"],
  maennlich: ["Junge", "Jungen"],
};

const minorAges = new Set(["0-13", "14-17"]);

/** A cell in words: "94 Männer mit Schutzstatus", "1 Mädchen unter 14 Jahren", "412 beratene Personen". */
export function cellTitle(table: StatisticsTable, { key, exact }: StatisticsCell): string {
  const codes = new Map(table.dimensions.map(({ id }, position) => [id, key[position] ?? total]));
  const [one, several] = nounOf(table, codes);
  const phrases = table.dimensions.flatMap((dimension) => {
    const category = dimension.categories.find(({ code }) => code === codes.get(dimension.id));
    return category && dimension.id !== "gender" ? [categoryPhrase(dimension, category)] : [];
  });
  return `${counted(exact, one, several)} ${phrases.join(", ")}`.trimEnd();
}

function nounOf(table: StatisticsTable, codes: ReadonlyMap<string, string>): Noun {
  const people = minorAges.has(codes.get("ageGroup") ?? "") ? minors : adults;
  const gender = people[codes.get("gender") ?? ""];
  const group = table.unit === "person" ? counts[table.id.charAt(0)] : undefined;
  return gender ?? group ?? units[table.unit];
}

/** Said of a value that a coarsened or withheld table does not have. */
export const notInRelease = "nicht in der Lieferung";

/** A published value in words: contacts that are held back are "geheim", merged cells have a common value. */
export function publishedWords(
  unit: StatisticsTable["unit"],
  published: number | null,
  sealed: SealedCell | null = null,
): string {
  if (published !== null) return written(published);
  const common = sealed?.together?.value ?? null;
  if (common !== null) return `${written(common)} gemeinsam`;
  return unit === "contact" ? "geheim" : notInRelease;
}

/** Why what goes out is not what is true, or why it is. `sealed`: what was frozen earlier, where it was. */
export function differenceWords(
  unit: StatisticsTable["unit"],
  { exact, published }: StatisticsCell,
  sealed: SealedCell | null,
): string {
  const then = sealed?.exact ?? exact;
  const words = published === null ? missingWords(unit, sealed) : valueWords(unit, then, published);
  return sealed && then !== exact ? `${changedWords(then)} ${words}` : words;
}

function changedWords(then: number): string {
  return `Beim Versiegeln war der genaue Wert ${written(then)}; spätere Einträge haben ihn geändert.`;
}

function valueWords(unit: StatisticsTable["unit"], exact: number, published: number): string {
  if (unit === "item") return "Maßnahmen sind keine Personen. Ihre Zahl geht genau hinaus.";
  if (unit === "contact") {
    return "Zahlen von Kontakten sind auf die nächste 10 gerundet. Sie gehen nur hinaus, wenn mindestens 10 Personen dahinterstehen.";
  }
  return roundingWords(exact, published);
}

/** Why a cell has no value of its own in a release. */
function missingWords(unit: StatisticsTable["unit"], sealed: SealedCell | null): string {
  if (unit === "contact") {
    return sealed ? "Dieser Wert blieb beim Versiegeln geheim." : "Geheim: Dieser Wert geht nicht hinaus.";
  }
  if (sealed?.together) return togetherWords(sealed.together);
  if (sealed?.form === "withheld") {
    return "Die Schutzprüfung hat die ganze Tabelle zurückgehalten, weil sich sonst etwas über Einzelne erschließen ließe.";
  }
  return "Dieser Wert steht nicht in der Lieferung.";
}

function togetherWords({ categories, value }: NonNullable<SealedCell["together"]>): string {
  const names = categories.map((one) => `„${one}“`).join(" und ");
  const common = value === null ? "" : ` Die ${written(value)} gilt für sie gemeinsam.`;
  return `Die Schutzprüfung hat ${names} zusammengefasst, weil sich sonst etwas über Einzelne erschließen ließe.${common}`;
}

const withholdingWords: Record<WithholdingReason, string> = {
  fewPersons: "Dahinter stehen weniger als 10 Personen.",
  oneDominates: "Eine einzige Person macht die Hälfte oder mehr aus.",
  protectsAnother: "Aus diesem Wert ließe sich ein anderer geheimer Wert errechnen.",
};

/** Why a number of contacts is held back, as the records stand now; a sealed period may have had other reasons. */
export function withheldWords(reason: WithholdingReason | null, isSealed: boolean): string {
  if (!isSealed) return reason ? withholdingWords[reason] : "";
  if (reason) return `Nach heutigem Stand: ${withholdingWords[reason]}`;
  return "Nach heutigem Stand wäre er es nicht mehr: Seit dem Versiegeln haben spätere Einträge die Zahlen geändert.";
}

const base = 5;

function roundingWords(exact: number, published: number): string {
  if (exact === 0) return "Hier ist niemand gezählt. Draußen heißt 0 aber immer 0 bis 4.";
  if (published === 0) return "Auf 0 abgerundet. Wer die 0 liest, weiß nur: 0 bis 4.";
  if (exact === published) return `${written(exact)} ist ein Vielfaches von ${base} und bleibt, wie es ist.`;
  const direction = published > exact ? "aufgerundet" : "abgerundet";
  return `Zufällig auf ${base} ${direction}. Der Zufall hängt an genau diesen Personen: gleiche Personen, immer gleicher Wert.`;
}
