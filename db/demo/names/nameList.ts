/**
 * Names of one culture as they turn up in German offices. Each name is a list of spellings, the most usual first;
 * a family name spelling may hold a form for men and one for women.
 */
export interface NameList {
  female: readonly (readonly string[])[];
  male: readonly (readonly string[])[];
  family: readonly (readonly string[])[];
}

/** Reads names written as `Mohammed|Muhammad, Iwanow/Iwanowa|Ivanov/Ivanova, …`. */
export function nameList(texts: { female: string; male: string; family: string }): NameList {
  return { female: spellings(texts.female), male: spellings(texts.male), family: spellings(texts.family) };
}

function spellings(text: string): string[][] {
  return text.split(",").map((name) => name.trim().normalize("NFC").split("|"));
}
