import type { DimensionId } from "../../shared/statistics/dimensionLabels.ts";
import type { Reader } from "../engine/connection.ts";
import type { CountedPeriod } from "../statistics/countedPeriods.ts";
import type { CountedPopulation } from "../statistics/countedPopulation.ts";
import { type Dimension, dimension } from "../statistics/dimensions.ts";
import type { TableDefinition } from "../statistics/programme.ts";
import { total } from "../statistics/tables.ts";
import { type Reason, reasonOfDimension, reasonsOfPopulation } from "./reasons.ts";

/** Those counted in a cell, and those left out by the first reason that holds; together everybody. */
export interface Groups {
  counted: string[];
  leftOut: Map<string, { reason: Reason; ids: string[] }>;
}

/** What a key asks of one dimension; totals ask for nothing. */
interface Condition {
  dimension: Dimension;
  /** Position of the category among the dimension's lines. */
  line: number;
  lines: readonly (readonly number[])[];
}

/** Sorts everybody of the records (people, for items the measures) into those counted in a cell and those left out. */
export function groupsOf(
  reader: Reader,
  counted: CountedPeriod,
  definition: TableDefinition,
  key: readonly string[],
): Groups {
  const population = counted.populations.get(definition.counts);
  const groups: Groups = { counted: [], leftOut: new Map() };
  if (!population) return groups;
  sortPopulation(
    groups,
    population,
    conditionsOf(population, definition, key),
    definition.unit === "contact",
  );
  addOutsiders(groups, reader, counted, definition, population);
  return groups;
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
    line: one.categories.findIndex((category) => category.code === code),
    lines: population.linesOf(id),
  }));
}

/** A person with several subjects (referrals, contacts) is judged by the one that meets most conditions. */
function sortPopulation(
  groups: Groups,
  population: CountedPopulation,
  conditions: readonly Condition[],
  skipsAnonymous: boolean,
): void {
  const met = new Int8Array(population.ids.length).fill(-1);
  const judged = new Int32Array(population.ids.length);
  population.positions.forEach((position, subject) => {
    const failing = conditions.findIndex(({ line, lines }) => !lines[subject]?.includes(line));
    const count = failing === -1 ? conditions.length : failing;
    if (count <= (met[position] ?? -1)) return;
    met[position] = count;
    judged[position] = subject;
  });
  population.ids.forEach((id, position) => {
    if (skipsAnonymous && id === "") return;
    const failing = conditions[met[position] ?? 0];
    if (!failing) groups.counted.push(id);
    else leaveOut(groups, reasonOfDimension(failing.dimension, codesOf(failing, judged[position] ?? 0)), id);
  });
}

function codesOf({ dimension: one, lines }: Condition, subject: number): string[] {
  return (lines[subject] ?? []).flatMap((line) => one.categories[line]?.code ?? []);
}

function addOutsiders(
  groups: Groups,
  reader: Reader,
  { facts }: CountedPeriod,
  definition: TableDefinition,
  population: CountedPopulation,
): void {
  const insiders = new Set(population.ids);
  const factsOf = new Map(facts.people.map((person) => [person.personId, person]));
  const reasonFor = reasonsOfPopulation[definition.counts];
  const everybody = definition.unit === "item" ? "measures" : "people";
  for (const { id } of reader.each<{ id: string }>(`SELECT id FROM ${everybody} WHERE removedAt IS NULL`)) {
    if (!insiders.has(id)) leaveOut(groups, reasonFor(factsOf.get(id)), id);
  }
}

function leaveOut({ leftOut }: Groups, reason: Reason, id: string): void {
  const group = leftOut.get(reason.id);
  if (group) group.ids.push(id);
  else leftOut.set(reason.id, { reason, ids: [id] });
}
