import type { Layout } from "../search/layout.ts";
import type { World } from "../world/world.ts";

/** Two cells with different published values that hold the same persons of a world: there cannot be such a world. */
export function clashesIn(layout: Layout, world: World): [one: number, other: number][] {
  const personsIn: number[][] = Array.from({ length: layout.size }, () => []);
  world.forEach((person, place) => {
    for (const part of layout.partsOf(person)) for (const cell of part) personsIn[cell]?.push(place);
  });
  const cellWith = new Map<string, number>();
  const clashes: [number, number][] = [];
  for (const [cell, persons] of personsIn.entries()) {
    if (persons.length === 0 || layout.published[cell] === null) continue;
    const known = cellWith.get(persons.join());
    if (known === undefined) cellWith.set(persons.join(), cell);
    else if (layout.published[known] !== layout.published[cell]) clashes.push([known, cell]);
  }
  return clashes;
}
