import { type Attribute, blocks, everyAttribute, tablesOf } from "../advised.ts";
import { exploreWorld } from "../exploreWorld.ts";
import { type Publication, total } from "../publication.ts";
import { type Range, unexplored } from "../ranges.ts";
import { isSettled, type Survey } from "../survey.ts";
import { planned, type World } from "../world.ts";
import { advisedYear } from "./advisedYear.ts";
import { casesYear } from "./casesYear.ts";
import { participantsYear } from "./participantsYear.ts";
import { allOf, type PublishedYear } from "./periods.ts";
import { referredYear } from "./referredYear.ts";

const tablesOfNew: Partial<Record<Attribute, readonly string[]>> = {
  ageGroup: ["N01"],
  accessRoute: ["N02"],
};

/** What the tests know of a year and the attacker does not. */
export interface YearTruth {
  /** Every cell of the five releases, also merged ones, by period and name. */
  values: ReadonlyMap<string, number>;
  /** Persons advised by gender and visit. */
  visits: ReadonlyMap<string, number>;
}

/**
 * Attacks cells of four quarters and their year with everything that the five releases tell together. A cell is first
 * looked at with most numbers as they truly are: worlds found so are worlds. Only what this does not show to be open is
 * asked of all worlds.
 */
export async function surveyYear(
  published: PublishedYear,
  truth: YearTruth,
  wanted: readonly string[],
  enough: (range: Range) => boolean = isSettled,
): Promise<Pick<Survey, "ranges">> {
  const ranges = new Map(wanted.map((name) => [name, unexplored(truth.values.get(name) ?? 0)]));
  const isOpen = (name: string) => enough(ranges.get(name) ?? unexplored(0));
  const persons = [...truth.values].filter(([name]) => / P02\|/.test(name));
  const attributes = everyAttribute.filter((attribute) => isPublished(published, attribute));
  const given = new Map([...persons, ...truth.visits]);

  for (const block of blocks)
    await look(
      () => advisedYear(published, { attributes: block, given }),
      false,
      (name) => asksFor(block, name),
    );
  for (const publication of allOf(published))
    await look(
      () => besideTheOthers(publication),
      false,
      (name) => isOf(publication, name),
    );
  await look(() => advisedYear(published, { attributes }), true);
  for (const describe of [casesYear, participantsYear, referredYear])
    await look(() => describe(published), true);
  return { ranges };

  /** The worlds of one publication beside the others as they truly are. */
  function besideTheOthers(publication: Publication): World {
    const others = [...truth.values].filter(([name]) => !isOf(publication, name));
    return advisedYear(published, { attributes, given: new Map(others) });
  }

  async function look(
    describe: () => World,
    isWhole: boolean,
    canMove: (name: string) => boolean = () => true,
  ): Promise<void> {
    const world = describe();
    const names = wanted.filter((name) => world.cells.has(name) && !isOpen(name) && canMove(name));
    if (names.length > 0) await exploreWorld(world, names, { ranges, isOpen, isWhole });
  }
}

/** True where a table with this attribute was published: others tell nothing. */
function isPublished(published: PublishedYear, attribute: Attribute): boolean {
  const tables = [...tablesOf[attribute], ...(tablesOfNew[attribute] ?? [])];
  return allOf(published).some((publication) => tables.some((table) => publication.cells(table).length > 0));
}

/** True for a cell that asks for one of these attributes: the others are given. */
function asksFor(block: readonly Attribute[], name: string): boolean {
  const [table = "", ...key] = (name.split(" ").at(-1) ?? "").split("|");
  return planned([table]).some(({ dimensions }) =>
    dimensions.some(({ id }, place) => block.some((one) => one === id) && key[place] !== total),
  );
}

function isOf({ release }: Publication, name: string): boolean {
  return name.startsWith(`${release.period.id} `);
}
