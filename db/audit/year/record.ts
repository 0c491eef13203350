import type { WorldPerson } from "../world/world.ts";

/** The same record with other answers; the very same object where nothing changes. */
export function withCodes(record: WorldPerson, codes: WorldPerson["codes"]): WorldPerson {
  for (const name in codes) {
    if (sameCodes(record.codes[name], codes[name] ?? [])) continue;
    return { ...record, codes: { ...record.codes, ...codes } };
  }
  return record;
}

/** The same record in a population or not; the very same object where nothing changes. */
export function withPopulation(record: WorldPerson, population: string, wanted: boolean): WorldPerson {
  if (record.populations.includes(population) === wanted) return record;
  const others = record.populations.filter((name) => name !== population);
  return { ...record, populations: wanted ? [...others, population] : others };
}

/** The answers with these names that a record has. */
export function codesNamed(record: WorldPerson, names: readonly string[]): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const name of names) {
    const codes = record.codes[name];
    if (codes) found[name] = codes;
  }
  return found;
}

/** True where both hold the same answers, in any order; to have none is the same as never having been asked. */
export function sameCodes(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return (one?.length ?? 0) === other.length && other.every((code) => one?.includes(code));
}

/** All answers of several lists, each once. */
export function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
