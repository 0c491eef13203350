import { House } from "lucide-react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Badge, PageHeader, Spinner } from "../ui/index.ts";
import { InternalReportMenu } from "./internal-report-menu.tsx";
import { PrintMenu } from "./period-actions.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { CountingFailed, NothingYet, Summary } from "./period-notes.tsx";
import { stateWords } from "./periods.ts";
import { PrintSheet } from "./print-sheet.tsx";
import styles from "./statistics.module.css";
import { changePlace, type StatisticsPlace } from "./statistics-place.ts";
import { findTable } from "./table-names.ts";
import { usePrinting } from "./use-printing.ts";
import { Workplace } from "./workplace.tsx";

interface InternalStatisticsProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  place: StatisticsPlace;
}

/** A half-year or a free period: its exact tables, and no way out of the house. */
export function InternalStatistics({ periods, period, place }: InternalStatisticsProps) {
  const answer = useAnswer("statisticsReport", { period: period.id });
  const { printsAll, print } = usePrinting();
  // While another period is counted its predecessor stays on screen, but nobody may act on it.
  const report = answer.data?.period.id === period.id ? answer.data : undefined;
  const table = findTable(report?.tables ?? [], place.table);
  return (
    <>
      <PageHeader
        title="Statistik"
        beside={
          <>
            <PeriodChoice
              periods={periods}
              period={period}
              onChange={(id) => changePlace({ ...place, period: period.id }, { period: id })}
              offersFreePeriods
            />
            <Badge tone="neutral" icon={House}>
              {stateWords(period)}
            </Badge>
          </>
        }
        actions={
          <>
            <PrintMenu tables={report?.tables.length ?? 0} isReady={report !== undefined} onPrint={print} />
            <InternalReportMenu period={period.id} isDisabled={report === undefined} />
          </>
        }
      >
        {report ? <Summary report={report} /> : answer.isError ? null : <Spinner label="Wird gezählt …" />}
      </PageHeader>
      {answer.isError ? (
        <CountingFailed message={answer.error.failure.message} onRetry={() => void answer.refetch()} />
      ) : null}
      {report ? (
        <div className={styles.body}>
          {report.contacts === 0 ? <NothingYet isRunning={period.state === "running"} /> : null}
          {table ? (
            <Workplace
              report={report}
              table={table}
              chosenCell={place.cell}
              showsEmpty={place.showsEmpty}
              onTable={(id) => changePlace(place, { table: id, cell: null })}
              onCell={(cell) => changePlace(place, { cell })}
              onShowsEmpty={(showsEmpty) => changePlace(place, { showsEmpty })}
            />
          ) : null}
        </div>
      ) : null}
      {report && table ? (
        <PrintSheet
          report={report}
          tables={printsAll ? report.tables : [table]}
          showsEmpty={place.showsEmpty}
        />
      ) : null}
    </>
  );
}
