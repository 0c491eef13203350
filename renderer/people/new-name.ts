/** The name of a person who is being recorded. */
export interface NewName {
  firstName: string;
  lastName: string;
  anonymous: boolean;
}

/** The name written in a search field: "Nachname, Vorname", "Vorname Nachname", or a single name. */
export function nameTyped(text: string): NewName {
  const [beforeComma = "", afterComma] = text.split(",").map((part) => part.trim());
  if (afterComma !== undefined) return named(afterComma, beforeComma);
  const words = beforeComma.split(/\s+/);
  return words.length === 1
    ? named("", beforeComma)
    : named(words.slice(0, -1).map(capital).join(" "), words.at(-1) ?? "");
}

/** The whole name as it would be searched for. */
export function writtenName({ firstName, lastName }: NewName): string {
  return [firstName.trim(), lastName.trim()].filter(Boolean).join(" ");
}

function named(firstName: string, lastName: string): NewName {
  return { firstName: capital(firstName), lastName: capital(lastName), anonymous: false };
}

/** People search in small letters; a name written with its own capitals stays as it is. */
function capital(word: string): string {
  const first = word.charAt(0).toUpperCase();
  // A letter such as "ß" has no capital of its own.
  return word === word.toLowerCase() && first.length === 1 ? first + word.slice(1) : word;
}
