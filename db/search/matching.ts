import { distance } from "fastest-levenshtein";
import { colognePhoneticsOfPlain } from "./colognePhonetics.ts";
import { joinWords, type NameWord, spellingsOf, wordsOfName, wordsOfQuery } from "./normalise.ts";
import { beginningDifference, type Sound, soundDifference, soundsOf, soundsOfBeginning } from "./soundKey.ts";
import { spellingErrors } from "./spellingErrors.ts";

/** How a typed word met a person, best first. */
export type MatchKind =
  | "exact"
  | "birth-date"
  | "birth-year"
  | "prefix"
  | "phone"
  | "sounds-same"
  | "email"
  | "sounds-prefix"
  | "typo";

/** A match and its score: 100 for the same word in the same spelling, down to 12 for a beginning with two errors. */
export type Match = { kind: MatchKind; score: number };

/** Characters `[start, end)` of a display name, in UTF-16 units. */
export type Highlight = { start: number; end: number };

/** What is compared of a stored word; made once and kept. */
export type StoredForms = {
  spellings: readonly string[];
  sounds: readonly Sound[];
  /** Kölner Phonetik of the plain spelling. */
  cologne: string;
};

/** What is compared of a typed word, which may be only the beginning of one. */
export type TypedForms = StoredForms & { beginnings: readonly Sound[] };

/** What to say on screen about a match that is not literal; empty where the highlight says it. */
export const EXPLANATIONS: Readonly<Record<MatchKind, string>> = {
  exact: "",
  prefix: "",
  "birth-date": "Geburtsdatum",
  "birth-year": "Geburtsjahr",
  phone: "Telefon",
  email: "E-Mail",
  "sounds-same": "klingt gleich",
  "sounds-prefix": "klingt ähnlich",
  typo: "ähnlich geschrieben",
};

/** The spellings and sounds of a stored word. */
export function storedForms(word: NameWord): StoredForms {
  const spellings = spellingsOf(word).map((spelling) => spelling.text);
  return { spellings, sounds: soundsOf(word), cologne: colognePhoneticsOfPlain(spellings[0] ?? "") };
}

/** The spellings and sounds of a typed word. */
export function typedForms(word: NameWord): TypedForms {
  return { ...storedForms(word), beginnings: soundsOfBeginning(word) };
}

/** The best way in which a typed word meets a stored one, or null. */
export function compareWords(typed: TypedForms, stored: StoredForms): Match | null {
  return literalMatch(typed, stored) ?? soundMatch(typed, stored) ?? typoMatch(typed, stored);
}

/**
 * The ranges of a display name that literally agree with typed words (whole words or their beginnings, in any
 * of their spellings), in order and without overlap.
 */
export function highlightsIn(displayName: string, query: string): Highlight[] {
  const stored = wordsOfName(displayName);
  const typed = withJoinedNeighbours(wordsOfQuery(query));
  const ranges = typed.flatMap((word) => {
    const spellings = spellingsOf(word).map((spelling) => spelling.text);
    return stored.flatMap((candidate) => literalRange(spellings, candidate) ?? []);
  });
  return mergeRanges(ranges);
}

/** The words of a query and every two neighbours written as one, as another writer may have done. */
export function withJoinedNeighbours(words: readonly NameWord[]): NameWord[] {
  const joined = words.slice(1).map((word, index) => joinWords(words[index] as NameWord, word));
  return [...words, ...joined];
}

function literalMatch(typed: StoredForms, stored: StoredForms): Match | null {
  if (typed.spellings[0] === stored.spellings[0]) return { kind: "exact", score: 100 };
  if (typed.spellings.some((one) => stored.spellings.includes(one))) return { kind: "exact", score: 98 };
  const plain = typed.spellings[0] as string;
  if (stored.spellings[0]?.startsWith(plain)) return { kind: "prefix", score: 80 };
  const begins = typed.spellings.some((one) => stored.spellings.some((other) => isBeginning(one, other)));
  return begins ? { kind: "prefix", score: 78 } : null;
}

/** A vowel contracted at the very end ("oe" typed, read as "o") would open half the alphabet. */
function isBeginning(typed: string, stored: string): boolean {
  return typed.length > 1 && stored.startsWith(typed);
}

function soundMatch(typed: TypedForms, stored: StoredForms): Match | null {
  const same = leastDifference(typed.sounds, stored.sounds, soundDifference);
  if (same !== null) return { kind: "sounds-same", score: 60 - 3 * same };
  if (haveSameCologneCode(typed, stored)) return { kind: "sounds-same", score: 55 };
  const beginning = leastDifference(typed.beginnings, stored.sounds, beginningDifference);
  return beginning === null ? null : { kind: "sounds-prefix", score: 40 - 3 * beginning };
}

function leastDifference(
  typed: readonly Sound[],
  stored: readonly Sound[],
  difference: (one: Sound, other: Sound) => number | null,
): number | null {
  let least: number | null = null;
  for (const one of typed) {
    for (const other of stored) {
      const found = difference(one, other);
      if (found !== null && (least === null || found < least)) least = found;
    }
  }
  return least;
}

/** Kölner Phonetik ignores vowels, so a short code alone says little: the spellings must be near as well. */
function haveSameCologneCode(typed: StoredForms, stored: StoredForms): boolean {
  if (typed.cologne.length < 3 || typed.cologne !== stored.cologne) return false;
  const differingLetters = distance(typed.spellings[0] ?? "", stored.spellings[0] ?? "");
  return differingLetters <= (typed.cologne.length >= 4 ? 2 : 1);
}

function typoMatch(typed: StoredForms, stored: StoredForms): Match | null {
  let best = 0;
  for (const one of typed.spellings) {
    for (const other of stored.spellings) {
      const { whole, beginning } = spellingErrors(one, other);
      if (whole !== null) best = Math.max(best, 28 - 4 * whole);
      if (beginning !== null) best = Math.max(best, 20 - 4 * beginning);
    }
  }
  return best === 0 ? null : { kind: "typo", score: best };
}

function literalRange(typed: readonly string[], stored: NameWord): Highlight | null {
  const ends = spellingsOf(stored).flatMap(({ text, origin }) =>
    typed
      .filter((one, index) => text === one || (index === 0 ? text.startsWith(one) : isBeginning(one, text)))
      .map((one) => stored.letters[origin[one.length - 1] ?? -1]?.end ?? -1),
  );
  const start = stored.letters[0]?.start ?? 0;
  const end = Math.max(-1, ...ends);
  return end > start ? { start, end } : null;
}

function mergeRanges(ranges: readonly Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
