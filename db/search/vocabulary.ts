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
  typedForms,
} from "./matching.ts";
import { type NameWord, plainText, wordsOfName } from "./normalise.ts";
import { comparablePhone, emailKeys, numberMatcher, type PersonFacts } from "./personFacts.ts";
import { joinNames, parseQuery, type QueryWord } from "./personQuery.ts";
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

type IndexedPerson = {
  id: string;
  displayName: string;
  sortName: string;
  words: Word[];
  emailKeys: string[];
  facts: PersonFacts;
};
type Word = { written: string; forms: StoredForms; people: IndexedPerson[] };
type Hit = { person: IndexedPerson; score: number; kinds: MatchKind[] };
type Matches = ReadonlyMap<IndexedPerson, Match>;

/** Enough for the words of a query and their neighbours, so that a keystroke computes only what it changed. */
const REMEMBERED_WORDS = 16;

const EMAIL_MATCH: Match = { kind: "email", score: 50 };
const SHORTEST_EMAIL_PART = 3;

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
  readonly #emails = new SortedKeys<IndexedPerson>();
  readonly #remembered = new Map<string, Matches>();

  /** Number of people in the index. */
  get size(): number {
    return this.#people.size;
  }

  /** Adds a person, or replaces what was known under this id. */
  put(person: SearchablePerson): void {
    this.remove(person.id);
    this.#remembered.clear();
    const names = [person.displayName, ...(person.otherNames ?? [])];
    const indexed: IndexedPerson = {
      id: person.id,
      displayName: person.displayName,
      sortName: plainText(person.displayName),
      words: this.#wordsFor(names),
      emailKeys: (person.emails ?? []).flatMap(emailKeys),
      facts: factsOf(person),
    };
    for (const word of indexed.words) word.people.push(indexed);
    for (const key of indexed.emailKeys) this.#emails.add(key, indexed);
    this.#people.set(person.id, indexed);
  }

  /** Forgets a person; does nothing where the id is not known. */
  remove(personId: string): void {
    const person = this.#people.get(personId);
    if (!person) return;
    this.#people.delete(personId);
    this.#remembered.clear();
    for (const key of person.emailKeys) this.#emails.remove(key, person);
    for (const word of person.words) {
      word.people.splice(word.people.indexOf(person), 1);
      if (word.people.length === 0) this.#forget(word);
    }
  }

  /**
   * The people whom every typed word meets, best first; equal scores by recency, then name, then id. The order
   * of the words does not matter; those after the twelfth are ignored. An empty query finds nobody.
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

  /** For each typed word all that it met: alone, written as one with a neighbour, as a number or address. */
  #matchesOfWords(words: readonly QueryWord[]): Matches[][] {
    const neighbours = words.slice(1).map((word, index) => joinNames(words[index] as QueryWord, word));
    return words.map((word, index) => {
      const names = [word.name, neighbours[index - 1], neighbours[index]];
      return [
        ...names.flatMap((name) => (name ? [this.#peopleNamed(name)] : [])),
        this.#peopleWithNumber(word.number),
        this.#peopleWithEmail(word.email),
      ];
    });
  }

  #peopleNamed(name: NameWord): Matches {
    const known = this.#remembered.get(name.written);
    if (known) return known;
    const matches = new Map<IndexedPerson, Match>();
    const typed = typedForms(name);
    for (const word of this.#candidates(typed)) {
      const match = compareWords(typed, word.forms);
      if (!match) continue;
      for (const person of word.people) {
        if (match.score > (matches.get(person)?.score ?? 0)) matches.set(person, match);
      }
    }
    this.#remember(name.written, matches);
    return matches;
  }

  #remember(written: string, matches: Matches): void {
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined && this.#remembered.size >= REMEMBERED_WORDS) this.#remembered.delete(oldest);
    this.#remembered.set(written, matches);
  }

  #peopleWithNumber(typed: string): Matches {
    const matches = new Map<IndexedPerson, Match>();
    if (typed === "") return matches;
    const matchNumber = numberMatcher(typed);
    for (const person of this.#people.values()) {
      const match = matchNumber(person.facts);
      if (match) matches.set(person, match);
    }
    return matches;
  }

  #peopleWithEmail(typed: string): Matches {
    if (typed.length < SHORTEST_EMAIL_PART) return new Map();
    return new Map(this.#emails.withPrefix(typed).map((person) => [person, EMAIL_MATCH]));
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
  };
}

function soundKeys(forms: StoredForms): Set<string> {
  return new Set(forms.sounds.map(({ key }) => key));
}

function* intersect(matchesOfWords: readonly Matches[][]): Iterable<Hit> {
  const countOf = (ofWord: Matches[]) => ofWord.reduce((count, matches) => count + matches.size, 0);
  const fewest = matchesOfWords.reduce((one, other) => (countOf(other) < countOf(one) ? other : one));
  for (const person of peopleIn(fewest)) {
    const matches = matchesOfWords.flatMap((ofWord) => bestMatch(ofWord, person) ?? []);
    if (matches.length < matchesOfWords.length) continue;
    const sum = matches.reduce((total, match) => total + match.score, 0);
    yield { person, score: sum / matches.length, kinds: matches.map((match) => match.kind) };
  }
}

function* peopleIn(ofWord: readonly Matches[]): Iterable<IndexedPerson> {
  for (const [index, matches] of ofWord.entries()) {
    const earlier = ofWord.slice(0, index);
    for (const person of matches.keys()) {
      if (!earlier.some((other) => other.has(person))) yield person;
    }
  }
}

function bestMatch(ofWord: readonly Matches[], person: IndexedPerson): Match | null {
  let best: Match | null = null;
  for (const matches of ofWord) {
    const match = matches.get(person);
    if (match && match.score > (best?.score ?? 0)) best = match;
  }
  return best;
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
