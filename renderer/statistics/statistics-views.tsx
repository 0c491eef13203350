import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { goTo, useNavigation } from "../app/navigation.ts";
import styles from "./statistics-views.module.css";

const views = [
  { path: "/statistik/ueberblick", label: "Überblick" },
  { path: "/statistik", label: "Tabellen" },
  { path: "/statistik/vor-der-abgabe", label: "Vor der Abgabe" },
  { path: "/statistik/lieferungen", label: "Lieferungen" },
] as const;

/** A view has just been chosen here and is about to be shown. */
let hasChosen = false;

/** The views of the statistics; each keeps what it showed last. */
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
            goTo(lastPlaceOf(path));
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

/** The latest place of a view in this session, so that a chosen period is still there. */
function lastPlaceOf(path: string): string {
  const { places } = useNavigation.getState();
  return places.findLast((place) => place.split("?")[0] === path) ?? path;
}
