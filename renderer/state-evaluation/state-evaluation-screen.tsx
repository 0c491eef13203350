import { ArrowLeft, Eraser, Printer, ReceiptText, Save } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { StateEvaluation } from "../../shared/contract/stateEvaluation.ts";
import { germanDay, today } from "../../shared/dates.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { PageFrame } from "../statistics/statistics-page.tsx";
import {
  Button,
  InlineAlert,
  isFocusLost,
  notify,
  PageHeader,
  ProgressBar,
  returnFocus,
  Select,
} from "../ui/index.ts";
import { CentresSection, countWords, DeliveredSection, Strays } from "./centres-section.tsx";
import { Inbox } from "./inbox.tsx";
import { ReceiptsDialog } from "./receipts-dialog.tsx";
import own from "./state-evaluation.module.css";
import { TableSection } from "./table-section.tsx";
import { useReceiving, useReceivingProgress } from "./use-receiving.ts";

/** The receiving side: packages of many centres. With `onBack` it stands alone, without any records. */
export function StateEvaluationScreen({ onBack }: { onBack?: () => void }) {
  const { data, error } = useAnswer("stateEvaluation", {});
  const receiving = useReceiving();
  const progress = useReceivingProgress(receiving.isBusy);
  const receiveButton = useRef<HTMLButtonElement>(null);
  // Whoever stopped the examination stood on what is gone now.
  useEffect(() => {
    if (!progress && isFocusLost()) receiveButton.current?.focus();
  }, [progress]);
  const failure = error?.failure ?? receiving.failure;
  return (
    <PageFrame>
      <p className={own.origin}>Stand {germanDay(today())}</p>
      {onBack ? (
        <div className={own.back} data-print="hidden">
          <Button variant="quiet" icon={ArrowLeft} onPress={onBack} autoFocus>
            Zurück
          </Button>
        </div>
      ) : null}
      <PageHeader
        title="Landesauswertung"
        actions={
          data && data.packages > 0 ? <Actions evaluation={data} receiveButton={receiveButton} /> : null
        }
      >
        Pakete vieler Zentren prüfen und zusammenzählen. Personendaten werden dafür nicht geöffnet.
      </PageHeader>
      {failure ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{failure.message}</p>
        </InlineAlert>
      ) : null}
      {data ? (
        <Inbox evaluation={data} receiving={receiving} receiveButton={receiveButton}>
          {progress ? (
            <ProgressBar
              label="Pakete werden geprüft"
              share={progress.share}
              detail={progress.text}
              onCancel={receiving.cancel}
            />
          ) : null}
        </Inbox>
      ) : null}
      {data && data.packages > 0 ? <Received evaluation={data} /> : null}
    </PageFrame>
  );
}

interface ActionsProps {
  evaluation: StateEvaluation;
  /** Where everything begins again. */
  receiveButton: RefObject<HTMLButtonElement | null>;
}

function Actions({ evaluation, receiveButton }: ActionsProps) {
  const [isAnswering, setAnswering] = useState(false);
  const save = useCommand("saveEvaluation");
  const forget = useCommand("forgetEvaluation");

  function beginAnew(): void {
    forget.mutate({}, { onSuccess: () => returnFocus(receiveButton.current) });
  }

  function saveResult(): void {
    save.mutate(
      {},
      {
        onSuccess: (paths) => {
          if (paths) notify({ text: `Gespeichert: ${paths.length} Dateien, ${paths[0]}`, about: "result" });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger", about: "result" }),
      },
    );
  }

  return (
    <>
      <Button variant="quiet" icon={Eraser} isPending={forget.isPending} onPress={beginAnew}>
        Neu beginnen
      </Button>
      <Button icon={ReceiptText} onPress={() => setAnswering(true)}>
        Quittungen …
      </Button>
      <ReceiptsDialog evaluation={evaluation} isOpen={isAnswering} onClose={() => setAnswering(false)} />
      {evaluation.periods.length > 0 ? (
        <>
          <Button icon={Printer} onPress={() => window.print()}>
            Drucken
          </Button>
          <Button variant="primary" icon={Save} isPending={save.isPending} onPress={saveResult}>
            Ergebnis speichern …
          </Button>
        </>
      ) : null}
    </>
  );
}

function Received({ evaluation: { keys, periods, strays } }: { evaluation: StateEvaluation }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const latestQuarter = periods.findLast(({ kind }) => kind === "quarter");
  const period = periods.find(({ id }) => id === wanted) ?? latestQuarter ?? periods.at(-1);
  return (
    <>
      {keys ? null : (
        <InlineAlert tone="warning">
          <p>
            Ohne Schlüsselliste ist nicht bestätigt, dass jedes Paket von seinem Zentrum kommt. Geprüft ist
            nur, dass es unverändert ist.
          </p>
        </InlineAlert>
      )}
      {period ? (
        <div className={own.period}>
          <div className={own.choice}>
            <Select
              label="Zeitraum"
              value={period.id}
              options={periods.map(({ id, title }) => ({ id, label: title }))}
              onChange={setWanted}
            />
          </div>
          <p role="status">
            <strong>{countWords(period.centres)}</strong>
          </p>
        </div>
      ) : (
        <p role="status">
          <strong>Nichts davon lässt sich zusammenzählen.</strong>
        </p>
      )}
      {period ? <CentresSection centres={period.centres} /> : null}
      <Strays packages={strays} />
      {period && period.tables.length > 0 ? (
        <TableSection key={period.id} period={period} periods={periods} />
      ) : null}
      {period ? <DeliveredSection centres={period.centres} /> : null}
    </>
  );
}
