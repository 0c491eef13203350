import type { Random } from "../random.ts";
import type { NameList } from "./nameList.ts";

const latin = /\p{Script=Latin}/u;
/** How often a name stands in its own script where the list has such a spelling. */
const ownScript = 0.12;
const mostUsualSpelling = 0.5;

/** A given name of somebody; `female` undefined draws from both lists. */
export function chooseGivenName(random: Random, names: NameList, female: boolean | undefined): string {
  const list = (female ?? random.chance(0.5)) ? names.female : names.male;
  return chooseSpelling(random, random.pick(list));
}

/** A family name in one spelling, as a form for men and one for women. */
export function chooseFamilyName(random: Random, names: NameList): { male: string; female: string } {
  const [male = "", female = male] = chooseSpelling(random, random.pick(names.family)).split("/");
  return { male, female };
}

function chooseSpelling(random: Random, spellings: readonly string[]): string {
  const inLatin = spellings.filter((spelling) => latin.test(spelling));
  if (inLatin.length < spellings.length && random.chance(ownScript)) {
    return random.pick(spellings.filter((spelling) => !latin.test(spelling)));
  }
  return random.chance(mostUsualSpelling) ? (inLatin[0] ?? "") : random.pick(inLatin);
}
