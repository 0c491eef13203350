import { useSearch } from "wouter";
import { isInternal } from "../../shared/periods.ts";
import { InternalStatistics } from "./internal-statistics.tsx";
import { PeriodStatistics } from "./period-statistics.tsx";
import { PeriodPage } from "./statistics-page.tsx";
import { readPlace } from "./statistics-place.ts";

/** The statistics of the centre: what is true in the house, and what leaves it. */
export function StatisticsScreen() {
  const place = readPlace(useSearch());
  return (
    <PeriodPage title="Statistik" wanted={place.period}>
      {(periods, period) =>
        isInternal(period) ? (
          <InternalStatistics periods={periods} period={period} place={place} />
        ) : (
          <PeriodStatistics periods={periods} period={period} place={place} />
        )
      }
    </PeriodPage>
  );
}
