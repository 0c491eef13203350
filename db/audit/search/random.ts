/** A source of numbers in [0, 1) that repeats itself: the same release is always searched in the same way. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next number in [0, 1) (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of the values; `undefined` only where there are none. */
  pick<T>(values: ArrayLike<T>): T | undefined {
    return values[this.below(values.length)];
  }

  /** The values in an order of chance. */
  shuffled<T>(values: readonly T[]): T[] {
    const mixed = [...values];
    for (let position = mixed.length - 1; position > 0; position -= 1) {
      const other = this.below(position + 1);
      [mixed[position], mixed[other]] = [mixed[other] as T, mixed[position] as T];
    }
    return mixed;
  }
}
