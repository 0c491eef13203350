import { type NameWord, spellingsOf } from "./normalise.ts";
import { readingsOf } from "./soundReadings.ts";

/**
 * How a word sounds. `key`: its consonant sounds without repetition, with a * before and after where it begins
 * or ends with a vowel. `vowels`: one digit for the gap before each consonant and one for the end, the kinds of
 * vowel that may stand there as a sum of 1 (a), 2 (i) and 4 (o, u); 0 where none is written.
 */
export type Sound = { key: string; vowels: string };

const VOWEL = /[aeiouäö*]/;
const KINDS: Readonly<Record<string, number>> = { a: 1, e: 3, ä: 3, i: 2, o: 4, u: 4, ö: 6, "*": 7 };
const AT_WORD_END: Readonly<Record<string, string>> = { b: "p", d: "t", v: "f", j: "c" };

// The last letters typed may be the beginning of a longer grapheme: "schewt" on the way to "schewtschenko".
const UNFINISHED_GRAPHEME = /(?:sc|tsc?|tc|dsc?|dz|[sktpzgcd])$/;

/** The sounds of a complete word, one for each way to read it. */
export function soundsOf(word: NameWord): Sound[] {
  return distinctSounds(readingsOf(word).map((reading) => soundOf(reading, true)));
}

/** The sounds of the beginning of a word, as far as it has been typed. Empty below three Latin letters. */
export function soundsOfBeginning(word: NameWord): Sound[] {
  const plain = spellingsOf(word)[0]?.text ?? "";
  if (plain.length < 3) return [];
  const typed = readingsOf(word).map((reading) => soundOf(reading, false));
  return distinctSounds([...typed, ...soundsWithoutUnfinished(word, plain)]).filter(
    ({ key }) => key !== "" && key !== "*",
  );
}

/**
 * Whether two whole words sound the same, as the number of vowels in which they differ; null if they do not.
 * Three or more consonants bear one differing vowel (Yousef, Jussuf), shorter words bear none (Ali, Ela).
 */
export function soundDifference(one: Sound, other: Sound): number | null {
  return one.key === other.key ? bearable(differingVowels(one.vowels, other.vowels), one.key) : null;
}

/** As {@link soundDifference}, for the beginning of a word and a whole word. */
export function beginningDifference(beginning: Sound, whole: Sound): number | null {
  if (!whole.key.startsWith(beginning.key)) return null;
  return bearable(differingVowels(beginning.vowels, whole.vowels), beginning.key);
}

function soundsWithoutUnfinished(word: NameWord, plain: string): Sound[] {
  const finished = plain.replace(UNFINISHED_GRAPHEME, "");
  const unfinished = plain.length - finished.length;
  if (unfinished === 0 || plain.length !== word.letters.length) return [];
  const letters = word.letters.slice(0, word.letters.length - unfinished);
  const written = letters.map((letter) => letter.text).join("");
  return readingsOf({ written, letters })
    .map((reading) => soundOf(reading, false))
    .filter(({ key }) => consonantsIn(key) >= 2);
}

function soundOf(reading: string, complete: boolean): Sound {
  let consonants = "";
  let vowels = "";
  let gap = "";
  for (const sound of reading) {
    if (VOWEL.test(sound)) {
      gap += sound;
    } else if (gap !== "" || !consonants.endsWith(sound)) {
      vowels += kindsOf(gap);
      consonants += sound;
      gap = "";
    }
  }
  const start = VOWEL.test(reading.charAt(0)) ? "*" : "";
  if (!complete) return { key: start + consonants, vowels: vowels + kindsOf(gap) };
  const end = wordEnd(consonants, gap);
  const key = start + (end ? consonants : withFinalDevoicing(consonants)) + end;
  return { key, vowels: vowels + kindsOf(gap.slice(-1)) };
}

/** A final -ia (-iya, -ija) is more than a vowel: it tells Maria from Mara and Mari. */
function wordEnd(consonants: string, gap: string): string {
  if (gap === "" || consonants === "") return "";
  return /^i.*[^i]$/.test(gap) ? "y*" : "*";
}

function withFinalDevoicing(consonants: string): string {
  const last = consonants.slice(-1);
  const before = consonants.slice(0, -1);
  const devoiced = AT_WORD_END[last] ?? last;
  return before.endsWith(devoiced) ? before : before + devoiced;
}

/** Two vowels with an i are a diphthong (ai, ei, ay), two with o or u another (ou, au); "ee" and "oo" are English. */
function kindsOf(gap: string): number {
  if (gap.length <= 1) return KINDS[gap] ?? 0;
  if (gap.includes("*")) return 7;
  if (gap.includes("i") || gap.includes("ee")) return 2;
  if (/[ou]/.test(gap)) return 4;
  if (gap.includes("ö")) return 6;
  return /^a+$/.test(gap) ? 1 : 3;
}

function differingVowels(one: string, other: string): number {
  let differing = 0;
  for (let gap = 0; gap < Math.min(one.length, other.length); gap++) {
    const left = Number(one[gap]);
    const right = Number(other[gap]);
    if (left !== 0 && right !== 0 && (left & right) === 0) differing++;
  }
  return differing;
}

function bearable(differing: number, key: string): number | null {
  return differing <= (consonantsIn(key) >= 3 ? 1 : 0) ? differing : null;
}

function consonantsIn(key: string): number {
  return key.replaceAll("*", "").length;
}

function distinctSounds(sounds: readonly Sound[]): Sound[] {
  const byText = new Map(sounds.map((sound) => [`${sound.key} ${sound.vowels}`, sound]));
  return [...byText.values()];
}
