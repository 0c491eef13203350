import { CheckCheck, Printer } from "lucide-react";
import { useMemo, useState } from "react";
import type { Finding, PreflightReport } from "../../shared/contract/preflight.ts";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { counted } from "../statistics/numbers.ts";
import { PeriodChoice } from "../statistics/period-choice.tsx";
import { stateWords } from "../statistics/periods.ts";
import { shortLabel } from "../statistics/table-layout.ts";
import { usePrinting } from "../statistics/use-printing.ts";
import { Badge, Button, EmptyState, InlineAlert, PageHeader, Spinner, unseen } from "../ui/index.ts";
import { findingPlace } from "./finding-place.ts";
import { FindingTools, useFindingSearch } from "./finding-tools.tsx";
import { FindingsList } from "./findings-list.tsx";
import { type FindingLine, findingLines } from "./findings-view.ts";
import { MissingValues } from "./missing-values.tsx";
import { PeopleWithoutValue } from "./people-without-value.tsx";
import styles from "./preflight.module.css";
import { changePreflightPlace, type PreflightPlace } from "./preflight-place.ts";
import { PreflightPrint } from "./preflight-print.tsx";
import { RecordingSection } from "./recording-section.tsx";
import { SetAsideDialog } from "./set-aside-dialog.tsx";
import { SetAsideSection } from "./set-aside-section.tsx";
import { countWords } from "./severity.tsx";

interface PeriodPreflightProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  place: PreflightPlace;
}

/** The findings of one period, what is missing, and who has recorded. */
export function PeriodPreflight({ periods, period, place }: PeriodPreflightProps) {
  const answer = useAnswer("preflight", { period: period.id });
  const report = answer.data?.period.id === period.id ? answer.data : undefined;
  const { print } = usePrinting();
  return (
    <>
      <PageHeader
        title="Vor der Abgabe"
        beside={
          <>
            <PeriodChoice
              periods={periods}
              period={period}
              onChange={(id) =>
                changePreflightPlace({ ...place, period: period.id }, { period: id, variable: null })
              }
            />
            <Badge tone={period.state === "sealed" ? "success" : "info"}>{stateWords(period)}</Badge>
          </>
        }
        actions={
          <Button icon={Printer} isDisabled={!report} onPress={() => print(true)}>
            Drucken
          </Button>
        }
      >
        {report ? <Headline report={report} /> : null}
      </PageHeader>
      {answer.isError ? (
        <InlineAlert tone="danger" title="Die Prüfung ist nicht gelungen" isAnnounced>
          <p>{answer.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {report ? (
        <Overview report={report} place={{ ...place, period: period.id }} />
      ) : answer.isError ? null : (
        <Spinner label="Die Akte wird durchgesehen" />
      )}
    </>
  );
}

/** Only the numbers are told when they change: they do with every finding that is mended. */
function Headline({ report: { counts, period } }: { report: PreflightReport }) {
  const words = countWords(counts);
  return (
    <p>
      <span role="status">{words || "Nichts zu beanstanden"}</span>
      {` vom ${germanDay(period.start)} bis ${germanDay(period.end)}.`}
      {words ? " Nichts davon verhindert das Versiegeln." : ""}
    </p>
  );
}

function Overview({ report, place }: { report: PreflightReport; place: PreflightPlace }) {
  const { text } = useFindingSearch();
  const { severity, rule } = place;
  const lines = useMemo(() => findingLines(report, { severity, rule }, text), [report, severity, rule, text]);
  const [leaving, setLeaving] = useState<Finding | null>(null);
  const variable = report.missing.find((one) => one.variable === place.variable);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {variable ? (
          <PeopleWithoutValue
            key={variable.variable}
            period={report.period.id}
            variable={variable.variable}
            label={shortLabel(variable.label)}
            onClose={() => changePreflightPlace(place, { variable: null })}
          />
        ) : null}
        <h2 className={unseen}>Befunde</h2>
        <FindingTools report={report} place={place} />
        <p className={unseen} role="status">
          {severity || rule || text.trim() ? shownWords(lines) : ""}
        </p>
        {lines.length > 0 ? (
          <FindingsList
            lines={lines}
            onOpen={(finding) => goTo(findingPlace(finding.place, report.period.id))}
            onSetAside={setLeaving}
          />
        ) : (
          <NothingFound isFiltered={report.findings.length > 0} />
        )}
        <SetAsideSection period={report.period.id} entries={report.setAside} />
      </div>
      <div className={styles.side}>
        <MissingValues
          missing={report.missing}
          chosen={place.variable}
          onChoose={(chosen) => changePreflightPlace(place, { variable: chosen })}
        />
        <RecordingSection recording={report.recording} isWanted={place.part === "erfassung"} />
      </div>
      <SetAsideDialog period={report.period.id} finding={leaving} onClose={() => setLeaving(null)} />
      <PreflightPrint report={report} lines={lines} />
    </div>
  );
}

/** How many findings the filters let through. */
function shownWords(lines: readonly FindingLine[]): string {
  const count = lines.filter(({ kind }) => kind === "finding").length;
  return count === 0 ? "Kein Befund gezeigt" : `${counted(count, "Befund", "Befunde")} gezeigt`;
}

function NothingFound({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon={CheckCheck} title="Kein Befund passt zu dieser Auswahl">
      Nehmen Sie einen Filter weg oder suchen Sie nach einem anderen Wort.
    </EmptyState>
  ) : (
    <EmptyState icon={CheckCheck} title="Nichts zu beanstanden">
      Unstimmige Angaben erscheinen hier, sobald es welche gibt, und verschwinden, sobald sie berichtigt sind.
    </EmptyState>
  );
}
