import type { Random } from "../search/random.ts";
import type { WorldPerson } from "../world/world.ts";
import { classBeside, contactsIn } from "./frequency.ts";
import { codesInQuarters, dated, isNewcomer, presentIn, type Slots, united } from "./presence.ts";
import type { PublishedYear } from "./publishedYear.ts";
import { codesNamed, union, withCodes, withPopulation } from "./record.ts";
import { referralPairs, referralsOfYear, referralsWithin } from "./referrals.ts";
import { lastQuarter, quarterSlots } from "./slots.ts";

/** Tries to make the contacts of the quarters add up to those of the year. */
const mostAttempts = 8;

/** What was changed in the record of a year has to have happened in its quarters. */
export function bringDown(slots: Slots, wanted: WorldPerson, { isWhole, random }: PublishedYear): void {
  if (presentIn(slots).length === 0) {
    const slot = random.pick(isWhole ? quarterSlots : []);
    if (slot !== undefined) slots[slot] = wanted;
    return;
  }
  if (slots[lastQuarter]) slots[lastQuarter] = withCodes(slots[lastQuarter], codesNamed(wanted, dated));
  for (const name of united) bringDownUnited(slots, name, wanted.codes[name], random);
  bringDownReferrals(slots, wanted.codes[referralPairs] ?? [], random);
  if (wanted.codes.contactFrequency) bringDownFrequency(slots, wanted, random);
  const first = presentIn(slots)[0];
  changeQuarters(slots, (record, slot) =>
    withPopulation(record, "newcomers", isNewcomer(wanted) && slot === first),
  );
}

function bringDownUnited(
  slots: Slots,
  name: string,
  wanted: readonly string[] | undefined,
  random: Random,
): void {
  if (!wanted) return;
  changeQuarters(slots, (record) => {
    const left = record.codes[name]?.filter((code) => wanted.includes(code));
    if (!left) return record;
    // Every contact has a kind of interpreting, so that there is always one.
    const needsOne = left.length === 0 && name === "interpreting";
    return withCodes(record, { [name]: needsOne ? wanted.slice(0, 1) : left });
  });
  const known = union(codesInQuarters(slots, name));
  const missing = wanted.filter((code) => !known.includes(code));
  addSomewhere(slots, name, missing, random);
}

function bringDownReferrals(slots: Slots, wanted: readonly string[], random: Random): void {
  changeQuarters(slots, (record) =>
    withCodes(record, { [referralPairs]: referralsWithin(record.codes[referralPairs] ?? [], wanted) }),
  );
  const known = referralsOfYear(codesInQuarters(slots, referralPairs), wanted);
  const missing = wanted.filter((pair) => !known.includes(pair));
  addSomewhere(slots, referralPairs, missing, random);
}

/** Other numbers of contacts in the quarters, or fewer quarters, until the year's can be their sum. */
function bringDownFrequency(slots: Slots, year: WorldPerson, random: Random): void {
  const wanted = contactsIn(year.codes.contactFrequency?.[0]);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const present = presentIn(slots);
    const { least, most } = contactsTogether(slots);
    if (least <= wanted.most && most >= wanted.least) return;
    const areTooMany = least > wanted.most;
    const slot = random.pick(present) ?? 0;
    const record = slots[slot];
    const next = record && classBeside(record.codes.contactFrequency?.[0], areTooMany ? -1 : 1);
    if (record && next !== undefined) slots[slot] = withCodes(record, { contactFrequency: [next] });
    else if (present.length > 1 && areTooMany) slots[slot] = undefined;
  }
}

/** The fewest and the most contacts that all quarters together can have had. */
function contactsTogether(slots: Slots): { least: number; most: number } {
  const ranges = codesInQuarters(slots, "contactFrequency").map(([code]) => contactsIn(code));
  return {
    least: ranges.reduce((sum, range) => sum + range.least, 0),
    most: ranges.reduce((sum, range) => sum + range.most, 0),
  };
}

function changeQuarters(slots: Slots, change: (record: WorldPerson, slot: number) => WorldPerson): void {
  for (const slot of presentIn(slots)) {
    const record = slots[slot];
    if (record) slots[slot] = change(record, slot);
  }
}

/** Each of these answers in one of the quarters, by chance. */
function addSomewhere(slots: Slots, name: string, codes: readonly string[], random: Random): void {
  for (const code of codes) {
    const slot = random.pick(presentIn(slots)) ?? 0;
    const record = slots[slot];
    if (record) slots[slot] = withCodes(record, { [name]: [...(record.codes[name] ?? []), code] });
  }
}
