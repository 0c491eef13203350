import { useSearch } from "wouter";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { firstChoice } from "../statistics/periods.ts";
import styles from "../statistics/statistics.module.css";
import { StatisticsViews } from "../statistics/statistics-views.tsx";
import { Button, InlineAlert, PageHeader, Spinner } from "../ui/index.ts";
import { PeriodPreflight } from "./period-preflight.tsx";
import { readPreflightPlace } from "./preflight-place.ts";

/** What to look at before the release of a quarter leaves. */
export function PreflightScreen() {
  const place = readPreflightPlace(useSearch());
  const periods = useAnswer("statisticsPeriods", {});
  const period = chosenPeriod(periods.data ?? [], place.period);
  return (
    <div className={styles.frame}>
      <div className={styles.page}>
        <StatisticsViews />
        {period ? (
          <PeriodPreflight periods={periods.data ?? []} period={period} place={place} />
        ) : (
          <>
            <PageHeader title="Vor der Abgabe" />
            {periods.isError ? (
              <InlineAlert
                tone="danger"
                title="Die Zeiträume lassen sich nicht lesen"
                actions={
                  <Button size="small" onPress={() => void periods.refetch()}>
                    Noch einmal versuchen
                  </Button>
                }
              >
                <p>{periods.error.failure.message}</p>
              </InlineAlert>
            ) : (
              <Spinner label="Zeiträume werden gelesen" />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function chosenPeriod(periods: readonly StatisticsPeriod[], id: string | null): StatisticsPeriod | undefined {
  return periods.find((period) => period.id === id) ?? firstChoice(periods);
}
