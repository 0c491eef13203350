import { dimension } from "../../db/statistics/dimensions.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { keysOf } from "../../db/statistics/tables.ts";
import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";

/** A table of the programme as the screen gets it; `figuresOf` fills its cells, 0 and 0 when not said. */
export function programmeTable(
  id: string,
  figuresOf: (key: string[]) => Partial<StatisticsCell> = () => ({}),
): StatisticsTable {
  const definition = currentProgramme.tables.find((table) => table.id === id);
  if (!definition) throw new Error(`no table ${id}`);
  const dimensions = definition.dimensions.map(dimension).map(({ id: name, label, multi, categories }) => ({
    id: name,
    label,
    multi,
    categories: [...categories],
  }));
  return {
    id,
    title: definition.title,
    population: definition.population,
    unit: definition.unit,
    dimensions,
    cells: keysOf(dimensions).map((key) => ({ key, exact: 0, published: 0, ...figuresOf(key) })),
  };
}

/** All tables of the programme, empty. */
export const allTables: StatisticsTable[] = currentProgramme.tables.map(({ id }) => programmeTable(id));
