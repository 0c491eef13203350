import { listName } from "../../shared/model/names.ts";
import { type NameWord, spellingsOf, wordsOfQuery } from "../search/normalise.ts";
import { type Sound, soundDifference, soundsOf } from "../search/soundKey.ts";
import { spellingErrors } from "../search/spellingErrors.ts";
import type { Material } from "./rule.ts";

/** Somebody who may stand in the records twice. */
export interface CandidateRow {
  id: string;
  /** "Lastname, Firstname" */
  name: string;
  /** Date of birth. */
  birth: string | null;
  gender: string | null;
}

interface Row {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  gender: string | null;
}

/**
 * Pairs of people born on the same day, one of whom counts in the period. Anonymous people are left out: a nickname
 * is no name. People whose date of birth is not known exactly are, too: a name alone makes too many pairs.
 */
export function pairsToCompare({ reader, view, people }: Material): [CandidateRow, CandidateRow][] {
  const counted = new Set(people().map(({ id }) => id));
  const rows = reader.all<Row>(
    `SELECT id, firstName, lastName, birthDate, gender FROM people
     WHERE removedAt IS NULL AND anonymous = 0 AND ${view.scope.otherPerson("people.id")}
       AND birthDate IS NOT NULL
     ORDER BY birthDate, id`,
  );
  const born = Map.groupBy(rows, ({ birthDate }) => birthDate);
  return [...born.values()].flatMap((group) => pairsOf(group, counted));
}

function pairsOf(born: readonly Row[], counted: ReadonlySet<string>): [CandidateRow, CandidateRow][] {
  const pairs: [CandidateRow, CandidateRow][] = [];
  for (const [index, one] of born.entries()) {
    for (const other of born.slice(index + 1)) {
      if (counted.has(one.id)) pairs.push([candidate(one), candidate(other)]);
      else if (counted.has(other.id)) pairs.push([candidate(other), candidate(one)]);
    }
  }
  return pairs;
}

function candidate({ id, firstName, lastName, birthDate, gender }: Row): CandidateRow {
  return { id, name: listName({ firstName, lastName, anonymous: false }), birth: birthDate, gender };
}

/**
 * Why two people of the same birthday are likely to be one, as a few German words; `null` when they are not.
 * Every word of the shorter name needs its own counterpart in the other: twins share the family name only.
 */
export function likelySamePerson(one: CandidateRow, other: CandidateRow): string | null {
  if (one.gender && other.gender && one.gender !== other.gender) return null;
  const [fewer, more] = [wordsOf(one.name), wordsOf(other.name)].sort((a, b) => a.length - b.length);
  if (!fewer || !more || fewer.length < 2) return null;
  const unmatched = [...more];
  let worst = 0;
  for (const word of fewer) {
    const degrees = unmatched.map((counterpart) => difference(word, counterpart));
    const best = Math.min(...degrees);
    if (best === Number.POSITIVE_INFINITY) return null;
    unmatched.splice(degrees.indexOf(best), 1);
    worst = Math.max(worst, best);
  }
  return explanations[worst] ?? null;
}

const explanations = [
  "Name und Geburtsdatum sind gleich",
  "der Name klingt gleich, das Geburtsdatum stimmt überein",
  "der Name ist ähnlich geschrieben, das Geburtsdatum stimmt überein",
];

interface ComparedWord {
  spellings: string[];
  sounds: Sound[];
}

/** 0: spelled alike, 1: sounds alike, 2: spelled nearly alike, infinite: another name. */
function difference(one: ComparedWord, other: ComparedWord): number {
  if (one.spellings.some((spelling) => other.spellings.includes(spelling))) return 0;
  if (one.sounds.some((sound) => other.sounds.some((heard) => soundDifference(sound, heard) !== null)))
    return 1;
  const [left, right] = [one.spellings[0] ?? "", other.spellings[0] ?? ""];
  // Who mistypes a name mostly gets its beginning right; Kravchenko and Savchenko are two names.
  const isNear = left[0] === right[0] && spellingErrors(left, right).whole !== null;
  return isNear ? 2 : Number.POSITIVE_INFINITY;
}

const known = new Map<string, ComparedWord[]>();
const mostKnown = 20_000;

/** How a name is spelled and heard. Making sounds is slow, and the same names are compared again and again. */
function wordsOf(name: string): ComparedWord[] {
  const before = known.get(name);
  if (before) return before;
  const words = wordsOfQuery(name).map(comparedWord);
  if (known.size >= mostKnown) known.clear();
  known.set(name, words);
  return words;
}

function comparedWord(word: NameWord): ComparedWord {
  return { spellings: spellingsOf(word).map(({ text }) => text), sounds: soundsOf(word) };
}
