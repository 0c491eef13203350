import type { NameList } from "../names/nameList.ts";
import type { Weighted } from "../random.ts";

/** A group of people who come to a centre. Shares are estimates, made up for the demo. */
export interface Origin {
  citizenship: string;
  /** How many of 1,000 people. */
  share: number;
  /** Share of women and girls. */
  female: number;
  /** How long people usually went to school. */
  schooling: "short" | "middle" | "long";
  /** Cultures of names and the languages that go with them, first language first. */
  peoples: Weighted<{ names: NameList; languages: readonly string[] }>;
  residenceStatus: Weighted<string>;
}

/** A people by its names and its languages, first language first. */
export function people(
  names: NameList,
  ...languages: string[]
): { names: NameList; languages: readonly string[] } {
  return { names, languages };
}

/** An origin as the lists beside this file write it down. */
export type OriginDescription = [
  citizenship: string,
  share: number,
  female: number,
  schooling: Origin["schooling"],
  residenceStatus: Weighted<string>,
  peoples: Origin["peoples"],
];
