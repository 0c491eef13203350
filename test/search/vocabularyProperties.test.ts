import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, storedForms, typedForms } from "../../db/search/matching.ts";
import { spellingsOf, wordsOfName, wordsOfQuery } from "../../db/search/normalise.ts";
import { PersonVocabulary, type SearchablePerson, type SearchResult } from "../../db/search/vocabulary.ts";
import { GIVEN_NAMES, NAMES_IN_OTHER_SCRIPTS, SURNAMES } from "./names.ts";

const ALL = { limit: Number.POSITIVE_INFINITY };
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

const inventedName = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüßşçğıłøåéñž]{1,11}$/);
const oneName = fc.oneof(
  fc.constantFrom(...SURNAMES),
  fc.constantFrom(...GIVEN_NAMES),
  fc.constantFrom(...NAMES_IN_OTHER_SCRIPTS),
  inventedName,
);
const displayName = fc.oneof(
  fc.tuple(oneName, oneName).map(([last, first]) => `${last}, ${first}`),
  fc.tuple(oneName, oneName, oneName).map(([last, second, first]) => `${last}-${second}, ${first}`),
  fc.tuple(oneName, oneName).map(([last, first]) => `Al ${last}, ${first}`),
  oneName,
);
const person: fc.Arbitrary<SearchablePerson> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(String),
  displayName,
  otherNames: fc.array(oneName, { maxLength: 1 }),
  birthDate: fc.constantFrom(null, "1988-03-12", "1990"),
  phones: fc.constantFrom([], ["+49 176 123456"]),
  emails: fc.constantFrom([], ["maria.s88@web.de"]),
});

const crowd = SURNAMES.map((last, index) => ({
  id: `crowd ${index}`,
  displayName: `${last}, ${GIVEN_NAMES[index % GIVEN_NAMES.length]}`,
}));
const vocabularyOfCrowd = vocabularyOf(crowd);

function vocabularyOf(people: readonly SearchablePerson[]): PersonVocabulary {
  const vocabulary = new PersonVocabulary();
  for (const one of people) vocabulary.put(one);
  return vocabulary;
}

/** Whether a person of this name, standing in the crowd, is found. */
function isFound(name: string, query: string): boolean {
  vocabularyOfCrowd.put({ id: "the person", displayName: name });
  return vocabularyOfCrowd.search(query, ALL).some((result) => result.personId === "the person");
}

function lastQuery(vocabulary: PersonVocabulary, query: string): SearchResult[] {
  return vocabulary.search(query, ALL);
}

const REWRITTEN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", å: "aa" };

