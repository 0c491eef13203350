import type { ReactNode } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { PageHeader, Spinner } from "../ui/index.ts";
import { PeriodChoice } from "./period-choice.tsx";
import { CountingFailed, NothingYet, Summary } from "./period-notes.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import styles from "./statistics.module.css";
import { changePlace, type StatisticsPlace } from "./statistics-place.ts";
import type { CountedPeriod } from "./use-counted-period.ts";
import { Workplace } from "./workplace.tsx";

interface PeriodHeadProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  counted: CountedPeriod;
  /** A badge. */
  state: ReactNode;
  actions: ReactNode;
  onPeriod: (id: string) => void;
}

/** Which period is shown, how it stands with it, what can be done with it, and how much there is. */
export function PeriodHead({ periods, period, counted, state, actions, onPeriod }: PeriodHeadProps) {
  const { report, problem } = counted;
  return (
    <PageHeader
      title="Statistik"
      beside={
        <>
          <PeriodChoice periods={periods} period={period} onChange={onPeriod} offersFreePeriods />
          {state}
        </>
      }
      actions={actions}
    >
      {report ? (
        <Summary report={report} />
      ) : problem === undefined ? (
        <Spinner label="Wird gezählt …" />
      ) : null}
    </PageHeader>
  );
}

interface PeriodTablesProps {
  counted: CountedPeriod;
  place: StatisticsPlace;
  printsAll: boolean;
  /** Stands above the tables. */
  above?: ReactNode;
  /** Stands below the table. */
  below?: ReactNode;
}

/** The tables of a period, on the screen and for the printer. */
export function PeriodTables({ counted, place, printsAll, above, below }: PeriodTablesProps) {
  const { report, shown, table, problem, retry } = counted;
  if (problem !== undefined) return <CountingFailed message={problem} onRetry={retry} />;
  if (!shown) return null;
  return (
    <>
      <div className={styles.body} inert={!report}>
        {shown.contacts === 0 ? <NothingYet isRunning={shown.period.state === "running"} /> : null}
        {above}
        {table ? (
          <Workplace
            report={shown}
            table={table}
            chosenCell={place.cell}
            showsEmpty={place.showsEmpty}
            onTable={(id) => changePlace(place, { table: id, cell: null })}
            onCell={(cell) => changePlace(place, { cell })}
            onShowsEmpty={(showsEmpty) => changePlace(place, { showsEmpty })}
          >
            {below}
          </Workplace>
        ) : null}
      </div>
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
