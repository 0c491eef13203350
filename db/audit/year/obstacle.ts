import { total } from "../../statistics/tables.ts";
import type { AuditedTable, ClusterFindings } from "../auditedCluster.ts";
import type { Need } from "../needs.ts";
import { placeOfName, yearSlot } from "./slots.ts";

/** What of the year stands in the way of needs that were sought in vain. */
export interface Obstacle {
  /** The tables to change, by their own names. */
  tables: readonly string[];
  /** What they may no longer be divided by; `undefined` where the tables as such stand in the way. */
  dimension: string | undefined;
}

interface CellOfYear {
  own: AuditedTable;
  key: readonly string[];
  weight: number;
}

/**
 * What of the year stands most in the way of needs that were sought in vain; `undefined` where nothing of it is left. A line with
 * its total counts the same persons in many tables: as long as one of these has it, it is no use to take it out of the others.
 * To merge it with other lines would be no use either: the union is drawn anew, and with so few persons it tells more than the line
 * alone. `annual`: the tables of the year still to leave.
 */
export function obstacleOf(
  unmet: readonly Need[],
  inTheWay: ClusterFindings["inTheWay"],
  annual: readonly AuditedTable[],
): Obstacle | undefined {
  const weights = new Map<string, { obstacle: Obstacle; weight: number }>();
  for (const need of unmet) {
    const cells = cellsOfYear(need, inTheWay, annual);
    const all = cells.reduce((sum, { weight }) => sum + weight, 0);
    for (const { own, key, weight } of cells) {
      const line = lineOf(own, key);
      const name = line ? `${own.population}|${line.dimension}=${line.code}` : own.table.id;
      const known = weights.get(name)?.weight ?? 0;
      const obstacle = line
        ? { tables: tablesWith(line, own.population, annual), dimension: line.dimension }
        : { tables: [own.table.id], dimension: undefined };
      weights.set(name, { obstacle, weight: known + weight / all });
    }
  }
  return [...weights.values()].sort((one, other) => other.weight - one.weight)[0]?.obstacle;
}

/**
 * The cells of the year in the way of a need. A need of the year itself always is in its own way; where nothing is known, the
 * table of the same name is taken, or else every one.
 */
function cellsOfYear(
  need: Need,
  inTheWay: ClusterFindings["inTheWay"],
  annual: readonly AuditedTable[],
): CellOfYear[] {
  const { slot, name } = placeOfName(need.table);
  const sameName = annual.filter(({ table }) => table.id === name);
  const known = (inTheWay.get(need) ?? []).flatMap(({ table, key, weight }) => {
    const place = placeOfName(table);
    const own = annual.find((one) => place.slot === yearSlot && one.table.id === place.name);
    // How many persons there are in all stands in every table and cannot be hidden.
    return own && !isOfEverybody(own, key) ? [{ own, key, weight }] : [];
  });
  if (slot === yearSlot) {
    const weight = Math.max(1, ...known.map((cell) => cell.weight));
    return [...known, ...sameName.map((own) => ({ own, key: keyOf(own, need), weight }))];
  }
  if (known.length > 0) return known;
  return (sameName.length > 0 ? sameName : annual).map((own) => ({ own, key: [], weight: 1 }));
}

function isOfEverybody(own: AuditedTable, key: readonly string[]): boolean {
  return dividingPositions(own, key).length === 0;
}

/** Where a cell has not everybody: neither the total, nor the only category that is left of a dimension. */
function dividingPositions({ table }: AuditedTable, key: readonly string[]): number[] {
  return key.flatMap((code, position) => {
    const { categories = [], multi = false } = table.dimensions[position] ?? {};
    return code === total || (categories.length === 1 && !multi) ? [] : [position];
  });
}

function keyOf({ table }: AuditedTable, { cell }: Need): readonly string[] {
  return table.cells[cell]?.key ?? [];
}

interface Line {
  dimension: string;
  code: string;
}

/** The line whose total a cell is, if it is one. */
function lineOf(own: AuditedTable, key: readonly string[]): Line | undefined {
  const positions = dividingPositions(own, key);
  const [position = -1] = positions;
  const dimension = own.table.dimensions[position]?.id;
  const code = key[position];
  if (positions.length !== 1 || key.length === 1 || !dimension || !code) return undefined;
  return { dimension, code };
}

function tablesWith(
  { dimension, code }: Line,
  population: string,
  annual: readonly AuditedTable[],
): string[] {
  return annual
    .filter((one) => one.population === population)
    .filter(({ table }) =>
      table.dimensions.some(
        ({ id, categories }) => id === dimension && categories.some((category) => category.code === code),
      ),
    )
    .map(({ table }) => table.id);
}
