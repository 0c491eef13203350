import { parseArgs } from "node:util";

/** What is measured, and where the results go. */
export interface BenchmarkOptions {
  people: number;
  contacts: number;
  /** File for the figures as JSON; left out, none is written. */
  out: string | undefined;
  /** Folder in which the made-up centre stays for the next run; left out, it is deleted at the end. */
  keep: string | undefined;
  /** Whether the audit of a year is measured in every size. */
  everyYear: boolean;
}

export const usage = `npm run bench -- [--people NUMBER] [--contacts NUMBER] [--out FILE] [--keep DIR] [--every-year]

Makes up a centre of that size (2,000 people and 40,000 contacts unless said otherwise), measures the data core
on it and prints a table. --keep keeps the centre for the next run of the same size, --out writes the figures
as JSON. --every-year measures the audit of a year in every size, also those that take minutes.`;

/** Reads the command line. Throws a RangeError for impossible sizes, a TypeError for unknown options. */
export function readOptions(words: readonly string[]): BenchmarkOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      people: { type: "string", default: "2000" },
      contacts: { type: "string", default: "40000" },
      out: { type: "string" },
      keep: { type: "string" },
      "every-year": { type: "boolean", default: false },
    },
  });
  const people = wholeNumber("--people", values.people);
  const contacts = wholeNumber("--contacts", values.contacts);
  if (contacts < people) throw new RangeError("--contacts must not be below --people: everybody has one");
  return { people, contacts, out: values.out, keep: values.keep, everyYear: values["every-year"] };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new RangeError(`${name} needs a whole number above 0`);
  return number;
}
