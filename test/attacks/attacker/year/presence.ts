/** Quarters of a year as a set: bit 0 is the first. */
export type Quarters = number;

/** The places of the quarters. */
export const places = [0, 1, 2, 3] as const;

/** Every set of quarters in which somebody of the year can have been there. */
export const presences: readonly Quarters[] = Array.from({ length: 15 }, (_, mask) => mask + 1);

/** True where the set has the quarter at this place. */
export function holds(quarters: Quarters, place: number): boolean {
  return (quarters & (1 << place)) !== 0;
}

/** The place of the first quarter of a set. */
export function firstOf(quarters: Quarters): number {
  return places.find((place) => holds(quarters, place)) ?? -1;
}

/** How somebody can have been there in a year: in which quarters, and whether for the first time ever in the first of them. */
export interface Visit {
  quarters: Quarters;
  isNew: boolean;
}

/** Every way of having been there. */
export const visits: readonly Visit[] = presences.flatMap((quarters) =>
  [false, true].map((isNew) => ({ quarters, isNew })),
);

/** The name of a visit, for grids. */
export function nameOfVisit({ quarters, isNew }: Visit): string {
  return `${quarters}${isNew ? "n" : ""}`;
}

/** Where somebody stands in the order of age groups at the end of each quarter: one birthday a year counts at most. */
export interface Ageing {
  name: string;
  /** At the end of each quarter; the last one is that of the year as well. */
  codes: readonly string[];
}

/** Every way of getting older in a year. `codes`: the groups, the youngest first, and last the unknown one. */
export function ageings(codes: readonly string[]): Ageing[] {
  const known = codes.filter((code) => code !== "unbekannt");
  const steady = codes.map((code) => ({ name: code, codes: places.map(() => code) }));
  const older = known.slice(1).flatMap((next, position) => {
    const before = known[position] ?? "";
    return [1, 2, 3].map((birthday) => ({
      name: `${before}>${next}@${birthday}`,
      codes: places.map((place) => (place < birthday ? before : next)),
    }));
  });
  return [...steady, ...older];
}
