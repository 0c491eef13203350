import type { DatedAttributeName } from "../../shared/model/people.ts";
import { datedAttributeNames } from "../../shared/model/people.ts";
import { type DayNumber, textOf } from "./calendar.ts";
import type { Centre } from "./centre.ts";
import { type Circumstances, laterCircumstances, type Situation } from "./circumstances.ts";
import type { Random } from "./random.ts";
import { type Depth, isUnasked } from "./register.ts";
import { permitEnd } from "./residenceStatus.ts";

/** How often an attribute stays unasked in a talk of usual length. */
const unaskedShare: Readonly<Record<DatedAttributeName, number>> = {
  residenceStatus: 0.065,
  employment: 0.08,
  livelihood: 0.12,
  germanLevel: 0.075,
  housing: 0.09,
  residence: 0.06,
};

const shortestChange = 20;

/** Keeps the dated attributes of one person: what the centre has asked, and what has changed since. */
export class History {
  circumstances: Circumstances;
  readonly #centre: Centre;
  readonly #random: Random;
  readonly #personId: string;
  readonly #asked = new Set<DatedAttributeName>();
  #asOf: DayNumber;

  readonly #anonymous: boolean;

  constructor(
    centre: Centre,
    random: Random,
    person: { id: string; anonymous: boolean },
    circumstances: Circumstances,
  ) {
    this.#centre = centre;
    this.#random = random;
    this.#personId = person.id;
    this.#anonymous = person.anonymous;
    this.circumstances = circumstances;
    this.#asOf = centre.simulation.day;
  }

  /** Asks on the first day; nothing is older than `earliest`. */
  begin(depth: Depth, earliest: DayNumber): void {
    for (const attribute of datedAttributeNames) {
      if (!isUnasked(this.#random, depth, unaskedShare[attribute]))
        this.#ask(attribute, this.#firstDay(attribute, earliest));
    }
  }

  /** Asks again at a later contact: what has changed, and with `askRest` some of what is still unknown. */
  continue(situation: Situation, askRest: number): void {
    const { day } = this.#centre.simulation;
    const passed = day - this.#asOf;
    if (passed >= shortestChange) this.#change(situation, passed);
    for (const attribute of datedAttributeNames) {
      if (!this.#asked.has(attribute) && this.#random.chance(askRest)) this.#ask(attribute, day);
    }
  }

  #change(situation: Situation, passed: number): void {
    const before = this.circumstances;
    const after = laterCircumstances(this.#random, before, situation, passed / 30.4);
    const since = this.#asOf + this.#random.whole(1, passed);
    this.circumstances = this.#random.chance(passed / 2500) ? this.#moved(after) : after;
    this.#asOf = this.#centre.simulation.day;
    for (const attribute of datedAttributeNames) {
      const changed = String(before[attribute]) !== String(this.circumstances[attribute]);
      if (changed && this.#asked.has(attribute)) this.#insert(attribute, since);
    }
  }

  #moved(after: Circumstances): Circumstances {
    const { residence, ...address } = this.#centre.surroundings.draw(this.#random);
    if (!this.#anonymous) this.#centre.simulation.update("people", this.#personId, address);
    return { ...after, residence };
  }

  #firstDay(attribute: DatedAttributeName, earliest: DayNumber): DayNumber {
    const { day } = this.#centre.simulation;
    const isKnownExactly = attribute === "residenceStatus" || attribute === "residence";
    if (!isKnownExactly || this.#random.chance(0.5)) return day;
    return Math.max(earliest, day - this.#random.whole(0, 500));
  }

  #ask(attribute: DatedAttributeName, since: DayNumber): void {
    this.#asked.add(attribute);
    this.#insert(attribute, since);
  }

  #insert(attribute: DatedAttributeName, since: DayNumber): void {
    const value = this.circumstances[attribute];
    if (value === null) return;
    const hasUnknown = attribute !== "residence" && attribute !== "livelihood";
    const told =
      hasUnknown && this.#random.chance(0.015) ? this.#random.pick(["unbekannt", "keine-angabe"]) : value;
    const end =
      attribute === "residenceStatus" && this.#random.chance(0.6)
        ? permitEnd(this.#random, String(told), since)
        : null;
    this.#centre.simulation.insert("personAttributes", {
      personId: this.#personId,
      attribute,
      value: typeof told === "string" ? told : JSON.stringify(told),
      validFrom: textOf(since),
      validUntil: end === null ? null : textOf(end),
    });
  }
}
