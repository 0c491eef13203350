import {
  compareWords,
  EXPLANATIONS,
  type Highlight,
  highlightsIn,
  type Match,
  type MatchKind,
  type StoredForms,
  storedForms,
  type TypedForms,
} from "./matching.ts";
import { type NameWord, plainText, wordsOfName } from "./normalise.ts";
import { comparablePhone, matchEmail, matchNumber, type PersonFacts } from "./personFacts.ts";
import { joinedForms, parseQuery, type QueryWord } from "./personQuery.ts";
import { bestInOrder } from "./ranking.ts";
import { SortedKeys } from "./sortedKeys.ts";

/** What the search knows of a person. */
export type SearchablePerson = {
  id: string;
  /** The name as the result list shows it; highlights refer to it. */
  displayName: string;
  /** Names found but not shown: birth name, alias, the spelling in another script. */
  otherNames?: readonly string[];
  /** `YYYY-MM-DD`, or its beginning where only year or month are known. */
  birthDate?: string | null;
  phones?: readonly string[];
  emails?: readonly string[];
};

export type SearchOptions = {
  /** The most results wanted; Infinity for all. */
  limit: number;
  /** Person id → when last used (any scale, more is later). Decides between equal scores. */
  recency?: ReadonlyMap<string, number>;
};

export type SearchResult = {
  personId: string;
  /** The mean of the scores of the typed words, at most 100. */
  score: number;
  /** How each typed word met the person, in the order typed. */
  kinds: MatchKind[];
  /** Literal agreements in the display name. */
  highlights: Highlight[];
  /** German words on matches that are not literal; empty if all are. */
  explanation: string;
};

type IndexedPerson = { id: string; displayName: string; sortName: string; words: Word[]; facts: PersonFacts };
type Word = { written: string; forms: StoredForms; people: IndexedPerson[] };
type Hit = { person: IndexedPerson; score: number; kinds: MatchKind[] };
type Matches = Map<IndexedPerson, Match>;

/**
 * An index in memory of the words of all names, for a search with every keystroke: by beginning, by sound and
 * with typing errors. Holds no order of its own: the same people give the same results however they came in.
 */
export class PersonVocabulary {
  readonly #people = new Map<string, IndexedPerson>();
  readonly #words = new Map<string, Word>();
  readonly #spellings = new SortedKeys<Word>();
  readonly #sounds = new SortedKeys<Word>();
  readonly #cologneCodes = new SortedKeys<Word>();

  /** Number of people in the index. */
  get size(): number {
    return this.#people.size;
  }

  /** Adds a person, or replaces what was known under this id. */
  put(person: SearchablePerson): void {
    this.remove(person.id);
    const names = [person.displayName, ...(person.otherNames ?? [])];
    const indexed: IndexedPerson = {
      id: person.id,
      displayName: person.displayName,
      sortName: plainText(person.displayName),
      words: this.#wordsFor(names),
      facts: factsOf(person),
    };
    for (const word of indexed.words) word.people.push(indexed);
    this.#people.set(person.id, indexed);
  }

  /** Forgets a person; does nothing where the id is not known. */
  remove(personId: string): void {
    const person = this.#people.get(personId);
    if (!person) return;
    this.#people.delete(personId);
    for (const word of person.words) {
      word.people.splice(word.people.indexOf(person), 1);
      if (word.people.length === 0) this.#forget(word);
    }
  }

  /**
   * The people whom every typed word meets, best first; equal scores by recency, then name, then id. The order
   * of the words does not matter. An empty query finds nobody.
   */
  search(query: string, { limit, recency = new Map() }: SearchOptions): SearchResult[] {
    const words = parseQuery(query);
    if (words.length === 0 || limit <= 0) return [];
    const hits = intersect(this.#matchesOfWords(words));
    return bestInOrder(hits, limit, byRank(recency)).map((hit) => resultOf(hit, query));
  }

  #wordsFor(names: readonly string[]): Word[] {
    const words = names
      .flatMap(wordsOfName)
      .map((word) => this.#words.get(word.written) ?? this.#learn(word));
    return [...new Set(words)];
  }

  #learn(nameWord: NameWord): Word {
    const word: Word = { written: nameWord.written, forms: storedForms(nameWord), people: [] };
    this.#words.set(word.written, word);
    for (const spelling of word.forms.spellings) this.#spellings.add(spelling, word);
    for (const key of soundKeys(word.forms)) this.#sounds.add(key, word);
    this.#cologneCodes.add(word.forms.cologne, word);
    return word;
  }

