import type { NameWord } from "./normalise.ts";
import { plainLatin } from "./transliteration.ts";

/**
 * Sounds are written with one character each:
 * consonants m n r l b p d t f v s (also z, ts) x (sch, zh) c (tsch) j (dsch) k (also g, q) h (also kh) y;
 * vowels a e i o u, ä and ö for the umlaut-like digraphs, * for a vowel the script does not tell.
 */
type Rule = {
  letters: string;
  sounds: readonly string[];
  /** Where the rule holds, given what stands before and after the letters. */
  where?: (before: string, after: string) => boolean;
};

/** Ambiguous letters multiply; more readings than this are not worth their false friends. */
const MOST_READINGS = 8;

const atStart = (before: string) => before === "";
const atEnd = (_before: string, after: string) => after === "";
const afterVowel = (before: string) => /[aeiouy]$/.test(before);
const beforeFrontVowel = (_before: string, after: string) => /^[eiy]/.test(after);
const beforeConsonant = (_before: string, after: string) => /^[^aeiouy]/.test(after);

/** Latin spellings of all the traditions names come through. The first rule that holds is taken. */
const LATIN_RULES: readonly Rule[] = [
  { letters: "schtsch", sounds: ["x"] },
  { letters: "stsch", sounds: ["x"] },
  { letters: "shch", sounds: ["x"] },
  { letters: "tsch", sounds: ["c"] },
  { letters: "tch", sounds: ["c"] },
  { letters: "tsh", sounds: ["c"] },
  { letters: "cz", sounds: ["c"] },
  { letters: "dsch", sounds: ["j"] },
  { letters: "dzh", sounds: ["j"] },
  { letters: "dsh", sounds: ["j"] },
  { letters: "dj", sounds: ["j"] },
  { letters: "sch", sounds: ["x"] },
  { letters: "sh", sounds: ["x"] },
  { letters: "sz", sounds: ["s", "x"] },
  { letters: "zh", sounds: ["x"] },
  { letters: "ch", sounds: ["k", "h"], where: beforeConsonant },
  { letters: "ch", sounds: ["h", "c", "x"] },
  { letters: "kh", sounds: ["h"] },
  { letters: "gh", sounds: ["k"] },
  { letters: "th", sounds: ["t", "s"] },
  { letters: "dh", sounds: ["d", "s"] },
  { letters: "ph", sounds: ["f"] },
  { letters: "ck", sounds: ["k"] },
  { letters: "ts", sounds: ["s"] },
  { letters: "tz", sounds: ["s"] },
  { letters: "dz", sounds: ["s"] },
  { letters: "dt", sounds: ["t"] },
  { letters: "pf", sounds: ["f"] },
  // Turkish ğ only lengthens the vowel; written without its accent it is an ordinary g.
  { letters: "ğ", sounds: ["", "k"] },
  { letters: "g", sounds: ["k", "h"] },
  { letters: "q", sounds: ["k"] },
  // c is dsch in Turkish, ts in Latin-written Slavic languages, and tsch where an accent was left out.
  { letters: "c", sounds: ["s", "j", "c"], where: beforeFrontVowel },
  { letters: "c", sounds: ["c", "k"], where: atEnd },
  { letters: "c", sounds: ["k", "j"] },
  // Names in Je-, Ye- and E- are the same in the East Slavic languages.
  { letters: "j", sounds: ["y", "j", ""], where: (before, after) => before === "" && after.startsWith("e") },
  { letters: "j", sounds: ["y", "j"], where: atStart },
  { letters: "j", sounds: ["i", "j"] },
  { letters: "y", sounds: ["y", ""], where: (before, after) => before === "" && after.startsWith("e") },
  { letters: "y", sounds: ["y"], where: (before, after) => before === "" && /^[aiou]/.test(after) },
  { letters: "y", sounds: ["i"] },
  { letters: "w", sounds: ["v", "u"], where: afterVowel },
  { letters: "v", sounds: ["v", "u"], where: (before, after) => afterVowel(before) && after.startsWith("u") },
  { letters: "w", sounds: ["v"] },
  { letters: "x", sounds: ["ks"] },
  { letters: "z", sounds: ["s"] },
  { letters: "ae", sounds: ["ä"] },
  { letters: "oe", sounds: ["ö"] },
  { letters: "ue", sounds: ["ö"] },
  { letters: "h", sounds: [""], where: (before, after) => afterVowel(before) && after === "" },
];

/** Accented letters whose accent changes the sound, in the spelling the Latin rules know. */
const ACCENTED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  š: "sh",
  ş: "sh",
  ș: "sh",
  ś: "sh",
  č: "tch",
  ç: "tch",
  ć: "tch",
  ћ: "tch",
  ž: "zh",
  ż: "zh",
  ź: "zh",
  đ: "dj",
  ђ: "dj",
  ğ: "ğ",
  χ: "kh",
};

