import { allowedErrors, allowedErrorsInBeginning, ErrorTable, mostErrors } from "./spellingErrors.ts";

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
    if (mostErrors(typed) === 0) return [];
    const entries = this.#sorted();
    const found: Value[] = [];
    const table = new ErrorTable(typed);
    let covered = "";
    for (let at = 0; at < entries.length; ) {
      const key = (entries[at] as Entry<Value>).key;
      const { depth, verdict } = followKey(table, typed, key, commonBeginning(covered, key));
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
  table: ErrorTable,
  typed: string,
  key: string,
  known: number,
): { depth: number; verdict: Verdict } {
  const inBeginning = allowedErrorsInBeginning(typed);
  for (let depth = known + 1; depth <= key.length; depth++) {
    table.follow(key, depth);
    if (inBeginning > 0 && table.errorsAt(depth) <= inBeginning) return { depth, verdict: "near from here" };
    if (table.isOutOfReach(depth)) return { depth, verdict: "far from here" };
  }
  const near = table.errorsAt(key.length) <= allowedErrors(typed, key);
  return { depth: key.length, verdict: near ? "near as a whole" : "far as a whole" };
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