  #forget(word: Word): void {
    this.#words.delete(word.written);
    for (const spelling of word.forms.spellings) this.#spellings.remove(spelling, word);
    for (const key of soundKeys(word.forms)) this.#sounds.remove(key, word);
    this.#cologneCodes.remove(word.forms.cologne, word);
  }

  #matchesOfWords(words: readonly QueryWord[]): Matches[] {
    const matches = words.map((word) => this.#matchesOfWord(word));
    for (let at = 1; at < words.length; at++) {
      const joined = joinedForms(words[at - 1] as QueryWord, words[at] as QueryWord);
      if (!joined) continue;
      this.#matchNames(joined, matches[at - 1] as Matches, matches[at] as Matches);
    }
    return matches;
  }

  #matchesOfWord(word: QueryWord): Matches {
    const matches: Matches = new Map();
    if (word.forms) this.#matchNames(word.forms, matches);
    if (word.number === "" && word.email === "") return matches;
    for (const person of this.#people.values()) {
      if (word.number !== "") keepBetter(matches, person, matchNumber(word.number, person.facts));
      if (person.facts.emails.length > 0) keepBetter(matches, person, matchEmail(word.email, person.facts));
    }
    return matches;
  }

  #matchNames(typed: TypedForms, ...targets: Matches[]): void {
    for (const word of this.#candidates(typed)) {
      const match = compareWords(typed, word.forms);
      if (!match) continue;
      for (const person of word.people) {
        for (const matches of targets) keepBetter(matches, person, match);
      }
    }
  }

  #candidates(typed: TypedForms): Set<Word> {
    return new Set([
      ...typed.spellings.flatMap((spelling) => this.#spellings.withPrefix(spelling)),
      ...typed.sounds.flatMap(({ key }) => this.#sounds.withKey(key)),
      ...typed.beginnings.flatMap(({ key }) => this.#sounds.withPrefix(key)),
      ...this.#cologneCodes.withKey(typed.cologne),
      ...typed.spellings.flatMap((spelling) => this.#spellings.withSimilarKey(spelling)),
    ]);
  }
}

function factsOf(person: SearchablePerson): PersonFacts {
  return {
    birthDate: person.birthDate ?? "",
    phones: (person.phones ?? []).map(comparablePhone),
    emails: (person.emails ?? []).map((email) => email.toLowerCase()),
  };
}

function soundKeys(forms: StoredForms): Set<string> {
  return new Set(forms.sounds.map(({ key }) => key));
}

function keepBetter(matches: Matches, person: IndexedPerson, match: Match | null): void {
  if (match && match.score > (matches.get(person)?.score ?? 0)) matches.set(person, match);
}

function* intersect(matchesOfWords: readonly Matches[]): Iterable<Hit> {
  const fewest = matchesOfWords.reduce((one, other) => (other.size < one.size ? other : one));
  for (const person of fewest.keys()) {
    const matches = matchesOfWords.flatMap((ofWord) => ofWord.get(person) ?? []);
    if (matches.length < matchesOfWords.length) continue;
    const sum = matches.reduce((total, match) => total + match.score, 0);
    yield { person, score: sum / matches.length, kinds: matches.map((match) => match.kind) };
  }
}

function byRank(recency: ReadonlyMap<string, number>): (one: Hit, other: Hit) => number {
  const lastUsed = (hit: Hit) => recency.get(hit.person.id) ?? Number.NEGATIVE_INFINITY;
  return (one, other) => {
    if (one.score !== other.score) return other.score - one.score;
    const used = lastUsed(one);
    const otherUsed = lastUsed(other);
    if (used !== otherUsed) return otherUsed > used ? 1 : -1;
    return (
      inTextOrder(one.person.sortName, other.person.sortName) || inTextOrder(one.person.id, other.person.id)
    );
  };
}

function inTextOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function resultOf({ person, score, kinds }: Hit, query: string): SearchResult {
  const highlights = highlightsIn(person.displayName, query);
  return { personId: person.id, score, kinds, highlights, explanation: explain(kinds, highlights) };
}

function explain(kinds: readonly MatchKind[], highlights: readonly Highlight[]): string {
  const words = new Set(kinds.map((kind) => EXPLANATIONS[kind]).filter((word) => word !== ""));
  const isLiteral = kinds.some((kind) => EXPLANATIONS[kind] === "");
  if (isLiteral && highlights.length === 0) words.add("weiterer Name");
  return [...words].join(", ");
}
