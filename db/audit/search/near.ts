import { type Layout, linesOfCell } from "./layout.ts";
import type { Random } from "./random.ts";

/** The place of somebody whom little separates from a cell: of its row, its column, or anybody; `people`: how many there are. */
export function placeNear(
  layout: Layout,
  cell: number,
  { placesIn, people, random }: { placesIn: readonly (readonly number[])[]; people: number; random: Random },
): number | undefined {
  const table = layout.tableOf(cell);
  const [row, column] = linesOfCell(table, cell);
  const [rowSide, columnSide] = table.sides;
  const ofRow = table.first + row * table.width + (columnSide?.totalLine ?? 0);
  const ofColumn = table.first + (rowSide?.totalLine ?? 0) * table.width + column;
  const source = random.below(5);
  const places = placesIn[source < 2 ? ofRow : ofColumn] ?? [];
  if (source < 4 && places.length > 0) return random.pick(places);
  return people > 0 ? random.below(people) : undefined;
}

/** A cell of which somebody has to leave so that there are fewer contacts: of those with several, if there are any. */
export function cellWithContacts(layout: Layout, limit: number, random: Random): number | undefined {
  const told = layout.limits.find(({ place }) => place === limit)?.told ?? [];
  const several = told.flatMap(({ classes }) => classes.filter(({ fewest }) => fewest > 1));
  const cells = several.map(({ cell }) => cell);
  return random.pick(cells.length > 0 ? cells : told.map(({ total }) => total));
}
