import type { Completion } from "../search/complete.ts";
import type { Random } from "../search/random.ts";
import type { WorldPerson } from "../world/world.ts";
import { agesFit } from "./ages.ts";
import { classBeside, classesOfYear, contactsIn } from "./frequency.ts";
import type { Records } from "./jointPerson.ts";
import { codesNamed, sameCodes, union, withCodes, withPopulation } from "./record.ts";
import { referralPairs, referralsOfYear, referralsWithin } from "./referrals.ts";
import { quarterSlots, yearSlot } from "./slots.ts";

/** What does not depend on the day. */
const constant = ["gender", "citizenshipGroup", "accessRoute"];
/** What holds on the last day of a period: the same for a year and its last quarter. */
const dated = ["residenceGroup", "employment", "germanLevel", "residenceArea", "housing"];
/** What a year has from every quarter. */
const united = ["topic", "interpreting", "objective"];

type Slots = (WorldPerson | undefined)[];

/** Makes the records of somebody advised, or taking part in measures, fit each other again after one has changed. */
export class PresenceYear {
  readonly #completions: readonly Completion[];
  readonly #random: Random;
  readonly #sealed: readonly number[];

  /** `completions`: for each place; `sealed`: the places of the quarters that were published. */
  constructor(completions: readonly Completion[], random: Random, sealed: readonly number[]) {
    this.#completions = completions;
    this.#random = random;
    this.#sealed = sealed;
  }

