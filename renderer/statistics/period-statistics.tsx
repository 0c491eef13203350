import { Lock } from "lucide-react";
import { useState } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { Badge } from "../ui/index.ts";
import { ChangesSection } from "./changes-section.tsx";
import { PackageNewsBox } from "./package-news.tsx";
import { PeriodActions } from "./period-actions.tsx";
import { PeriodHead, PeriodTables } from "./period-tables.tsx";
import { type Turn, turnOf, turnWords } from "./periods.ts";
import { CheckDialog, SealDialog } from "./seal-dialog.tsx";
import { SealedQuartersSection } from "./sealed-quarters-section.tsx";
import { changePlace, type StatisticsPlace } from "./statistics-place.ts";
import { PeriodSteps } from "./step-line.tsx";
import { useCountedPeriod } from "./use-counted-period.ts";
import { usePackage } from "./use-package.ts";
import { usePrinting } from "./use-printing.ts";
import { useProtectionCheck } from "./use-protection-check.ts";

interface PeriodStatisticsProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  place: StatisticsPlace;
}

/** A quarter or a year: how far it is, its tables, and its way out of the house. */
export function PeriodStatistics({ periods, period, place }: PeriodStatisticsProps) {
  const counted = useCountedPeriod(period.id, place.table);
  const [dialog, setDialog] = useState<"seal" | "check" | null>(null);
  const check = useProtectionCheck(period);
  const { news, busy, deliver, dismiss } = usePackage();
  const { printsAll, print } = usePrinting();
  const turn = turnOf(periods, period);
  const { report, shown, table } = counted;
  const closeDialog = () => setDialog(null);

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
      <PeriodHead
        periods={periods}
        period={period}
        counted={counted}
        state={<PeriodState turn={turn} period={period} />}
        actions={
          <PeriodActions
            period={period.id}
            turn={turn}
            counted={counted}
            isDelivering={busy === "writing"}
            onPrint={print}
            onSeal={beginSealing}
            onCheck={() => setDialog("check")}
            onDeliver={(encrypted) => void deliver(period.id, encrypted)}
            onShowPeriod={showPeriod}
          />
        }
        onPeriod={showPeriod}
      />
      {news ? <PackageNewsBox news={news} onDismiss={dismiss} /> : null}
      <PeriodTables
        counted={counted}
        place={place}
        printsAll={printsAll}
        above={shown ? <PeriodSteps period={period} turn={turn} check={check.state} /> : null}
        below={
          table ? (
            <>
              {turn.kind === "sealed" ? <ChangesSection period={period.id} /> : null}
              <SealedQuartersSection year={Number(period.id.slice(0, 4))} table={table} />
            </>
          ) : null
        }
      />
      {report ? (
        <>
          <SealDialog report={report} check={check} isOpen={dialog === "seal"} onClose={closeDialog} />
          <CheckDialog report={report} check={check} isOpen={dialog === "check"} onClose={closeDialog} />
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
