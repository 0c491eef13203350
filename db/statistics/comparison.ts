import { dimension } from "./dimensions.ts";
import type { Programme, TableDefinition } from "./programme.ts";

/** Why the figures of a table cannot be compared between two programmes. */
export type Incomparable = "missing" | "population" | "dimensions" | "rules";

const reasons: Record<Incomparable, string> = {
  missing: "die Tabelle gibt es nur in einem der beiden Programme",
  population: "gezählt werden nicht dieselben Personen",
  dimensions: "Merkmale oder Ausprägungen haben sich geändert",
  rules: "die Zählregeln haben sich geändert",
};

/** What stands in the way of comparing a table between two programmes; `null` where nothing does. */
export function incomparability(one: Programme, other: Programme, tableId: string): Incomparable | null {
  if (one.version === other.version) return null;
  const [first, second] = [one, other].map(({ tables }) => tables.find(({ id }) => id === tableId));
  if (!first || !second) return "missing";
  if (first.population !== second.population || first.unit !== second.unit) return "population";
  if (layoutOf(first) !== layoutOf(second)) return "dimensions";
  return one.rules === other.rules ? null : "rules";
}

/** The reason in German, to stand behind "nicht vergleichbar:". */
export function incomparabilityWords(reason: Incomparable): string {
  return reasons[reason];
}

function layoutOf({ dimensions }: TableDefinition): string {
  return JSON.stringify(dimensions.map((id) => [id, dimension(id).categories.map(({ code }) => code)]));
}
