interface Named {
  firstName: string;
  lastName: string;
  anonymous: boolean;
}

/** "Oksana Shevchenko"; "anonym (Olli)" or "anonym" for people who do not want to be named. */
export function readableName(person: Named): string {
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ");
  if (!person.anonymous) return name || "ohne Namen";
  return name ? `anonym (${name})` : "anonym";
}

/** "Shevchenko, Oksana", as lists sort and the search highlights. */
export function listName(person: Named): string {
  if (person.anonymous) return readableName(person);
  return [person.lastName, person.firstName].filter(Boolean).join(", ") || "ohne Namen";
}
