import { boundsOf } from "../bounds/bounds.ts";
import { ChangeSearch } from "../changes/changeSearch.ts";
import { rulesOfYear } from "../checker/yearRules.ts";
import type { WorldKind } from "../worldKind.ts";
import { JointEdits } from "./jointEdits.ts";
import { JointLayout } from "./jointLayout.ts";
import type { JointPerson } from "./jointPerson.ts";
import { linksThatHold, yearLinks } from "./links.ts";
import { placeOfName, quarterSlots, yearSlot } from "./slots.ts";

/** Far more than one world of a year meets; trying them all would only take longer. */
const goalsOfWalk = 80;
const attempts = 2;
/**
 * Each quarter was asked for everything that could be small when it left. To ask it of five releases at once takes
 * many minutes and keeps most of a year back, because far worlds of a year are hard to find; so as much is asked as the
 * specification demands.
 */
const asked = "isSmall";

/**
 * Persons of a year with their records in its quarters. `sealed`: the places of the quarters that were published;
 * `truth`: the real persons of the cluster. Corrections after a sealing can make real persons break a rule; what these
 * contradict is not taken for certain.
 */
export function yearKind(sealed: readonly number[], truth: readonly JointPerson[]): WorldKind {
  const brokenRule = rulesOfYear(quarterSlots.map((slot) => sealed.includes(slot)));
  const exceptions = truth.filter((person) => brokenRule(person) !== undefined);
  return {
    layoutOf: (tables) => new JointLayout(tables),
    editing: (layout, random) => new JointEdits(ofYear(layout), random, sealed),
    boundsOf: (layout) => {
      const known = exceptions.map((person) => new Set(layout.cellsOf(person)));
      return boundsOf(layout, linksThatHold(yearLinks(ofYear(layout), sealed), known));
    },
    farSearch: (solver, layout, { truth: world, seed, onStep }) =>
      new ChangeSearch(solver, layout, {
        truth: world,
        seed,
        onStep,
        editing: (random) => new JointEdits(ofYear(layout), random, sealed),
      }),
    goalsOfWalk,
    attempts,
    asked,
    isFrozen: (table) => placeOfName(table).slot !== yearSlot,
    brokenRule,
  };
}

function ofYear(layout: unknown): JointLayout {
  if (!(layout instanceof JointLayout)) throw new TypeError("not the tables of a year");
  return layout;
}
