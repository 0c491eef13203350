import { Lock } from "lucide-react";
import { useState } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Badge, PageHeader, Spinner } from "../ui/index.ts";
import { ChangesSection } from "./changes-section.tsx";
import { PackageNewsBox } from "./package-news.tsx";
import { PeriodActions } from "./period-actions.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { CountingFailed, NothingYet, Summary } from "./period-notes.tsx";
import { type Turn, turnOf, turnWords } from "./periods.ts";
import { PrintSheet } from "./print-sheet.tsx";
import { countGaps } from "./quality.ts";
import { CheckDialog, SealDialog } from "./seal-dialog.tsx";
import { SealedQuartersSection } from "./sealed-quarters-section.tsx";
import styles from "./statistics.module.css";
import { changePlace, type StatisticsPlace } from "./statistics-place.ts";
import { StepLine } from "./step-line.tsx";
import { stepsOf } from "./steps.ts";
import { findTable } from "./table-names.ts";
import { usePackage } from "./use-package.ts";
import { usePrinting } from "./use-printing.ts";
import { useProtectionCheck } from "./use-protection-check.ts";
import { Workplace } from "./workplace.tsx";

interface PeriodStatisticsProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  place: StatisticsPlace;
}

/** A quarter or a year: how far it is, its tables, and its way out of the house. */
export function PeriodStatistics({ periods, period, place }: PeriodStatisticsProps) {
  const answer = useAnswer("statisticsReport", { period: period.id });
  const [dialog, setDialog] = useState<"seal" | "check" | null>(null);
  const check = useProtectionCheck(period.id);
  const { news, busy, write, dismiss } = usePackage();
  const { printsAll, print } = usePrinting();
  const turn = turnOf(periods, period);
  // While another period is counted its predecessor stays on screen, but nobody may act on it.
  const report = answer.data?.period.id === period.id ? answer.data : undefined;
  const shown = report ?? answer.data;
  const table = findTable(shown?.tables ?? [], place.table);

  function showPeriod(id: string): void {
    dismiss();
    changePlace({ ...place, period: period.id }, { period: id });
  }

  /** Without a period in the place the next one would take its place as soon as this one is sealed. */
  function beginSealing(): void {
    changePlace({ ...place, period: period.id }, {});
    setDialog("seal");
  }

  return (
    <>
      <PageHeader
        title="Statistik"
        beside={
          <>
            <PeriodChoice periods={periods} period={period} onChange={showPeriod} offersFreePeriods />
            <PeriodState turn={turn} period={period} />
          </>
        }
        actions={
          <PeriodActions
            period={period.id}
            turn={turn}
            tables={shown?.tables.length ?? 0}
            isReady={report !== undefined}
            isWriting={busy === "writing"}
            onPrint={print}
            onSeal={beginSealing}
            onCheck={() => setDialog("check")}
            onWrite={() => void write(period.id)}
            onShowPeriod={showPeriod}
          />
        }
      >
        {report ? <Summary report={report} /> : answer.isError ? null : <Spinner label="Wird gezählt …" />}
      </PageHeader>
      {news ? <PackageNewsBox news={news} onDismiss={dismiss} /> : null}
      {answer.isError ? (
        <CountingFailed message={answer.error.failure.message} onRetry={() => void answer.refetch()} />
      ) : null}
      {shown && !answer.isError ? (
        <div className={styles.body} inert={!report}>
          {shown.contacts === 0 ? <NothingYet isRunning={turn.kind === "running"} /> : null}
          <StepLine steps={stepsOf(period, turn, countGaps(shown.quality), check.state)} />
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
              {turn.kind === "sealed" ? <ChangesSection period={period.id} /> : null}
              <SealedQuartersSection year={Number(period.id.slice(0, 4))} table={table} />
            </Workplace>
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
      {report ? (
        <>
          <SealDialog
            report={report}
            check={check}
            isOpen={dialog === "seal"}
            onClose={() => setDialog(null)}
          />
          <CheckDialog
            report={report}
            check={check}
            isOpen={dialog === "check"}
            onClose={() => setDialog(null)}
          />
        </>
      ) : null}
    </>
  );
}

function PeriodState({ turn, period }: { turn: Turn; period: StatisticsPeriod }) {
  const words = turnWords(turn, period);
  if (turn.kind === "sealed") {
    return (
      <Badge tone="success" icon={Lock}>
        {words}
      </Badge>
    );
  }
  return <Badge tone={turn.kind === "ready" ? "warning" : "info"}>{words}</Badge>;
}