describe("every stored name is found", () => {
  it("by itself, as the first of all kinds", () => {
    fc.assert(
      fc.property(displayName, (name) => {
        vocabularyOfCrowd.put({ id: "the person", displayName: name });
        const own = lastQuery(vocabularyOfCrowd, name).find((result) => result.personId === "the person");
        expect(own?.kinds.every((kind) => kind === "exact")).toBe(true);
      }),
    );
  });

  it("with its umlauts rewritten or without any accent", () => {
    fc.assert(
      fc.property(displayName, (name) => {
        const lower = name.toLowerCase();
        const rewritten = lower.replace(/[äöüßøå]/g, (letter) => REWRITTEN[letter] ?? letter);
        expect(isFound(name, rewritten)).toBe(true);
        expect(isFound(rewritten, name)).toBe(true);
        expect(isFound(name, lower.normalize("NFD").replace(/[\u0300-\u0327]/g, ""))).toBe(true);
        expect(isFound(name, name.normalize("NFD"))).toBe(true);
      }),
    );
  });

  it("with first and last name swapped", () => {
    fc.assert(
      fc.property(oneName, oneName, (first, last) => {
        expect(isFound(`${last}, ${first}`, `${first} ${last}`)).toBe(true);
        expect(isFound(`${first} ${last}`, `${last}, ${first}`)).toBe(true);
      }),
    );
  });

  it("by any beginning from two letters", () => {
    fc.assert(
      fc.property(oneName, oneName, fc.nat(), (last, first, seed) => {
        const letters = [...last];
        const typed = letters.slice(0, 2 + (seed % Math.max(1, letters.length - 1))).join("");
        expect(isFound(`${last}, ${first}`, typed)).toBe(true);
      }),
    );
  });

  it("with one letter missing, replaced, added or swapped with its neighbour, from length 4", () => {
    const error = fc.record({
      kind: fc.constantFrom("missing", "replaced", "added", "swapped"),
      at: fc.nat(),
      letter: fc.constantFrom(...ALPHABET),
    });
    fc.assert(
      fc.property(oneName, oneName, error, (last, first, { kind, at, letter }) => {
        const [word] = wordsOfName(last);
        const plain = (word && spellingsOf(word)[0]?.text) ?? "";
        fc.pre(plain.length >= 4);
        const place = at % (kind === "swapped" ? plain.length - 1 : plain.length);
        const rest = plain.slice(place + 1);
        const wrong = {
          missing: rest,
          replaced: letter + rest,
          added: letter + plain.charAt(place) + rest,
          swapped: rest.charAt(0) + plain.charAt(place) + rest.slice(1),
        }[kind];
        expect(isFound(`${last}, ${first}`, plain.slice(0, place) + wrong)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the index", () => {
  const queries = fc.array(
    fc.oneof(
      displayName,
      oneName.map((name) => name.slice(0, 3)),
      fc.constantFrom("1988", "0176", "s88@"),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  it("gives the same after any additions, changes and removals as built from what is left", () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: person.map((put) => ({ put, remove: "", query: "" })) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 1, max: 12 }).map((id) => ({ put: null, remove: `${id}`, query: "" })),
      },
      { weight: 1, arbitrary: oneName.map((query) => ({ put: null, remove: "", query })) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), queries, (changes, searched) => {
        const vocabulary = new PersonVocabulary();
        const left = new Map<string, SearchablePerson>();
        for (const { put, remove, query } of changes) {
          if (put) {
            vocabulary.put(put);
            left.set(put.id, put);
          } else if (remove) {
            vocabulary.remove(remove);
            left.delete(remove);
          } else {
            vocabulary.search(query, ALL);
          }
        }
        const rebuilt = vocabularyOf([...left.values()].reverse());
        expect(vocabulary.size).toBe(left.size);
        for (const query of searched)
          expect(vocabulary.search(query, ALL)).toEqual(rebuilt.search(query, ALL));
      }),
    );
  });

  it("never gives a removed person", () => {
    fc.assert(
      fc.property(displayName, (name) => {
        expect(isFound(name, name)).toBe(true);
        vocabularyOfCrowd.remove("the person");
        expect(lastQuery(vocabularyOfCrowd, name).some((result) => result.personId === "the person")).toBe(
          false,
        );
      }),
    );
  });

  it("misses nobody whom comparing word by word would find, and invents nobody", () => {
    const typing = fc.oneof(
      oneName,
      fc.tuple(oneName, fc.integer({ min: 1, max: 6 })).map(([name, length]) => name.slice(0, length)),
      fc.stringMatching(/^[a-z]{1,8}$/),
    );
    fc.assert(
      fc.property(typing, (query) => {
        const [typedWord, ...others] = wordsOfQuery(query);
        fc.pre(typedWord !== undefined && others.length === 0);
        const typed = typedForms(typedWord as NonNullable<typeof typedWord>);
        vocabularyOfCrowd.remove("the person");
        const expected = crowd.filter(({ displayName: name }) =>
          wordsOfName(name).some((word) => compareWords(typed, storedForms(word)) !== null),
        );
        const results = vocabularyOfCrowd.search(query, ALL).map((result) => result.personId);
        expect(results.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it("gives with a limit the first of what it gives without", () => {
    fc.assert(
      fc.property(displayName, fc.integer({ min: 1, max: 20 }), (name, limit) => {
        const query = name.slice(0, 4);
        expect(vocabularyOfCrowd.search(query, { limit })).toEqual(
          lastQuery(vocabularyOfCrowd, query).slice(0, limit),
        );
      }),
    );
  });
});
