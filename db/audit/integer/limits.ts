import { fewestContacts } from "../search/contacts.ts";
import type { Layout } from "../search/layout.ts";
import { added, type IntegerProgramme, type Sum } from "../solver/programme.ts";
import type { World, WorldPerson } from "../world/world.ts";

const frequency = "contactFrequency";

/** Demands that all others than the known persons had no more contacts than these leave. */
export function demandLimits(
  programme: IntegerProgramme,
  { limits }: Layout,
  known: World,
  count: (cell: number) => Sum,
): void {
  for (const { most, told } of limits) {
    // Classes are merged in steps: the table with most of them tells everything that the others do.
    const [finest] = [...told].sort((one, other) => other.classes.length - one.classes.length);
    if (!finest) continue;
    const further = finest.classes.map(({ cell, fewest }) => [count(cell), fewest - 1] as const);
    programme.demand(added([count(finest.total), 1], ...further), 0, most - contactsOf(known));
  }
}

/**
 * The same persons, where the others than the known ones had too many, with as few contacts as the tables let them have had: where classes are merged, the programme
 * does not say which one is meant. Persons who need not change stay the very same objects.
 */
export function withinLimits(world: World, known: World, layout: Layout): World {
  const [limit] = layout.limits;
  const isWithin = !limit || contactsOf(known) + contactsOf(world) <= limit.most;
  return isWithin ? world : world.map((person) => withFewest(person, layout));
}

function withFewest(person: WorldPerson, { tables }: Layout): WorldPerson {
  const own = person.codes[frequency]?.[0];
  const sides = tables.flatMap((table) => table.sides.filter(({ attribute }) => attribute === frequency));
  const [finest, ...others] = sides;
  if (own === undefined || !finest) return person;
  const alike = [...finest.lineOf.keys()].filter((code) =>
    [finest, ...others].every(({ lineOf }) => lineOf.get(code) === lineOf.get(own)),
  );
  const ways = alike.map((code) => ({ ...person, codes: { ...person.codes, [frequency]: [code] } }));
  return ways.reduce<WorldPerson>((best, way) => (costs(way) < costs(best) ? way : best), person);
}

/** More kinds of interpreting than a class has contacts cannot be. */
function costs(person: WorldPerson): number {
  const contacts = fewestContacts(person);
  return (person.codes.interpreting?.length ?? 0) > contacts ? Number.POSITIVE_INFINITY : contacts;
}

function contactsOf(world: World): number {
  return world.reduce((sum, person) => sum + fewestContacts(person), 0);
}
