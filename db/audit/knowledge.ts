/** The true values that somebody who knows the method must still think possible for a published cell. */
export interface Interval {
  least: number;
  most: number;
}

/** How the published values came about, as the attacker knows. Only the first may leave the house. */
export type Method = "keyed-rounding-5" | "nearest-5" | "none";

const reach: Readonly<Record<Method, number>> = {
  // Up or down to a multiple of 5, at random: up to 4 either way.
  "keyed-rounding-5": 4,
  // Always to the nearest multiple of 5: known rules leave two either way.
  "nearest-5": 2,
  none: 0,
};

/** The interval of one published value under a method (STATISTIK 3.5). */
export function intervalOf(published: number, method: Method): Interval {
  // A value that is no multiple of 5 was not rounded, whatever the method is called.
  const rounded = published % 5 === 0;
  const distance = rounded ? reach[method] : 0;
  return { least: Math.max(0, published - distance), most: published + distance };
}

/** The most contacts for which a total is published as this multiple of 10 (halves go up). */
export function mostContacts(published: number): number {
  return published % 10 === 0 ? published + 4 : published;
}
