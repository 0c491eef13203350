import { useSearch } from "wouter";
import { useAnswer } from "../api/use-operation.ts";
import { Button, InlineAlert, PageHeader, Spinner } from "../ui/index.ts";
import { PeriodStatistics } from "./period-statistics.tsx";
import { firstChoice } from "./periods.ts";
import styles from "./statistics.module.css";
import { readPlace } from "./statistics-place.ts";
import { StatisticsViews } from "./statistics-views.tsx";

/** The statistics of the centre: what is true in the house, and what leaves it. */
export function StatisticsScreen() {
  const place = readPlace(useSearch());
  const periods = useAnswer("statisticsPeriods", {});
  const period = periods.data?.find(({ id }) => id === place.period) ?? firstChoice(periods.data ?? []);

  return (
    <div className={styles.frame}>
      {periods.data && period ? (
        <PeriodStatistics periods={periods.data} period={period} place={place} />
      ) : (
        <div className={styles.page}>
          <StatisticsViews />
          <PageHeader title="Statistik" />
          {periods.isError ? (
            <InlineAlert
              tone="danger"
              title="Die Statistik lässt sich nicht lesen"
              actions={
                <Button size="small" onPress={() => void periods.refetch()}>
                  Noch einmal versuchen
                </Button>
              }
            >
              <p>{periods.error.failure.message}</p>
            </InlineAlert>
          ) : (
            <Spinner label="Zeiträume werden gelesen …" />
          )}
        </div>
      )}
    </div>
  );
}
