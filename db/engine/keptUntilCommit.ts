import type { Vault } from "./vault.ts";

/**
 * What was worked out from the records, kept until the next committed change of them, so that it never rests on other
 * records than those that stand.
 */
export class KeptUntilCommit<Value> {
  readonly #mostKept: number;
  readonly #keptOf = new WeakMap<Vault, Map<string, Value>>();

  /** Keeps the values of so many names; the one that was not asked for longest goes first. */
  constructor(mostKept: number) {
    this.#mostKept = mostKept;
  }

  /** The value of this name, made where it is not kept. */
  get(vault: Vault, name: string, make: () => Value): Value {
    const kept = this.#keptOf.get(vault) ?? this.#beginKeeping(vault);
    const value = kept.has(name) ? (kept.get(name) as Value) : make();
    kept.delete(name);
    kept.set(name, value);
    for (const oldest of [...kept.keys()].slice(0, -this.#mostKept)) kept.delete(oldest);
    return value;
  }

  #beginKeeping(vault: Vault): Map<string, Value> {
    const kept = new Map<string, Value>();
    this.#keptOf.set(vault, kept);
    vault.listeners.push(() => kept.clear());
    return kept;
  }
}
