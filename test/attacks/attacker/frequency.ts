import { dimension } from "../../../db/statistics/dimensions.ts";
import { Grid } from "./grid.ts";
import { type Publication, total } from "./publication.ts";
import { codesOf, type SumOf, type World } from "./world.ts";

/** Most kinds of interpreting, and fewest contacts, of somebody with so many contacts. */
const classes = [
  { code: "1", kinds: 1, contacts: 1 },
  { code: "2-3", kinds: 3, contacts: 2 },
  { code: "4-9", kinds: 7, contacts: 4 },
  { code: "10+", kinds: 7, contacts: 10 },
] as const;

/**
 * Somebody with one contact had exactly one kind of interpreting, somebody with three at most three, everybody at
 * least one. Persons of one class can share any numbers of kinds evenly, so nothing more follows.
 */
export function joinInterpreting({ programme }: World, genders: readonly string[], sumOf: SumOf): void {
  const kinds = codesOf(dimension("interpreting"));
  for (const gender of genders) {
    const shares = new Grid(() => programme.unknown());
    for (const { code, kinds: most } of classes) {
      const inClass = sumOf(codes({ gender, contactFrequency: code }));
      const used = shares.sum([code], kinds);
      programme.demand(used, inClass, 0);
      programme.demand(Array.from({ length: most }, () => inClass).flat(), used, 0);
      for (const share of used) programme.demand(inClass, [share], 0);
    }
    const codesOfClasses = classes.map(({ code }) => code);
    for (const kind of kinds) {
      const ofKind = sumOf(codes({ gender, interpreting: kind }));
      programme.demand(ofKind, shares.sum(codesOfClasses, [kind]), 0, 0);
    }
  }
}

/** All contacts are at least those that the classes of frequency imply. */
export function joinContacts({ programme }: World, publication: Publication, sumOf: SumOf): void {
  const contacts = publication.value("X01", total, total);
  if (contacts === undefined) return;
  const weights = new Map<number, number>();
  for (const { code, contacts: least } of classes)
    for (const unknown of sumOf(codes({ contactFrequency: code }))) weights.set(unknown, least);
  programme.weigh(weights, 0, contacts + 4);
}

function codes(wanted: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  return new Map(Object.entries(wanted).map(([id, code]) => [id, [code]]));
}
