import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { goTo, useNavigation } from "../app/navigation.ts";
import styles from "./statistics-views.module.css";
import { placeOfView, views } from "./view-place.ts";

/** A view has just been chosen here and is about to be shown. */
let hasChosen = false;

/** The views of the statistics; each keeps what it showed last, and they stay with one period. */
export function StatisticsViews() {
  const [location] = useLocation();
  const current = useRef<HTMLButtonElement>(null);

  // Every view brings its own list of the views; the focus goes on to where it came from.
  useEffect(() => {
    if (hasChosen) current.current?.focus({ preventScroll: true });
    hasChosen = false;
  }, []);

  return (
    <nav className={styles.views} aria-label="Ansichten der Statistik">
      {views.map(({ path, label }) => (
        <button
          key={path}
          ref={location === path ? current : undefined}
          type="button"
          className={styles.view}
          aria-current={location === path ? "page" : undefined}
          onClick={() => {
            hasChosen = location !== path;
            openView(path);
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

/** Opens a view where it was left, with the period that is being looked at. */
function openView(path: string): void {
  const { places, position } = useNavigation.getState();
  goTo(placeOfView(path, places, places[position] ?? ""));
}
