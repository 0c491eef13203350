import type { WorldPerson } from "../world/world.ts";
import { classesOfYear, contactsIn } from "./frequency.ts";
import { codesInQuarters, constant, dated, isNewcomer, presentIn, type Slots, united } from "./presence.ts";
import type { PublishedYear } from "./publishedYear.ts";
import { codesNamed, sameCodes, union, withCodes, withPopulation } from "./record.ts";
import { referralPairs, referralsOfYear } from "./referrals.ts";
import { lastQuarter, yearSlot } from "./slots.ts";

/** The record of a year, seen from those of its quarters; what these leave open stays as it was. */
export function yearOfQuarters(slots: Slots, year: PublishedYear): WorldPerson | undefined {
  const quarters = presentIn(slots).flatMap((slot) => slots[slot] ?? []);
  const latest = quarters.at(-1);
  const wish = slots[yearSlot] ?? latest;
  if (!wish || (!latest && year.isWhole)) return undefined;
  if (!latest) return year.complete(yearSlot, wish);
  const codes: Record<string, readonly string[]> = {
    ...codesNamed(latest, constant),
    ...(slots[lastQuarter] ? codesNamed(slots[lastQuarter], [...dated, "ageGroup"]) : {}),
    ...unitedCodes(slots, { latest, wish, year }),
    [referralPairs]: referralsIn(slots, wish, year),
  };
  if (latest.codes.contactFrequency) {
    const frequency = frequencyOf(slots, { wish, year, kinds: codes.interpreting ?? [] });
    if (frequency === undefined) return undefined;
    codes.contactFrequency = [frequency];
  }
  // In a year of which a quarter was never published, somebody can have come first in that one.
  const isNew = quarters.some(isNewcomer) || (!year.isWhole && isNewcomer(wish));
  const made = year.complete(yearSlot, withPopulation(withCodes(wish, codes), "newcomers", isNew));
  // Completing takes away what is more than the contacts allow; then the quarters would say something else.
  const kinds = codes.interpreting;
  return !kinds || sameCodes(made?.codes.interpreting, kinds) ? made : undefined;
}

/** All that the quarters have; where one was never published, also what the year had besides. */
function unitedCodes(
  slots: Slots,
  { latest, wish, year }: { latest: WorldPerson; wish: WorldPerson; year: PublishedYear },
): Record<string, readonly string[]> {
  const codes: Record<string, readonly string[]> = {};
  for (const name of united) {
    if (!latest.codes[name]) continue;
    const besides = year.isWhole ? [] : (wish.codes[name] ?? []);
    codes[name] = union([...codesInQuarters(slots, name), besides]);
  }
  return codes;
}

function referralsIn(slots: Slots, wish: WorldPerson, { isWhole }: PublishedYear): string[] {
  const wished = wish.codes[referralPairs] ?? [];
  return union([referralsOfYear(codesInQuarters(slots, referralPairs), wished), isWhole ? [] : wished]);
}

/** The wished class of contacts where the quarters and the kinds of interpreting allow it, otherwise one that they do. */
function frequencyOf(
  slots: Slots,
  { wish, year, kinds }: { wish: WorldPerson; year: PublishedYear; kinds: readonly string[] },
): string | undefined {
  const ofQuarters = codesInQuarters(slots, "contactFrequency").map(([code]) => code);
  const possible = classesOfYear(ofQuarters, year.isWhole).filter(
    (code) => contactsIn(code).most >= kinds.length,
  );
  const wished = wish.codes.contactFrequency?.[0];
  return wished !== undefined && possible.includes(wished) ? wished : year.random.pick(possible);
}
