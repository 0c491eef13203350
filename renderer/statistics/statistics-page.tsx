import type { ReactNode } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { today } from "../../shared/dates.ts";
import { isInternal } from "../../shared/periods.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Button, InlineAlert, PageHeader, Spinner } from "../ui/index.ts";
import { findPeriod, firstChoice } from "./periods.ts";
import styles from "./statistics-page.module.css";
import { StatisticsViews } from "./statistics-views.tsx";

/** A page that answers to its own width. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <div className={styles.page}>{children}</div>
    </div>
  );
}

/** The frame of every view of the statistics, with the way to the other views on top. */
export function StatisticsPage({ children }: { children: ReactNode }) {
  return (
    <PageFrame>
      <StatisticsViews />
      {children}
    </PageFrame>
  );
}

interface PeriodPageProps {
  title: string;
  /** The period asked for; another takes its place where there is none of that id. */
  wanted: string | null;
  /** Leaves out what is for the house only. */
  releasesOnly?: boolean;
  children: (periods: readonly StatisticsPeriod[], period: StatisticsPeriod) => ReactNode;
}

/** A view that is about one period: waits until the periods are known, and says so where they cannot be read. */
export function PeriodPage({ title, wanted, releasesOnly = false, children }: PeriodPageProps) {
  const periods = useAnswer("statisticsPeriods", {});
  const offered = (periods.data ?? []).filter((one) => !(releasesOnly && isInternal(one)));
  const found = findPeriod(offered, wanted, today());
  const period = found && !(releasesOnly && isInternal(found)) ? found : firstChoice(offered);
  if (period) return <StatisticsPage>{children(offered, period)}</StatisticsPage>;
  return (
    <StatisticsPage>
      <PageHeader title={title} />
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
        <Spinner label="Zeiträume werden gelesen …" />
      )}
    </StatisticsPage>
  );
}
