/** The views of the statistics, each with its path. */
export const views = [
  { path: "/statistik/ueberblick", label: "Überblick" },
  { path: "/statistik", label: "Tabellen" },
  { path: "/statistik/vor-der-abgabe", label: "Vor der Abgabe" },
  { path: "/statistik/lieferungen", label: "Lieferungen" },
] as const;

/** The views that are about one period. */
const viewsOfPeriods: readonly string[] = ["/statistik", "/statistik/vor-der-abgabe"];

/**
 * Where a view is opened: as it was left in this session, but with the period that is being looked at. `places` are
 * those visited, oldest first; `here` is the present one.
 */
export function placeOfView(path: string, places: readonly string[], here: string): string {
  const latest = places.findLast((place) => pathOf(place) === path) ?? path;
  const isAboutPeriod = viewsOfPeriods.includes(path) && viewsOfPeriods.includes(pathOf(here));
  return isAboutPeriod ? withPeriod(latest, periodOf(here)) : latest;
}

function pathOf(place: string): string {
  return place.split("?")[0] ?? "";
}

function queryOf(place: string): URLSearchParams {
  return new URLSearchParams(place.split("?")[1]);
}

function periodOf(place: string): string | null {
  return queryOf(place).get("zeitraum");
}

function withPeriod(place: string, period: string | null): string {
  const query = queryOf(place);
  if (query.get("zeitraum") === period) return place;
  query.delete("zeitraum");
  const parts = new URLSearchParams(period === null ? [] : [["zeitraum", period]]);
  for (const [name, value] of query) parts.append(name, value);
  return parts.size > 0 ? `${pathOf(place)}?${parts}` : pathOf(place);
}
