/** The classes of the number of contacts, the smallest first. */
const classes: readonly { code: string; least: number; most: number }[] = [
  { code: "1", least: 1, most: 1 },
  { code: "2-3", least: 2, most: 3 },
  { code: "4-9", least: 4, most: 9 },
  { code: "10+", least: 10, most: Number.POSITIVE_INFINITY },
];

/** The fewest and the most contacts that a class stands for. */
export function contactsIn(code: string | undefined): { least: number; most: number } {
  return classes.find((one) => one.code === code) ?? { least: 1, most: Number.POSITIVE_INFINITY };
}

/** The classes that the contacts of a year can lie in, seen from those of its quarters. `isWhole`: no quarter is missing. */
export function classesOfYear(quarters: readonly (string | undefined)[], isWhole: boolean): string[] {
  const ranges = quarters.map(contactsIn);
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const most = isWhole ? ranges.reduce((sum, range) => sum + range.most, 0) : Number.POSITIVE_INFINITY;
  return classes.filter((one) => one.least <= most && one.most >= least).map(({ code }) => code);
}

/** The class with more contacts (1) or fewer (-1), if there is one. */
export function classBeside(code: string | undefined, step: 1 | -1): string | undefined {
  return classes[classes.findIndex((one) => one.code === code) + step]?.code;
}
