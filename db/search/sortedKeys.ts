import {
  allowedErrors,
  allowedErrorsInBeginning,
  firstRow,
  mostErrorsWorthTrying,
  writeRow,
} from "./spellingErrors.ts";

type Entry<Value> = { key: string; value: Value };

/** Above this many waiting entries one sort is cheaper than inserting each at its place. */
const FEW_ENTRIES = 64;

/** Values under text keys kept in order of the keys (by UTF-16 units), found by key, prefix or similar key. */
export class SortedKeys<Value> {
  #entries: Entry<Value>[] = [];
  #waiting: Entry<Value>[] = [];

  /** Adds a value under a key; several values may share a key. */
  add(key: string, value: Value): void {
    this.#waiting.push({ key, value });
  }

  /** Takes one value away from a key; does nothing where it is not there. */
  remove(key: string, value: Value): void {
    const entries = this.#sorted();
    for (let at = this.#firstFrom(key); entries[at]?.key === key; at++) {
      if (entries[at]?.value === value) {
        entries.splice(at, 1);
        return;
      }
    }
  }

  /** The values under exactly this key. */
  withKey(key: string): Value[] {
    const found: Value[] = [];
    const entries = this.#sorted();
    for (let at = this.#firstFrom(key); entries[at]?.key === key; at++)
      found.push((entries[at] as Entry<Value>).value);
    return found;
  }

  /** The values under all keys that begin with the prefix. */
  withPrefix(prefix: string): Value[] {
    const entries = this.#sorted();
    const start = this.#firstFrom(prefix);
    return valuesOf(entries.slice(start, this.#endOfPrefix(prefix, start)));
  }

  /**
   * The values under all keys that differ from the typed text, or whose beginnings do, by no more errors than
   * allowed (spellingErrors.ts). Neighbouring keys share the rows of their common beginning, and a beginning
   * that cannot come near any more is skipped with all keys that have it.
   */
  withSimilarKey(typed: string): Value[] {
    const entries = this.#sorted();
    const found: Value[] = [];
    const rows = [firstRow(typed)];
    let covered = "";
    for (let at = 0; at < entries.length; ) {
      const key = (entries[at] as Entry<Value>).key;
      const { depth, verdict } = followKey(rows, typed, key, commonBeginning(covered, key));
      covered = key.slice(0, depth);
      const end =
        verdict === "near as a whole" || verdict === "far as a whole"
          ? at + 1
          : this.#endOfPrefix(covered, at);
      if (verdict.startsWith("near")) found.push(...valuesOf(entries.slice(at, end)));
      at = end;
    }
    return found;
  }

  #sorted(): Entry<Value>[] {
    if (this.#waiting.length > FEW_ENTRIES) {
      this.#entries = [...this.#entries, ...this.#waiting].sort(byKey);
    } else {
      for (const entry of this.#waiting) this.#entries.splice(this.#firstFrom(entry.key), 0, entry);
    }
    this.#waiting = [];
    return this.#entries;
  }

  #firstFrom(key: string): number {
    return lowerBound(this.#entries, 0, (entry) => entry.key < key);
  }

  #endOfPrefix(prefix: string, start: number): number {
    return lowerBound(this.#entries, start, (entry) => entry.key.startsWith(prefix));
  }
}

type Verdict = "near from here" | "far from here" | "near as a whole" | "far as a whole";

function followKey(
  rows: number[][],
  typed: string,
  key: string,
  known: number,
): { depth: number; verdict: Verdict } {
  const inBeginning = allowedErrorsInBeginning(typed);
  const most = mostErrorsWorthTrying(typed);
  for (let depth = known + 1; depth <= key.length; depth++) {
    writeRow(rows, typed, key, depth);
    if (lastOf(rows, depth) <= inBeginning) return { depth, verdict: "near from here" };
    if (isHopeless(rows, depth, most)) return { depth, verdict: "far from here" };
  }
  const near = lastOf(rows, key.length) <= allowedErrors(typed, key);
  return { depth: key.length, verdict: near ? "near as a whole" : "far as a whole" };
}

/** A swap reaches back two rows at the cost of one error, so both last rows must be out of reach. */
function isHopeless(rows: readonly number[][], depth: number, most: number): boolean {
  const here = Math.min(...(rows[depth] as number[]));
  const above = Math.min(...(rows[depth - 1] as number[]));
  return here > most && above + 1 > most;
}

function lastOf(rows: readonly number[][], depth: number): number {
  return rows[depth]?.at(-1) ?? Number.POSITIVE_INFINITY;
}

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function lowerBound<Item>(items: readonly Item[], from: number, isBefore: (item: Item) => boolean): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byKey(one: Entry<unknown>, other: Entry<unknown>): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}

function valuesOf<Value>(entries: readonly Entry<Value>[]): Value[] {
  return entries.map((entry) => entry.value);
}
