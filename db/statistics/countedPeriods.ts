import type { Period } from "../../shared/periods.ts";
import { readMeta } from "../engine/meta.ts";
import type { Vault } from "../engine/vault.ts";
import type { StatisticalFacts } from "./facts.ts";
import { type Programme, programmeFor } from "./programme.ts";
import { readFacts } from "./readFacts.ts";
import { type CountedTables, countTables } from "./tables.ts";

/** A period read from the records and counted. */
export interface CountedPeriod extends CountedTables {
  period: Period;
  programme: Programme;
  facts: StatisticalFacts;
}

/** Two periods are enough to compare; each may hold a hundred megabytes in a very large centre. */
const mostKept = 2;

const keptOf = new WeakMap<Vault, Map<string, CountedPeriod>>();

/**
 * The counted period, kept until the next committed change of the records, so that the explanation of a number
 * is a look-up and never rests on other records than the number itself.
 */
export function countedPeriod(vault: Vault, period: Period): CountedPeriod {
  const kept = keptOf.get(vault) ?? beginKeeping(vault);
  const known = kept.get(period.id);
  kept.delete(period.id);
  const counted = known ?? count(vault, period);
  kept.set(period.id, counted);
  for (const id of [...kept.keys()].slice(0, -mostKept)) kept.delete(id);
  return counted;
}

function beginKeeping(vault: Vault): Map<string, CountedPeriod> {
  const kept = new Map<string, CountedPeriod>();
  keptOf.set(vault, kept);
  vault.listeners.push(() => kept.clear());
  return kept;
}

function count(vault: Vault, period: Period): CountedPeriod {
  const programme = programmeFor(period);
  const centreAgs = readMeta(vault.connection, "centreAgs") ?? "";
  const facts = readFacts(vault.connection, centreAgs, period, new Date().toISOString());
  return { period, programme, facts, ...countTables(facts, programme, period) };
}
