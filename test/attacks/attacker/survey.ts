import { advisedWorld, blocks, type Profile } from "./advised.ts";
import { caseWorld } from "./cases.ts";
import { exploreWorld } from "./exploreWorld.ts";
import { participantWorld } from "./participants.ts";
import { keyedRounding, type Publication, type Reading } from "./publication.ts";
import { type Range, unexplored } from "./ranges.ts";
import { type Place, referredWorld } from "./referred.ts";
import type { World } from "./world.ts";

/** What the tests know and the attacker does not. */
export interface Truth {
  /** True value of every cell of person tables. */
  values: ReadonlyMap<string, number>;
  /** Every person's referrals, to describe the worlds of R01 richly enough. */
  referrals: readonly (readonly Place[])[];
}

const enoughValues = 3;

/** What an attacker found out about the wanted cells. */
export interface Survey {
  ranges: ReadonlyMap<string, Range>;
  questions: { linear: number; integer: number };
}

/** True when a small cell is protected (STATISTIK 3.5): three possible values, one of them at least 3. */
export function isProtected({ seen }: Range): boolean {
  return seen.size >= enoughValues && Math.max(...seen) >= enoughValues;
}

/** True when it is also settled whether the cell is provably within 1 to 4. */
export function isSettled(range: Range): boolean {
  const showsOthers = Math.min(...range.seen) < 1 || Math.max(...range.seen) > 4;
  return isProtected(range) && (showsOthers || range.most < Number.POSITIVE_INFINITY);
}

/** How to attack. */
export interface SurveyOptions {
  /** True when nothing more needs to be known of a cell. */
  enough?: (range: Range) => boolean;
  reading?: Reading;
  /** Persons whose attributes the attacker knows. */
  known?: readonly Profile[];
  /** Adds to each world what the attacker knows besides. */
  inform?: (world: World) => void;
}

/**
 * Attacks the wanted cells with everything one publication tells. A cell is first looked at with the persons by
 * gender and residence group as they truly are: worlds found there are worlds. Only cells that this does not show
 * to be open are asked of all worlds together, where the answer is exact.
 */
export async function survey(
  publication: Publication,
  truth: Truth,
  wanted: readonly string[],
  { enough = isSettled, reading = keyedRounding, known = [], inform = () => undefined }: SurveyOptions = {},
): Promise<Survey> {
  const ranges = new Map(wanted.map((name) => [name, unexplored(truth.values.get(name) ?? 0)]));
  const questions = { linear: 0, integer: 0 };
  const isOpen = (name: string) => enough(ranges.get(name) ?? unexplored(0));

  for (const attributes of blocks)
    await look(advisedWorld(publication, { attributes, given: truth.values, reading, known }), false);
  for (const world of wholeWorlds(publication, truth, reading, known)) await look(world, true);
  return { ranges, questions };

  async function look(world: World, isWhole: boolean): Promise<void> {
    inform(world);
    const unsettled = wanted.filter((name) => world.cells.has(name) && !isOpen(name));
    if (unsettled.length === 0) return;
    const { linear, integer } = await exploreWorld(world, unsettled, { ranges, isOpen, isWhole });
    questions.linear += linear;
    questions.integer += integer;
  }
}

/** Worlds that need no other beside them: the cells of one never bind those of another. */
function* wholeWorlds(
  publication: Publication,
  truth: Truth,
  reading: Reading,
  known: readonly Profile[],
): Iterable<World> {
  yield advisedWorld(publication, { reading, known });
  yield caseWorld(publication, reading);
  yield participantWorld(publication, reading);
  yield referredWorld(publication, truth.referrals, reading);
}
