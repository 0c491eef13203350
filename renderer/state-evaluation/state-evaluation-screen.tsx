import { ArrowLeft, FolderOpen, KeyRound, Landmark, Save } from "lucide-react";
import { useEffect, useState } from "react";
import type { StateEvaluation } from "../../shared/contract/stateEvaluation.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { PageFrame } from "../statistics/statistics-page.tsx";
import { Button, EmptyState, InlineAlert, notify, PageHeader, ProgressBar, Select } from "../ui/index.ts";
import { CentresSection, countWords } from "./centres-section.tsx";
import own from "./state-evaluation.module.css";
import { TableSection } from "./table-section.tsx";

/** The receiving side: packages of many centres. With `onBack` it stands alone, without any records. */
export function StateEvaluationScreen({ onBack }: { onBack?: () => void }) {
  const evaluation = useAnswer("stateEvaluation", {});
  const receive = useCommand("receivePackages");
  const save = useCommand("saveEvaluation");
  const failure = evaluation.error ?? receive.error ?? save.error;
  const choose = (withKeys: boolean) => receive.mutate({ withKeys });
  const buttons = (
    <>
      <Button
        variant={evaluation.data ? "secondary" : "primary"}
        icon={FolderOpen}
        isPending={receive.isPending}
        onPress={() => choose(false)}
      >
        Pakete wählen …
      </Button>
      <Button icon={KeyRound} isPending={receive.isPending} onPress={() => choose(true)}>
        Pakete mit Schlüsselliste …
      </Button>
    </>
  );

  function saveResult(): void {
    save.mutate(
      {},
      {
        onSuccess: (paths) => {
          if (paths) notify({ text: `Gespeichert: ${paths.length} Dateien, ${paths[0]}` });
        },
      },
    );
  }

  return (
    <PageFrame>
      {onBack ? (
        <div>
          <Button variant="quiet" icon={ArrowLeft} onPress={onBack} autoFocus>
            Zurück
          </Button>
        </div>
      ) : null}
      <PageHeader
        title="Landesauswertung"
        actions={
          evaluation.data ? (
            <>
              {buttons}
              <Button variant="primary" icon={Save} isPending={save.isPending} onPress={saveResult}>
                Ergebnis speichern …
              </Button>
            </>
          ) : null
        }
      >
        Pakete vieler Zentren prüfen und zusammenzählen. Personendaten werden dafür nicht geöffnet.
      </PageHeader>
      {failure ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{failure.failure.message}</p>
        </InlineAlert>
      ) : null}
      {receive.isPending ? <Receiving /> : null}
      {evaluation.data ? <Received evaluation={evaluation.data} /> : null}
      {evaluation.data === null && !receive.isPending ? (
        <EmptyState icon={Landmark} title="Noch keine Pakete" action={buttons}>
          Wählen Sie den Ordner, in dem die Pakete der Zentren liegen.
        </EmptyState>
      ) : null}
    </PageFrame>
  );
}

function Receiving() {
  const [progress, setProgress] = useState({ share: 0, text: "" });
  useEffect(
    () =>
      window.vielfaltsakte.onEvent((event) => {
        if (event.type !== "progress" || event.operation !== "receivePackages") return;
        setProgress({ share: event.total > 0 ? event.done / event.total : 0, text: event.text });
      }),
    [],
  );
  return <ProgressBar label="Pakete werden geprüft" share={progress.share} detail={progress.text} />;
}

function Received({ evaluation }: { evaluation: StateEvaluation }) {
  const { periods, tables } = evaluation;
  const [wanted, setWanted] = useState<string | null>(null);
  const period = periods.find(({ id }) => id === wanted) ?? periods.at(-1);
  return (
    <>
      {evaluation.hasConfirmedKeys ? null : (
        <InlineAlert tone="warning">
          <p>
            Ohne Schlüsselliste ist nicht bestätigt, dass jedes Paket von seinem Zentrum kommt. Geprüft ist
            nur, dass es unverändert ist.
          </p>
        </InlineAlert>
      )}
      {period ? (
        <div className={own.choice}>
          <Select
            label="Zeitraum"
            value={period.id}
            options={periods.map(({ id, title }) => ({ id, label: title }))}
            onChange={setWanted}
          />
        </div>
      ) : null}
      {period ? (
        <p role="status">
          <strong>{countWords(period.centres)}</strong>
        </p>
      ) : null}
      {period && tables.length > 0 ? <TableSection key={period.id} period={period} tables={tables} /> : null}
      <CentresSection centres={period?.centres ?? []} strays={evaluation.strays} />
    </>
  );
}
