import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";
import type { PopulationId } from "../../shared/statistics/populationSentences.ts";
import type { CountedPeriod } from "../statistics/countedPeriods.ts";
import type { CountedPopulation } from "../statistics/countedPopulation.ts";
import { type Dimension, dimension } from "../statistics/dimensions.ts";
import type { TableDefinition } from "../statistics/programme.ts";
import { total } from "../statistics/tables.ts";
import { type Reason, reasonOfDimension, reasonsOfPopulation } from "./reasons.ts";

/** Somebody left out for the same reason as others. */
interface LeftOut {
  reason: Reason;
  ids: string[];
}

/** Those counted in a cell, and those left out by the first reason that holds; with the bin they are everybody. */
export interface Groups {
  counted: string[];
  leftOut: ReadonlyMap<string, LeftOut>;
}

/** What a key asks of one dimension; totals ask for nothing. */
interface Condition {
  dimension: Dimension;
  code: string;
  /** Position of the category among the dimension's lines. */
  line: number;
  lines: readonly (readonly number[])[];
}

/** Sorts everybody of the records (people, for items the measures) into those counted in a cell and those left out. */
export function groupsOf(
  counted: CountedPeriod,
  definition: TableDefinition,
  key: readonly string[],
  everybody: readonly string[],
): Groups {
  const population = counted.populations.get(definition.counts);
  if (!population) return { counted: [], leftOut: new Map() };
  const conditions = conditionsOf(population, definition, key);
  const inside = sortPopulation(population, conditions, definition.unit === "contact");
  // No reason of the population is one of a dimension, so the two never meet.
  const outside = outsiders(counted, definition.counts, population, everybody);
  return { counted: inside.counted, leftOut: new Map([...inside.leftOut, ...outside]) };
}

/** A dimension that a key narrows down to one category. */
interface Narrowed {
  id: DimensionId;
  dimension: Dimension;
  code: string;
}

/** The dimensions that a key narrows down, with the category it asks for. */
export function narrowed(definition: TableDefinition, key: readonly string[]): Narrowed[] {
  return definition.dimensions.flatMap((id, position) => {
    const code = key[position];
    return code === undefined || code === total ? [] : [{ id, dimension: dimension(id), code }];
  });
}

function conditionsOf(
  population: CountedPopulation,
  definition: TableDefinition,
  key: readonly string[],
): Condition[] {
  return narrowed(definition, key).map(({ id, dimension: one, code }) => ({
    dimension: one,
    code,
    line: one.categories.findIndex((category) => category.code === code),
    lines: population.linesOf(id),
  }));
}

/** A person with several subjects (referrals, contacts) is judged by the one that meets most conditions. */
function sortPopulation(
  population: CountedPopulation,
  conditions: readonly Condition[],
  skipsAnonymous: boolean,
): Groups {
  const met = new Int8Array(population.ids.length).fill(-1);
  const judged = new Int32Array(population.ids.length);
  population.positions.forEach((position, subject) => {
    const failing = conditions.findIndex(({ line, lines }) => !lines[subject]?.includes(line));
    const count = failing === -1 ? conditions.length : failing;
    if (count <= (met[position] ?? -1)) return;
    met[position] = count;
    judged[position] = subject;
  });
  const counted: string[] = [];
  const leftOut = new Map<string, LeftOut>();
  population.ids.forEach((id, position) => {
    if (skipsAnonymous && id === "") return;
    const failing = conditions[met[position] ?? 0];
    if (!failing) counted.push(id);
    else leaveOut(leftOut, reasonToLeaveOut(failing, judged[position] ?? 0), id);
  });
  return { counted, leftOut };
}

function reasonToLeaveOut({ dimension: one, code, lines }: Condition, subject: number): Reason {
  const codes = (lines[subject] ?? []).flatMap((line) => one.categories[line]?.code ?? []);
  return reasonOfDimension(one, code, codes);
}

/** Whoever is outside a population is so for each of its cells; a counted population lasts until the next commit. */
const outsidersOf = new WeakMap<CountedPopulation, ReadonlyMap<string, LeftOut>>();

function outsiders(
  { facts }: CountedPeriod,
  id: PopulationId,
  population: CountedPopulation,
  everybody: readonly string[],
): ReadonlyMap<string, LeftOut> {
  const known = outsidersOf.get(population);
  if (known) return known;
  const insiders = new Set(population.ids);
  const factsOf = new Map(facts.people.map((person) => [person.personId, person]));
  const leftOut = new Map<string, LeftOut>();
  for (const one of everybody) {
    if (!insiders.has(one)) leaveOut(leftOut, reasonsOfPopulation[id](factsOf.get(one)), one);
  }
  outsidersOf.set(population, leftOut);
  return leftOut;
}

function leaveOut(leftOut: Map<string, LeftOut>, reason: Reason, id: string): void {
  const group = leftOut.get(reason.id);
  if (group) group.ids.push(id);
  else leftOut.set(reason.id, { reason, ids: [id] });
}
