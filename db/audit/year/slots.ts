/** The places in which a person of a year can have a record: its four quarters, and the year itself as the last one. */
export const slotNames = ["1", "2", "3", "4", "year"] as const;

/** The place of the year. */
export const yearSlot = 4;

/** The places of the quarters, in the order of time. */
export const quarterSlots = [0, 1, 2, 3] as const;

/** The place of the quarter that ends with the year. */
export const lastQuarter = 3;

const mark = "/";

/** The name that a table, a population or an attribute bears where five releases are looked at together: `1/P03`. */
export function nameIn(slot: number, name: string): string {
  return name
    .split("|")
    .map((part) => `${slotNames[slot]}${mark}${part}`)
    .join("|");
}

/** The place that such a name belongs to, and the name without it. */
export function placeOfName(name: string): { slot: number; name: string } {
  const end = name.indexOf(mark);
  return {
    slot: slotNames.findIndex((slot) => name.startsWith(slot + mark)),
    name: name.slice(end + 1),
  };
}
