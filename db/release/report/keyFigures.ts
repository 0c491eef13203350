import { parsePeriod } from "../../../shared/periods.ts";
import type { Release } from "../../../shared/statistics/release.ts";
import { type Amount, amountOf, categoryTotals, counted, totalOf } from "./amounts.ts";
import type { Standing } from "./standing.ts";

/** A number that stands out, with what it counts. */
export interface KeyFigure {
  label: string;
  amount: string;
}

const figures: readonly { table: string; label: string }[] = [
  { table: "P01", label: "beratene Personen" },
  { table: "N01", label: "Personen mit erstem Kontakt" },
  { table: "C01", label: "Personen im Fallmanagement" },
  { table: "R01", label: "verwiesene Personen" },
  { table: "X01", label: "Kontakte" },
  { table: "S01", label: "durchgeführte Maßnahmen" },
  { table: "M01", label: "Teilnehmende an Maßnahmen" },
];

/** The key figures of a release, made of its published numbers and nothing else. */
export function keyFigures(release: Release): KeyFigure[] {
  return figures
    .filter(({ table }) => release.tables.some(({ id }) => id === table))
    .map(({ table, label }) => ({ label, amount: totalOf(release, table)?.text ?? "zurückgehalten" }));
}

/** What the period was like, in a few paragraphs; what is withheld is left out. */
export function keyParagraphs(release: Release, standing: Standing): string[] {
  const total = (table: string) => totalOf(release, table);
  const course = [
    sentence(
      total("P01"),
      (n) => `${inPeriod(release, standing)} ${was(n, "wurde", "wurden")} ${persons(n)} beraten.`,
    ),
    sentence(total("N01"), (n) => `Zum ersten Mal ${was(n, "kam", "kamen")} ${persons(n)}.`),
    sentence(total("C01"), (n) => `Einen Fall im Fallmanagement ${was(n, "hatte", "hatten")} ${persons(n)}.`),
    sentence(total("R01"), (n) => `An andere Stellen verwiesen ${was(n, "wurde", "wurden")} ${persons(n)}.`),
    sentence(total("X01"), (n) => `Erfasst ${was(n, "ist", "sind")} ${counted(n, "Kontakt", "Kontakte")}.`),
    measures(release),
  ];
  const rankings = [
    ranking(release, { table: "P09", dimension: "topic", begin: "Am häufigsten unter den Beratungsthemen" }),
    ranking(release, {
      table: "P02",
      dimension: "residenceGroup",
      begin: "Am häufigsten beim Aufenthaltsstatus",
    }),
  ];
  return [course.filter(isSaid).join(" "), ...rankings.filter(isSaid)].filter((text) => text !== "");
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined;
}

function measures(release: Release): string | undefined {
  const held = totalOf(release, "S01");
  if (!held) return undefined;
  const begin = `${counted(held, "Maßnahme", "Maßnahmen")} ${was(held, "fand", "fanden")} statt`;
  const participants = totalOf(release, "M01");
  return participants
    ? `${begin}; teilgenommen ${was(participants, "hat", "haben")} ${persons(participants)}.`
    : `${begin}.`;
}

const longestRanking = 3;

/** The largest categories, as many as stand clearly before the next. `undefined` where none does. */
function ranking(
  release: Release,
  { table: tableId, dimension, begin }: { table: string; dimension: string; begin: string },
): string | undefined {
  const table = release.tables.find(({ id }) => id === tableId);
  if (!table) return undefined;
  const sorted = categoryTotals(table, dimension)
    .filter(({ cell }) => (cell?.value ?? 0) > 0)
    .sort((one, other) => (other.cell?.value ?? 0) - (one.cell?.value ?? 0));
  const next = sorted[longestRanking]?.cell?.value ?? 0;
  const largest = sorted.slice(0, longestRanking).filter(({ cell }) => (cell?.value ?? 0) > next);
  if (largest.length === 0) return undefined;
  const named = largest.map(({ label, cell }) => `${label} (${amountOf(release, table, cell)?.text})`);
  return `${begin}: ${named.join(", ")}.`;
}

function sentence(amount: Amount | undefined, say: (amount: Amount) => string): string | undefined {
  return amount && say(amount);
}

function persons(amount: Amount): string {
  return counted(amount, "Person", "Personen");
}

function was({ isOne }: Amount, one: string, many: string): string {
  return isOne ? one : many;
}

/** "Im 3. Quartal 2026", "Vom 01.02.2026 bis 15.05.2026". */
function inPeriod({ period: { id } }: Release, { period }: Standing): string {
  const known = parsePeriod(id);
  if (known?.kind !== "free") return `Im ${period}`;
  return known.start === known.end ? `Am ${period}` : `Vom ${period}`;
}
