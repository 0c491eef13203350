import anyAscii from "any-ascii";

/**
 * Letters written with several characters. They are folded as one, because their parts alone would give
 * something else (Greek ου is u-like, not o + y).
 */
export const COMPOUND_LETTERS = ["ου", "ού", "μπ", "ντ", "γγ", "γκ", "ευ", "εύ", "αυ", "αύ", "ու", "իւ"];

/**
 * Corrections to any-ascii. Arabic letters that writers and keyboards use interchangeably (hamza carriers,
 * final ya and alif maqsura, ta marbuta and ha) become one letter, so that both spellings are the same.
 */
const CORRECTIONS: Readonly<Record<string, string>> = {
  ا: "a",
  آ: "a",
  أ: "a",
  إ: "a",
  ٱ: "a",
  ع: "a",
  ء: "",
  ؤ: "w",
  ئ: "y",
  ى: "y",
  ے: "y",
  ة: "h",
  ە: "h",
  ۀ: "h",
  ظ: "z",
  ـ: "",
  ї: "yi",
  є: "ye",
  ћ: "c",
  ч: "ch",
  እ: "e",
  ዕ: "e",
  ου: "ou",
  ού: "ou",
  μπ: "b",
  ντ: "d",
  γγ: "ng",
  γκ: "g",
  ευ: "ev",
  εύ: "ev",
  αυ: "av",
  αύ: "av",
  ու: "u",
  իւ: "yu",
};

/** The longer way to write a letter that German and other offices use instead of the plain one. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  đ: "dj",
  ђ: "dj",
  ə: "a",
  х: "ch",
  ё: "yo",
};

const SCRIPTS_WITH_OPTIONAL_VOWEL_MARKS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * One letter as it is compared: NFC, lower case, and without vowel marks where the script may omit them.
 *
 * @param letter one letter with its combining marks, in any case and normal form
 */
export function canonicalLetter(letter: string): string {
  const lower = letter.normalize("NFC").toLowerCase().normalize("NFC");
  return SCRIPTS_WITH_OPTIONAL_VOWEL_MARKS.test(lower) ? lower.replace(/\p{M}/gu, "") : lower;
}

/**
 * The shortest usual Latin spelling of a letter: ö → o, ß → ss, ш → sh, م → m. Letters nobody transliterates
 * stay as they are, so that a name in such a script can still be found by itself.
 *
 * @param letter a canonical letter
 */
export function plainLatin(letter: string): string {
  const corrected = CORRECTIONS[letter];
  if (corrected !== undefined) return corrected;
  const latin = anyAscii(letter).toLowerCase();
  const lettersOnly = latin.replace(/[^a-z0-9]/g, "");
  return lettersOnly === "" && latin === "" ? letter : lettersOnly;
}

/** The longer usual Latin spelling of a canonical letter (ö → oe), or the plain one where there is none. */
export function expandedLatin(letter: string): string {
  return EXPANSIONS[letter] ?? plainLatin(letter);
}
