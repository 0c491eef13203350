import type { Period } from "../../shared/periods.ts";
import type { PopulationId } from "../../shared/statistics/populationSentences.ts";
import { CountedPopulation } from "./countedPopulation.ts";
import { type Dimension, dimension } from "./dimensions.ts";
import type { StatisticalFacts } from "./facts.ts";
import { populations } from "./populations.ts";
import { type Programme, type TableDefinition, tablesFor } from "./programme.ts";

/** The key of a total. */
export const total = "_T";

/** A cell of an exact table. */
export interface ExactCell {
  /** One category or `_T` for each dimension. */
  key: string[];
  /** Number of different persons or items; for contacts the number of contacts. */
  value: number;
  /** Who or what is behind it: positions in the table's `ids`, each once. Anonymous contacts have nobody. */
  members: number[];
  /** For contacts only: what the rule of dominance needs to know. */
  contributors: Contributors | null;
}

/** Who stands behind a number of contacts; every anonymous contact counts as somebody of their own. */
export interface Contributors {
  /** Number of different contributors. */
  count: number;
  /** Contacts of the one with most. */
  largest: number;
}

/** A table before protection. It never leaves the centre. */
export interface ExactTable {
  definition: TableDefinition;
  dimensions: Dimension[];
  /** Ids of the persons or items; the same array for all tables that count the same population. */
  ids: readonly string[];
  /** Every combination of the categories and `_T` in the order of the dimensions, totals last. */
  cells: ExactCell[];
}

/** A period counted once: its exact tables, and who was sorted into them. */
export interface CountedTables {
  /** In the order of the programme. */
  tables: ExactTable[];
  populations: ReadonlyMap<PopulationId, CountedPopulation>;
}

/** The exact tables of a period, in the order of the programme. */
export function exactTables(facts: StatisticalFacts, programme: Programme, period: Period): ExactTable[] {
  return countTables(facts, programme, period).tables;
}

/** The exact tables of a period together with the populations they count. */
export function countTables(facts: StatisticalFacts, programme: Programme, period: Period): CountedTables {
  const counted = new Map<PopulationId, CountedPopulation>();
  const tables = tablesFor(programme, period.kind).map((definition) => {
    const population = counted.get(definition.counts) ?? count(definition.counts);
    counted.set(definition.counts, population);
    return exactTable(definition, population);
  });
  return { tables, populations: counted };

  function count(id: PopulationId): CountedPopulation {
    return new CountedPopulation(populations[id](facts, period), { period, centreAgs: facts.centreAgs });
  }
}

/** The ids behind a cell, to explain its number. */
export function idsBehind(table: ExactTable, cell: ExactCell): string[] {
  return cell.members.map((member) => table.ids[member] ?? "");
}

function exactTable(definition: TableDefinition, population: CountedPopulation): ExactTable {
  const dimensions = definition.dimensions.map(dimension);
  const cells = keysOf(dimensions).map((key) => ({ key, value: 0, members: [], contributors: null }));
  if (definition.unit === "contact") addContacts(cells, definition, population);
  else addMembers(cells, definition, population);
  return { definition, dimensions, ids: population.ids, cells };
}

/** Every combination of the categories and `_T`, the last dimension changing fastest. */
export function keysOf(dimensions: readonly Pick<Dimension, "categories">[]): string[][] {
  return dimensions.reduce<string[][]>(
    (keys, { categories }) => {
      const codes = [...categories.map(({ code }) => code), total];
      return keys.flatMap((key) => codes.map((code) => [...key, code]));
    },
    [[]],
  );
}

/** Calls `visit` with every cell that each subject belongs to, all subjects of one id in a row. */
function visitCells(
  cells: readonly ExactCell[],
  definition: TableDefinition,
  population: CountedPopulation,
  visit: (cell: ExactCell, subject: number) => void,
): void {
  const [first, second] = definition.dimensions;
  if (first === undefined) return;
  const rows = population.linesOf(first);
  const columns = second === undefined ? undefined : population.linesOf(second);
  const width = second === undefined ? 1 : dimension(second).categories.length + 1;
  const onlyColumn = [0];
  for (let subject = 0; subject < rows.length; subject += 1) {
    for (const row of rows[subject] ?? []) {
      for (const column of columns?.[subject] ?? onlyColumn) {
        const cell = cells[row * width + column];
        if (cell) visit(cell, subject);
      }
    }
  }
}

function addMembers(
  cells: readonly ExactCell[],
  definition: TableDefinition,
  population: CountedPopulation,
): void {
  visitCells(cells, definition, population, (cell, subject) => {
    const member = population.positions[subject] ?? 0;
    if (cell.members.at(-1) === member) return;
    cell.members.push(member);
    cell.value += 1;
  });
}

function addContacts(
  cells: readonly ExactCell[],
  definition: TableDefinition,
  population: CountedPopulation,
): void {
  const contactsOf = new Map(cells.map((cell) => [cell, new Uint32Array(population.ids.length)]));
  const anonymousIn = new Map(cells.map((cell) => [cell, 0]));
  visitCells(cells, definition, population, (cell, subject) => {
    const contact = population.subjects[subject]?.contact;
    if (!contact) return;
    cell.value += contact.contacts;
    if (contact.personId === null) {
      anonymousIn.set(cell, (anonymousIn.get(cell) ?? 0) + contact.contacts);
      return;
    }
    const contributions = contactsOf.get(cell) ?? new Uint32Array();
    const member = population.positions[subject] ?? 0;
    if (contributions[member] === 0) cell.members.push(member);
    contributions[member] = (contributions[member] ?? 0) + contact.contacts;
  });
  for (const cell of cells) {
    const anonymous = anonymousIn.get(cell) ?? 0;
    const largest = contactsOf.get(cell)?.reduce((most, contacts) => Math.max(most, contacts), 0) ?? 0;
    cell.contributors = {
      count: cell.members.length + anonymous,
      largest: Math.max(largest, Math.min(anonymous, 1)),
    };
  }
}
