import { goTo } from "../app/navigation.ts";

/** What the screen shows; it stands in the place, so that going back and coming again keep it. */
export interface StatisticsPlace {
  period: string | null;
  table: string | null;
  /** The chosen cell: category codes or `_T` in the order of the dimensions, joined by "/". */
  cell: string | null;
  /** Also the rows and columns in which everything is 0. */
  showsEmpty: boolean;
}

/** Reads the query of the place: "zeitraum=2026-Q3&tabelle=P02&zelle=weiblich/schutz&leere=zeigen". */
export function readPlace(search: string): StatisticsPlace {
  const parts = new URLSearchParams(search);
  return {
    period: parts.get("zeitraum"),
    table: parts.get("tabelle"),
    cell: parts.get("zelle"),
    showsEmpty: parts.get("leere") === "zeigen",
  };
}

/** The place as path and query, the opposite of `readPlace`. */
export function writePlace({ period, table, cell, showsEmpty }: StatisticsPlace): string {
  const parts = new URLSearchParams();
  if (period) parts.set("zeitraum", period);
  if (table) parts.set("tabelle", table);
  if (cell) parts.set("zelle", cell);
  if (showsEmpty) parts.set("leere", "zeigen");
  const query = parts.toString();
  return query ? `/statistik?${query}` : "/statistik";
}

/** The next number that is shown has been asked for by somebody who wants it explained. */
let wantsExplanation = false;

/** Shows a number; its explanation gets the focus. */
export function explainNumber(place: { period: string; table: string; cell: string }): void {
  wantsExplanation = true;
  goTo(writePlace({ ...place, showsEmpty: false }));
}

/** Whether the number that is shown now was asked for by `explainNumber`; true once. */
export function takeWish(): boolean {
  const wish = wantsExplanation;
  wantsExplanation = false;
  return wish;
}

/** Shows something else of the statistics; another period is a step that one can go back from. */
export function changePlace(place: StatisticsPlace, part: Partial<StatisticsPlace>): void {
  const next = { ...place, ...part };
  goTo(writePlace(next), { replace: next.period === place.period });
}
