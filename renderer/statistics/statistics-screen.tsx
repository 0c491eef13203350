import { useSearch } from "wouter";
import { PeriodStatistics } from "./period-statistics.tsx";
import { PeriodPage } from "./statistics-page.tsx";
import { readPlace } from "./statistics-place.ts";

/** The statistics of the centre: what is true in the house, and what leaves it. */
export function StatisticsScreen() {
  const place = readPlace(useSearch());
  return (
    <PeriodPage title="Statistik" wanted={place.period}>
      {(periods, period) => <PeriodStatistics periods={periods} period={period} place={place} />}
    </PeriodPage>
  );
}
