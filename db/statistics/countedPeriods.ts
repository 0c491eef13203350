import type { Period } from "../../shared/periods.ts";
import { KeptUntilCommit } from "../engine/keptUntilCommit.ts";
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

const kept = new KeptUntilCommit<CountedPeriod>(mostKept);

/**
 * The counted period, kept until the next committed change of the records, so that the explanation of a number
 * is a look-up and never rests on other records than the number itself.
 */
export function countedPeriod(vault: Vault, period: Period): CountedPeriod {
  return kept.get(vault, period.id, () => count(vault, period));
}

function count(vault: Vault, period: Period): CountedPeriod {
  const programme = programmeFor(period);
  const centreAgs = readMeta(vault.connection, "centreAgs") ?? "";
  const facts = readFacts(vault.connection, centreAgs, period, new Date().toISOString());
  return { period, programme, facts, ...countTables(facts, programme, period) };
}
