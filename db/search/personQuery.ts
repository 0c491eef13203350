import { joinWords, latinDigits, type NameWord, wordsOfQuery } from "./normalise.ts";

/** One typed word and what it may be: a name, a number (date, year, phone), part of an e-mail address. */
export type QueryWord = {
  name: NameWord | null;
  /** As typed; empty if it is no number. */
  number: string;
  /** Lower case; empty if it can be no part of an address. */
  email: string;
};

const NUMBER = /^[+(]?[\d(][\d.\-/()]*$/;

/** No name has more words; a text pasted by mistake must not keep the search busy. */
const MOST_WORDS = 12;

/**
 * The first twelve words of a query in their order. Parts of a phone number written with spaces become one.
 */
export function parseQuery(query: string): QueryWord[] {
  const typed = latinDigits(query)
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
  return withWholePhoneNumbers(typed).flatMap(parseWord).slice(0, MOST_WORDS);
}

/** Two neighbours of a query written as one name, or null if one of them is none. */
export function joinNames(first: QueryWord, second: QueryWord): NameWord | null {
  return first.name && second.name ? joinWords(first.name, second.name) : null;
}

function withWholePhoneNumbers(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const before = whole.at(-1) ?? "";
    const continues = /^(?:\+|\(|0)/.test(before) && NUMBER.test(before) && /^[\d()/-]+$/.test(word);
    if (continues && !before.includes(".")) whole[whole.length - 1] = before + word;
    else whole.push(word);
  }
  return whole;
}

function parseWord(typed: string): QueryWord[] {
  const email = typed.toLowerCase();
  if (typed.includes("@")) return [{ name: null, number: "", email }];
  const words = wordsOfQuery(typed);
  if (NUMBER.test(typed)) {
    const name = words.length === 1 ? (words[0] ?? null) : null;
    return [{ name, number: typed, email }];
  }
  return words.map((name) => ({ name, number: "", email }));
}
