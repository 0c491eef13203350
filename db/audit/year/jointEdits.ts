import { Completion } from "../search/complete.ts";
import { Edits } from "../search/edits.ts";
import type { Random } from "../search/random.ts";
import type { Editing } from "../search/search.ts";
import type { WorldPerson } from "../world/world.ts";
import { CaseYear } from "./caseYear.ts";
import type { JointLayout } from "./jointLayout.ts";
import { JointPerson, type Records } from "./jointPerson.ts";
import { PresenceYear } from "./presenceYear.ts";
import { PublishedYear } from "./publishedYear.ts";
import { withCodes } from "./record.ts";
import { referralPairs } from "./referrals.ts";
import { slotNames, yearSlot } from "./slots.ts";

interface Settling {
  settle(records: Records, changed: number): Records | undefined;
}

const nobody: WorldPerson = { populations: [], codes: {} };
const empty: Records = slotNames.map(() => undefined);

/** Changed persons of a year: one record changes as it would in a release of its own, and the others follow. */
export class JointEdits implements Editing {
  readonly #layout: JointLayout;
  readonly #random: Random;
  readonly #edits: readonly Edits[];
  readonly #settling: Settling;

  /** `sealed`: the places of the quarters that were published. */
  constructor(layout: JointLayout, random: Random, sealed: readonly number[]) {
    this.#layout = layout;
    this.#random = random;
    this.#edits = layout.slots.map((slot) => new Edits(slot, random));
    const completions = layout.slots.map((slot) => new Completion(slot, random));
    const isCases = layout.slots.some(({ tables }) =>
      tables.some(({ population }) => population === "withActiveCase"),
    );
    const year = new PublishedYear(completions, random, sealed);
    this.#settling = isCases ? new CaseYear(year) : new PresenceYear(year);
  }

  intoCell(person: WorldPerson, cell: number): JointPerson | undefined {
    return this.#edit(person, cell, true, (edits, record, own) => edits.intoCell(record, own));
  }

  outOfCell(person: WorldPerson, cell: number): JointPerson | undefined {
    const slot = this.#layout.slotOf(cell);
    if (slot !== yearSlot && this.#random.below(4) === 0) return this.#without(person, slot);
    return this.#edit(person, cell, false, (edits, record, own) => edits.outOfCell(record, own));
  }

  besideCell(person: WorldPerson, cell: number, totalCell: number): JointPerson | undefined {
    const first = this.#layout.firsts[this.#layout.slotOf(cell)] ?? 0;
    const changed = this.#edit(person, totalCell, true, (edits, record, own) =>
      edits.besideCell(record, cell - first, own),
    );
    return changed && this.#layout.counts(changed, cell) ? undefined : changed;
  }

  /** Changes the record of the cell's period, lets the others follow, and looks whether it came out as wanted. */
  #edit(
    person: WorldPerson,
    cell: number,
    wanted: boolean,
    change: (edits: Edits, record: WorldPerson, own: number) => WorldPerson | undefined,
  ): JointPerson | undefined {
    const slot = this.#layout.slotOf(cell);
    const edits = this.#edits[slot];
    const before = person instanceof JointPerson ? person : undefined;
    const records = before?.records ?? empty;
    const changed =
      edits && change(edits, this.#recordAt(records, slot), cell - (this.#layout.firsts[slot] ?? 0));
    const settled = changed && this.#settling.settle(records.with(slot, changed), slot);
    const made = settled && new JointPerson(settled, before);
    return made && this.#layout.counts(made, cell) === wanted ? made : undefined;
  }

  /** Like `person`, but never there in a quarter. */
  #without(person: WorldPerson, slot: number): JointPerson | undefined {
    if (!(person instanceof JointPerson)) return undefined;
    const settled = this.#settling.settle(person.records.with(slot, undefined), slot);
    return settled && new JointPerson(settled, person);
  }

  /** What is known of somebody in a period; of somebody who was not there then, what the other records tell. */
  #recordAt(records: Records, slot: number): WorldPerson {
    const own = records[slot];
    if (own) return own;
    const other = this.#random.pick(records.filter((record) => record !== undefined));
    if (!other) return nobody;
    const populations = other.populations.filter((name) => name === "advised" || name === "participants");
    const fewer: Record<string, readonly string[]> = {};
    for (const name of ["topic", "interpreting", "objective"]) {
      const codes = other.codes[name];
      if (codes) fewer[name] = codes.slice(0, 1);
    }
    if (other.codes.contactFrequency) fewer.contactFrequency = ["1"];
    if (other.codes[referralPairs]) fewer[referralPairs] = [];
    return { populations, codes: withCodes(other, fewer).codes };
  }
}