/** Arabic letters, read in Arabic, Persian, Dari, Pashto and Urdu. Short vowels are not written. */
const ARABIC_SOUNDS: Readonly<Record<string, readonly string[]>> = {
  ب: ["b"],
  پ: ["p"],
  ت: ["t"],
  ٹ: ["t"],
  ط: ["t"],
  ث: ["t", "s"],
  ج: ["j", "k"],
  چ: ["c"],
  ح: ["h"],
  خ: ["h"],
  ه: ["h"],
  ہ: ["h"],
  ھ: ["h"],
  د: ["d"],
  ڈ: ["d"],
  ډ: ["d"],
  ذ: ["d", "s"],
  ض: ["d", "s"],
  ر: ["r"],
  ڑ: ["r"],
  ړ: ["r"],
  ز: ["s"],
  ظ: ["s", "d"],
  س: ["s"],
  ص: ["s"],
  ش: ["x"],
  ښ: ["x"],
  ژ: ["x"],
  ف: ["f"],
  ڤ: ["v"],
  ق: ["k"],
  ك: ["k"],
  ک: ["k"],
  گ: ["k"],
  ګ: ["k"],
  غ: ["k"],
  ل: ["l"],
  م: ["m"],
  ن: ["n"],
  ں: ["n"],
  ڼ: ["n"],
  ا: ["a"],
  آ: ["a"],
  أ: ["a"],
  إ: ["i"],
  ٱ: ["a"],
  ع: [""],
  ء: [""],
  ئ: ["i"],
  ؤ: ["u"],
  و: ["u", "v"],
  ي: ["i"],
  ی: ["i"],
  ې: ["i"],
  ے: ["e"],
  ى: ["ä"],
  ة: ["a"],
  ە: ["e"],
  ۀ: ["e"],
};

const ARABIC = /\p{Script=Arabic}/u;

/** The ways a word may be pronounced, most likely first, at most eight. */
export function readingsOf(word: NameWord): string[] {
  return [...new Set(ARABIC.test(word.written) ? arabicReadings(word) : latinReadings(word))];
}

function latinReadings(word: NameWord): string[] {
  const latin = word.letters.map(({ text }) => ACCENTED[text] ?? plainLatin(text)).join("");
  return readLatin(withoutServantPrefix(latin));
}

/** Abdul-, Abdel-, Abdur- … are one prefix, whose end adapts to the next consonant. */
function withoutServantPrefix(latin: string): string {
  return latin.replace(/^abd[aeiou](?:l(?=[^aeiouy])|([rsnztd])(?=\1))/, "abd");
}

function readLatin(latin: string): string[] {
  let readings = [""];
  let at = 0;
  while (at < latin.length) {
    const rule = ruleAt(latin, at);
    readings = extend(readings, rule?.sounds ?? [latin.charAt(at)]);
    at += rule?.letters.length ?? 1;
  }
  return readings;
}

function ruleAt(latin: string, at: number): Rule | undefined {
  return LATIN_RULES.find(
    ({ letters, where }) =>
      latin.startsWith(letters, at) &&
      (!where || where(latin.slice(0, at), latin.slice(at + letters.length))),
  );
}

function arabicReadings(word: NameWord): string[] {
  const letters = [...word.written];
  const article = letters.findIndex((letter, index) => letter === "ا" && letters[index + 1] === "ل");
  const readings = readArabic(letters);
  const isArticle = (article === 0 || word.written.startsWith("عبدال")) && letters.length >= article + 5;
  return isArticle ? [...readArabic(letters.toSpliced(article, 2)), ...readings] : readings;
}

function readArabic(letters: readonly string[]): string[] {
  let readings = [""];
  letters.forEach((letter, index) => {
    readings = extend(readings, arabicSounds(letter, index === 0, index === letters.length - 1));
  });
  return readings;
}

function arabicSounds(letter: string, first: boolean, last: boolean): readonly string[] {
  if (first && /[اأعٱآ]/u.test(letter)) return ["*"];
  if (first && letter === "و") return ["v"];
  if (first && /[يی]/u.test(letter)) return ["y", "i"];
  if (last && /[هہھ]/u.test(letter)) return ["ä", "h"];
  return ARABIC_SOUNDS[letter] ?? [plainLatin(letter)];
}

function extend(readings: readonly string[], sounds: readonly string[]): string[] {
  const affordable = readings.length * sounds.length <= MOST_READINGS ? sounds : sounds.slice(0, 1);
  return affordable.flatMap((sound) => readings.map((reading) => reading + sound));
}
