import { createHash } from "node:crypto";

/** A choice and how often it comes up, in any unit. */
export type Weighted<Choice> = readonly (readonly [choice: Choice, weight: number])[];

/**
 * A repeatable source of chance: the same seed text gives the same sequence on every machine.
 * Not for secrets. Algorithm: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (public domain;
 * "Scrambled Linear Pseudorandom Number Generators", ACM Trans. Math. Softw. 47, 2021),
 * its state taken from the SHA-256 of the seed text.
 */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: string) {
    this.#seed = seed;
    const digest = createHash("sha256").update(seed).digest();
    this.#a = digest.readInt32LE(0);
    this.#b = digest.readInt32LE(4);
    this.#c = digest.readInt32LE(8);
    this.#d = digest.readInt32LE(12) | 1;
  }

  /** A source of its own that does not depend on how much was drawn from this one. */
  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /** 32 random bits as an unsigned number. */
  bits(): number {
    const scrambled = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return scrambled;
  }

  /** A number in `[0, 1)`. */
  fraction(): number {
    return this.bits() / 2 ** 32;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number from `lowest` to `highest`, both included. */
  whole(lowest: number, highest: number): number {
    return lowest + Math.floor(this.fraction() * (highest - lowest + 1));
  }

  /** One of the choices. */
  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.whole(0, choices.length - 1)] as Choice;
  }

  /** One of the choices after their weights. */
  weighted<Choice>(choices: Weighted<Choice>): Choice {
    let rest = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    return choices.at(-1)?.[0] as Choice;
  }

  /** `count` different choices, or all of them where there are fewer. */
  several<Choice>(choices: readonly Choice[], count: number): Choice[] {
    const left = [...choices];
    const chosen: Choice[] = [];
    while (chosen.length < count && left.length > 0) {
      chosen.push(...left.splice(this.whole(0, left.length - 1), 1));
    }
    return chosen;
  }
}

function rotate(value: number, places: number): number {
  return (value << places) | (value >>> (32 - places));
}
