import type { BaseLocationHook } from "wouter";
import { create } from "zustand";

interface NavigationState {
  /** Places visited in this session, oldest first: path and query such as "/personen?neu". */
  places: string[];
  position: number;
  /** The last place visited within each area ("/personen" → "/personen/0199…"). */
  lastPlaces: Readonly<Record<string, string>>;
}

const START = "/heute";
const beginning: NavigationState = { places: [START], position: 0, lastPlaces: {} };

/** Where the window is and was. It knows ids at most, never names, so it may outlive a lock. */
export const useNavigation = create<NavigationState>(() => beginning);

/** The area of a place: "/personen/0199…?x" → "/personen". */
export function areaOf(place: string): string {
  return `/${place.split(/[/?]/)[1] ?? ""}`;
}

function arrive(places: string[], position: number): void {
  const place = places[position] ?? START;
  useNavigation.setState(({ lastPlaces }) => ({
    places,
    position,
    lastPlaces: { ...lastPlaces, [areaOf(place)]: place },
  }));
}

/** Shows another place; `replace` forgets the present one, for redirects. */
export function goTo(place: string, options: { replace?: boolean } = {}): void {
  const { places, position } = useNavigation.getState();
  if (places[position] === place) return;
  const before = places.slice(0, options.replace ? position : position + 1);
  arrive([...before, place], before.length);
}

/** One place back (-1) or forward (1), as far as there is one. */
export function goBy(steps: -1 | 1): void {
  const { places, position } = useNavigation.getState();
  if (places[position + steps] !== undefined) arrive(places, position + steps);
}

/** Shows an area where the user left it; a second call from within the area shows its beginning. */
export function goToArea(area: string): void {
  const { places, position, lastPlaces } = useNavigation.getState();
  const isThere = areaOf(places[position] ?? START) === area;
  goTo(isThere ? area : (lastPlaces[area] ?? area));
}

/** Forgets all places. */
export function resetNavigation(): void {
  useNavigation.setState(beginning, true);
}

const usePlace = () => useNavigation(({ places, position }) => places[position] ?? START);

/** Lets wouter read and change the place. */
export const useNavigationLocation: BaseLocationHook = Object.assign(
  (): [string, typeof goTo] => [usePlace().split("?")[0] ?? START, goTo],
  { searchHook: () => usePlace().split("?")[1] ?? "" },
);
