import { spellingsOf, wordsOfName } from "./normalise.ts";

const VOWEL_LIKE = "aeijouy";

/**
 * The Kölner Phonetik of a word: Hans Joachim Postel, "Die Kölner Phonetik. Ein Verfahren zur Identifizierung
 * von Personennamen auf der Grundlage der Gestaltanalyse", IBM-Nachrichten 19 (1969), 925–931. Other scripts
 * and accents are put into plain Latin first; parts joined by hyphens or spaces are coded as one word.
 *
 * @returns digits; empty for a text without letters
 */
export function colognePhonetics(text: string): string {
  const plain = wordsOfName(text.replace(/[\s-]+/g, "")).map((word) => spellingsOf(word)[0]?.text ?? "")[0];
  return colognePhoneticsOfPlain(plain ?? "");
}

/** As {@link colognePhonetics}, for a text that already is plain Latin in lower case. */
export function colognePhoneticsOfPlain(plain: string): string {
  const letters = plain.replace(/[^a-z]/g, "");
  let codes = "";
  for (let at = 0; at < letters.length; at++) codes += codeAt(letters, at);
  const withoutRepetition = codes.replace(/(.)\1+/g, "$1");
  return withoutRepetition.charAt(0) + withoutRepetition.slice(1).replaceAll("0", "");
}

function codeAt(letters: string, at: number): string {
  const letter = letters.charAt(at);
  const before = letters.charAt(at - 1);
  const after = letters.charAt(at + 1);
  if (VOWEL_LIKE.includes(letter)) return "0";
  if (letter === "h") return "";
  if (letter === "b") return "1";
  if (letter === "p") return after === "h" ? "3" : "1";
  if (letter === "d" || letter === "t") return isOneOf(after, "csz") ? "8" : "2";
  if (isOneOf(letter, "fvw")) return "3";
  if (isOneOf(letter, "gkq")) return "4";
  if (letter === "c") return codeOfC(before, after, at === 0);
  if (letter === "x") return isOneOf(before, "ckq") ? "8" : "48";
  if (letter === "l") return "5";
  if (letter === "m" || letter === "n") return "6";
  if (letter === "r") return "7";
  return "8";
}

function codeOfC(before: string, after: string, initial: boolean): string {
  if (initial) return isOneOf(after, "ahkloqrux") ? "4" : "8";
  if (isOneOf(before, "sz")) return "8";
  return isOneOf(after, "ahkoqux") ? "4" : "8";
}

function isOneOf(letter: string, letters: string): boolean {
  return letter !== "" && letters.includes(letter);
}
