import { combinations } from "../grid.ts";
import { places } from "./presence.ts";

const classes = [
  { code: "1", least: 1, most: 1 },
  { code: "2-3", least: 2, most: 3 },
  { code: "4-9", least: 4, most: 9 },
  { code: "10+", least: 10, most: Number.POSITIVE_INFINITY },
] as const;
const absent = "-";

/** The classes of the number of contacts, the smallest first. */
export const contactClasses: readonly string[] = classes.map(({ code }) => code);

/** The numbers of contacts that somebody can have had in the quarters and, added up, in the year. */
export interface ContactsOfYear {
  name: string;
  quarters: number;
  codes: readonly string[];
  year: string;
}

/** Every combination that adds up. */
export const combinationsOfContacts: readonly ContactsOfYear[] = combinations(
  places.map(() => [absent, ...contactClasses]),
)
  .filter((codes) => codes.some((code) => code !== absent))
  .flatMap((codes) => {
    const ranges = codes.flatMap((code) => classes.find((one) => one.code === code) ?? []);
    const least = ranges.reduce((sum, range) => sum + range.least, 0);
    const most = ranges.reduce((sum, range) => sum + range.most, 0);
    const quarters = codes.reduce((set, code, place) => (code === absent ? set : set | (1 << place)), 0);
    return classes
      .filter((one) => one.least <= most && one.most >= least)
      .map(({ code: year }) => ({ name: [...codes, year].join("+"), quarters, codes, year }));
  });
