import { House } from "lucide-react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { Badge } from "../ui/index.ts";
import { OutputMenu } from "./output-menu.tsx";
import { PeriodHead, PeriodTables } from "./period-tables.tsx";
import { stateWords } from "./periods.ts";
import { changePlace, type StatisticsPlace } from "./statistics-place.ts";
import { useCountedPeriod } from "./use-counted-period.ts";
import { usePrinting } from "./use-printing.ts";

interface InternalStatisticsProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  place: StatisticsPlace;
}

/** A half-year or a free period: its exact tables, and no way out of the house. */
export function InternalStatistics({ periods, period, place }: InternalStatisticsProps) {
  const counted = useCountedPeriod(period.id, place.table);
  const { printsAll, print } = usePrinting();
  return (
    <>
      <PeriodHead
        periods={periods}
        period={period}
        counted={counted}
        state={
          <Badge tone="neutral" icon={House}>
            {stateWords(period)}
          </Badge>
        }
        actions={<OutputMenu period={period.id} counted={counted} onPrint={print} />}
        onPeriod={(id) => changePlace({ ...place, period: period.id }, { period: id })}
      />
      <PeriodTables counted={counted} place={place} printsAll={printsAll} />
    </>
  );
}
