import { COMPOUND_LETTERS, canonicalLetter, expandedLatin, plainLatin } from "./transliteration.ts";

/** One letter of a name: canonical text, and where it stands in the name (UTF-16 offsets, end exclusive). */
export type Letter = { text: string; start: number; end: number };

/** A searchable word of a name. `written` is its canonical text and identifies it. */
export type NameWord = { written: string; letters: readonly Letter[] };

/** A word in Latin letters. `origin[i]` is the index of the word's letter that gave the character i. */
export type Spelling = { text: string; origin: readonly number[] };

type Chain = { pieces: Letter[][]; joint: "hyphen" | "apostrophe" | "none" };

// Modifier letters (ʼ ʿ ʾ …) count as letters in Unicode but stand for apostrophes in names.
const LETTER = new RegExp(`${COMPOUND_LETTERS.join("|")}|(?![ʰ-˿])\\p{L}\\p{M}*|\\p{N}`, "giu");
const HYPHEN = /^[-‐‑‒–־_\u200c\u200d]$/u;
const APOSTROPHE = /^['’‘`´′ʰ-˿]$/u;

const PARTICLES = new Set(
  "al el ul as ar abd abdel abdul abu abou umm um bin ibn ben bint van von vom der den de di da del la le mac mc o st عبد ابو أبو أم ام بن ابن بنت ال".split(
    " ",
  ),
);

/**
 * The words a name can be found by: every word, the parts of a word joined by hyphen or apostrophe as well as
 * the whole, and particles (al, bin, von …) joined with what follows, since writers differ in all of this.
 */
export function wordsOfName(name: string): NameWord[] {
  const chains = chainsOf(name);
  const words = [...chains.flatMap(wordsOfChain), ...joinedParticles(chains)];
  const distinct = new Map(words.map((word) => [word.written, word]));
  return [...distinct.values()];
}

/** The words of a typed query in their order: parts joined by a hyphen stand alone, apostrophes vanish. */
export function wordsOfQuery(query: string): NameWord[] {
  return chainsOf(query).flatMap(({ pieces, joint }) =>
    joint === "hyphen" ? pieces.map(wordOf) : [wordOf(pieces.flat())],
  );
}

/** Two words written as one, as in "Abdul Rahman" and "Abdulrahman". */
export function joinWords(first: NameWord, second: NameWord): NameWord {
  return wordOf([...first.letters, ...second.letters]);
}

/**
 * The Latin spellings of a word, without repetition: plain first (Öztürk → ozturk), then expanded (oeztuerk),
 * then contracted (Oeztuerk → ozturk). Two words are spelled alike when any of their spellings agree.
 */
export function spellingsOf(word: NameWord): Spelling[] {
  const plain = spell(word, plainLatin);
  const expanded = spell(word, expandedLatin);
  const all = [plain, expanded, contract(plain)];
  return all.filter((one, index) => all.findIndex((other) => other.text === one.text) === index);
}

/** Digits of all scripts as 0 to 9; everything else unchanged. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, plainLatin);
}

/** Text in plain Latin lower case with single spaces: "Łukasz  Öztürk" → "lukasz ozturk". For sorting names. */
export function plainText(text: string): string {
  return chainsOf(text)
    .flatMap(({ pieces }) => pieces)
    .map((piece) => spell(wordOf(piece), plainLatin).text)
    .join(" ");
}

function chainsOf(text: string): Chain[] {
  const chains: Chain[] = [];
  let end = -1;
  for (const match of text.matchAll(LETTER)) {
    const letter = {
      text: canonicalLetter(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    };
    const gap = end < 0 ? " " : text.slice(end, letter.start).replace(/\p{M}|\u00ad/gu, "");
    appendLetter(chains, letter, gap);
    end = letter.end;
  }
  return chains;
}

function appendLetter(chains: Chain[], letter: Letter, gap: string): void {
  const chain = chains.at(-1);
  if (chain && gap === "") {
    chain.pieces.at(-1)?.push(letter);
  } else if (chain && HYPHEN.test(gap)) {
    chain.pieces.push([letter]);
    chain.joint = "hyphen";
  } else if (chain && APOSTROPHE.test(gap)) {
    chain.pieces.push([letter]);
    if (chain.joint === "none") chain.joint = "apostrophe";
  } else {
    chains.push({ pieces: [[letter]], joint: "none" });
  }
}

function wordsOfChain({ pieces, joint }: Chain): NameWord[] {
  const whole = wordOf(pieces.flat());
  if (joint === "none") return [whole];
  const shortest = joint === "apostrophe" ? 3 : 1;
  return [whole, ...pieces.filter((piece) => piece.length >= shortest).map(wordOf)];
}

function joinedParticles(chains: readonly Chain[]): NameWord[] {
  const words: NameWord[] = [];
  let particles: Letter[] = [];
  for (const { pieces } of chains) {
    const word = wordOf([...particles, ...pieces.flat()]);
    if (particles.length > 0) words.push(word);
    particles = PARTICLES.has(wordOf(pieces.flat()).written) ? [...word.letters] : [];
  }
  return words;
}

function wordOf(letters: readonly Letter[]): NameWord {
  return { written: letters.map((letter) => letter.text).join(""), letters };
}

function spell(word: NameWord, latin: (letter: string) => string): Spelling {
  let text = "";
  const origin: number[] = [];
  word.letters.forEach((letter, index) => {
    for (const character of latin(letter.text)) {
      text += character;
      for (let unit = 0; unit < character.length; unit++) origin.push(index);
    }
  });
  return { text, origin };
}

function contract(spelling: Spelling): Spelling {
  let text = "";
  const origin: number[] = [];
  for (let at = 0; at < spelling.text.length; at++) {
    const pair = spelling.text.slice(at, at + 2);
    text += spelling.text[at];
    if (/^(ae|oe|ue|aa|dj)$/.test(pair)) at++;
    origin.push(spelling.origin[at] as number);
  }
  return { text, origin };
}
