import { type SubmitEvent, useId, useState } from "react";
import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, Dialog, InlineAlert, notify, TextField } from "../ui/index.ts";
import styles from "./statistics.module.css";

interface SealDialogProps {
  report: StatisticsReport;
  isOpen: boolean;
  onClose: () => void;
}

/** Says exactly what sealing does, and does it after the period was typed. */
export function SealDialog({ report, isOpen, onClose }: SealDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`${report.period.title} versiegeln`}>
      <SealForm report={report} onClose={onClose} />
    </Dialog>
  );
}

function SealForm({ report, onClose }: Omit<SealDialogProps, "isOpen">) {
  const { period, tables } = report;
  const formId = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const seal = useCommand("sealPeriod");

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (typed.trim().toUpperCase() !== period.id) {
      setProblem(`Geben Sie ${period.id} ein, um diesen Zeitraum zu versiegeln.`);
      return;
    }
    seal.mutate(
      { period: period.id },
      {
        onSuccess: () => {
          onClose();
          notify({
            text: `${period.title} ist versiegelt. Jetzt können Sie das Paket schreiben.`,
            tone: "success",
          });
        },
      },
    );
  }

  return (
    <form id={formId} className={styles.sealForm} onSubmit={submit} noValidate>
      <SealFacts isQuarter={period.id.includes("-Q")} tables={tables.length} />
      <InlineAlert tone="warning" title="Schutzprüfung (Audit): noch nicht enthalten">
        <p>
          Ob sich aus mehreren Tabellen zusammen etwas über Einzelne erschließen lässt, prüft diese Fassung
          noch nicht. Lieferbuch und Bericht sagen das.
        </p>
      </InlineAlert>
      <TextField
        label={`Zur Bestätigung ${period.id} eingeben`}
        name="period"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
        errorMessage={problem}
        autoComplete="off"
        spellCheck="false"
        maxLength={20}
        autoFocus
      />
      {seal.isError ? (
        <InlineAlert tone="danger" title="Nicht versiegelt" isAnnounced>
          <p>{seal.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      <div className={styles.sealButtons}>
        <Button type="submit" variant="primary" isPending={seal.isPending}>
          Versiegeln
        </Button>
        <Button onPress={onClose} isDisabled={seal.isPending}>
          Abbrechen
        </Button>
      </div>
    </form>
  );
}

function SealFacts({ isQuarter, tables }: { isQuarter: boolean; tables: number }) {
  return (
    <ul className={styles.facts}>
      <li>
        <strong>Für immer eingefroren.</strong> Es gibt keine zweite Fassung. Was Sie später erfassen oder
        ändern, ändert diese Lieferung nicht mehr.
      </li>
      <li>
        <strong>{tables} Tabellen mit geschützten Werten.</strong> Personenzahlen sind auf 5 gerundet,
        Kontakte auf 10 oder geheim, Maßnahmen genau. Dazu der Anteil fehlender Angaben in Schritten von 5 %.
      </li>
      <li>
        <strong>Keine Namen, keine Kennungen, kein freier Text.</strong> Die genauen Werte bleiben im Haus.
      </li>
      <li>
        <strong>Noch geht nichts hinaus.</strong> Erst „Paket schreiben …“ legt einen Ordner an, den Sie
        weitergeben.
      </li>
      <li>
        {isQuarter
          ? "Quartale werden der Reihe nach versiegelt; danach ist das nächste dran."
          : "Ein Jahr wird unabhängig von seinen Quartalen versiegelt."}
      </li>
    </ul>
  );
}