  /** The records of such a person, the one at `changed` having changed, or `undefined` where there is none. */
  settle(records: Records, changed: number): Records | undefined {
    const slots = [...records];
    const own = slots[changed];
    if (changed === yearSlot) {
      if (!own) return undefined;
      this.#bringDown(slots, own);
    }
    if (own) alike(slots, own);
    keepOneBeginning(slots, changed, this.#random);
    for (const slot of this.#present(slots)) {
      if (slots[slot] === records[slot]) continue;
      slots[slot] = this.#complete(slot, slots[slot]);
      if (!slots[slot]) return undefined;
    }
    slots[yearSlot] = this.#yearOf(slots);
    return slots[yearSlot] && slots;
  }

  #complete(slot: number, record: WorldPerson | undefined): WorldPerson | undefined {
    if (!record) return undefined;
    return this.#completions[slot]?.person({
      populations: new Set(record.populations),
      codes: { ...record.codes },
    });
  }

  #present(slots: Slots): number[] {
    return quarterSlots.filter((slot) => slots[slot] !== undefined);
  }

  get #isWhole(): boolean {
    return this.#sealed.length === quarterSlots.length;
  }

  /** The year's record, seen from the quarters; what these leave open stays as it was. */
  #yearOf(slots: Slots): WorldPerson | undefined {
    const quarters = this.#present(slots).map((slot) => slots[slot] as WorldPerson);
    const latest = quarters.at(-1);
    const wish = slots[yearSlot] ?? latest;
    if (!wish || (!latest && this.#isWhole)) return undefined;
    if (!latest) return this.#complete(yearSlot, wish);
    const codes: Record<string, readonly string[]> = {
      ...codesNamed(latest, constant),
      ...(slots[3] ? codesNamed(slots[3], [...dated, "ageGroup"]) : {}),
    };
    for (const name of united) {
      if (!latest.codes[name]) continue;
      const known = this.#isWhole ? [] : [wish.codes[name] ?? []];
      codes[name] = union([...quarters.map((record) => record.codes[name] ?? []), ...known]);
    }
    const referrals = quarters.map((record) => record.codes[referralPairs] ?? []);
    const wished = wish.codes[referralPairs] ?? [];
    codes[referralPairs] = union([referralsOfYear(referrals, wished), this.#isWhole ? [] : wished]);
    const frequency = this.#frequencyOf(quarters, wish, codes.interpreting ?? []);
    if (latest.codes.contactFrequency && frequency === undefined) return undefined;
    if (frequency !== undefined) codes.contactFrequency = [frequency];
    // In a year of which a quarter was never published, somebody can have come first in that one.
    const isNew = quarters.some(isNewcomer) || (!this.#isWhole && isNewcomer(wish));
    const year = this.#complete(yearSlot, withPopulation(withCodes(wish, codes), "newcomers", isNew));
    // Completing takes away what is more than the contacts allow; then the quarters would say something else.
    const kinds = codes.interpreting;
    const isAsMade = !kinds || sameCodes(year?.codes.interpreting, kinds);
    return isAsMade ? year : undefined;
  }

  #frequencyOf(quarters: readonly WorldPerson[], wish: WorldPerson, kinds: readonly string[]) {
    if (!quarters[0]?.codes.contactFrequency) return undefined;
    const possible = classesOfYear(
      quarters.map(({ codes }) => codes.contactFrequency?.[0]),
      this.#isWhole,
    ).filter((code) => contactsIn(code).most >= kinds.length);
    const wished = wish.codes.contactFrequency?.[0];
    return wished !== undefined && possible.includes(wished) ? wished : this.#random.pick(possible);
  }

  /** What was changed in the year has to have happened in its quarters. */
  #bringDown(slots: Slots, year: WorldPerson): void {
    const present = this.#present(slots);
    if (present.length === 0) {
      const slot = this.#random.pick(this.#isWhole ? quarterSlots : []);
      if (slot !== undefined) slots[slot] = year;
      return;
    }
    if (slots[3]) slots[3] = withCodes(slots[3], codesNamed(year, dated));
    for (const name of united) this.#bringDownUnited(slots, year, name);
    this.#bringDownReferrals(slots, year.codes[referralPairs] ?? []);
    if (year.codes.contactFrequency) this.#bringDownFrequency(slots, year);
    const first = this.#present(slots)[0] ?? 0;
    for (const slot of this.#present(slots)) {
      const record = slots[slot];
      if (record) slots[slot] = withPopulation(record, "newcomers", isNewcomer(year) && slot === first);
    }
  }

  #bringDownUnited(slots: Slots, year: WorldPerson, name: string): void {
    const wanted = year.codes[name];
    if (!wanted) return;
    for (const slot of this.#present(slots)) {
      const record = slots[slot];
      const left = record?.codes[name]?.filter((code) => wanted.includes(code));
      if (!record || !left) continue;
      const others = left.length === 0 && name === "interpreting" ? wanted.slice(0, 1) : left;
      slots[slot] = withCodes(record, { [name]: others });
    }
    const known = union(this.#present(slots).map((slot) => slots[slot]?.codes[name] ?? []));
    for (const code of wanted.filter((one) => !known.includes(one))) {
      const slot = this.#random.pick(this.#present(slots)) ?? 0;
      const record = slots[slot];
      if (record) slots[slot] = withCodes(record, { [name]: [...(record.codes[name] ?? []), code] });
    }
  }

  #bringDownReferrals(slots: Slots, wanted: readonly string[]): void {
    for (const slot of this.#present(slots)) {
      const record = slots[slot];
      const left = referralsWithin(record?.codes[referralPairs] ?? [], wanted);
      if (record) slots[slot] = withCodes(record, { [referralPairs]: left });
    }
    const known = referralsOfYear(
      this.#present(slots).map((slot) => slots[slot]?.codes[referralPairs] ?? []),
      wanted,
    );
    for (const pair of wanted.filter((one) => !known.includes(one))) {
      const slot = this.#random.pick(this.#present(slots)) ?? 0;
      const record = slots[slot];
      const now = record?.codes[referralPairs] ?? [];
      if (record) slots[slot] = withCodes(record, { [referralPairs]: [...now, pair] });
    }
  }

  /** Other numbers of contacts in the quarters, or fewer quarters, until the year's can be their sum. */
  #bringDownFrequency(slots: Slots, year: WorldPerson): void {
    const wanted = contactsIn(year.codes.contactFrequency?.[0]);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const present = this.#present(slots);
      const ranges = present.map((slot) => contactsIn(slots[slot]?.codes.contactFrequency?.[0]));
      const least = ranges.reduce((sum, range) => sum + range.least, 0);
      const most = ranges.reduce((sum, range) => sum + range.most, 0);
      if (least <= wanted.most && most >= wanted.least) return;
      const slot = this.#random.pick(present) ?? 0;
      const record = slots[slot];
      const next = record && classBeside(record.codes.contactFrequency?.[0], least > wanted.most ? -1 : 1);
      if (record && next !== undefined) slots[slot] = withCodes(record, { contactFrequency: [next] });
      else if (present.length > 1 && least > wanted.most) slots[slot] = undefined;
    }
  }
}

/** What never changes is the same in all records; where ages would not fit, so is the age. */
function alike(slots: Slots, own: WorldPerson): void {
  const lasting = codesNamed(own, constant);
  const ages = slots.flatMap((record) => record?.codes.ageGroup ?? []);
  const same = agesFit(ages) ? lasting : { ...lasting, ...codesNamed(own, ["ageGroup"]) };
  for (const [slot, record] of slots.entries()) if (record) slots[slot] = withCodes(record, same);
}

/** Somebody is new once: in the first quarter with a contact. */
function keepOneBeginning(slots: Slots, changed: number, random: Random): void {
  if (changed !== yearSlot && slots[changed] && isNewcomer(slots[changed])) slots.fill(undefined, 0, changed);
  const first = quarterSlots.find((slot) => slots[slot] !== undefined);
  if (first === undefined) return;
  for (const slot of quarterSlots) {
    const record = slots[slot];
    if (slot === first || !record || !isNewcomer(record)) continue;
    slots[slot] = withPopulation(record, "newcomers", false);
    const beginning = slots[first];
    if (beginning && random.below(2) === 0) slots[first] = withPopulation(beginning, "newcomers", true);
  }
}

function isNewcomer({ populations }: WorldPerson): boolean {
  return populations.includes("newcomers");
}
