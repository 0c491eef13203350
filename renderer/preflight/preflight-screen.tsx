import { useSearch } from "wouter";
import { PeriodPage } from "../statistics/statistics-page.tsx";
import { PeriodPreflight } from "./period-preflight.tsx";
import { readPreflightPlace } from "./preflight-place.ts";

/** What to look at before the release of a quarter leaves. */
export function PreflightScreen() {
  const place = readPreflightPlace(useSearch());
  return (
    <PeriodPage title="Vor der Abgabe" wanted={place.period} releasesOnly>
      {(periods, period) => <PeriodPreflight periods={periods} period={period} place={place} />}
    </PeriodPage>
  );
}
