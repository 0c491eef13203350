/** The groups in the order in which people pass through them; each is wider than a year. */
const order = ["0-13", "14-17", "18-26", "27-44", "45-64", "65+"];

/** True where somebody can have been of these groups, one after the other, within a year: at most one birthday counts. */
export function agesFit(ages: readonly string[]): boolean {
  const places = ages.map((age) => order.indexOf(age));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  if (last - first > 1) return false;
  if (first < 0) return ages.every((age) => age === ages[0]);
  return places.every((place, position) => place >= (places[position - 1] ?? first));
}
