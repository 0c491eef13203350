import { ArrowLeft, Eye } from "lucide-react";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { ProtectionCheck, StatisticsReport } from "../../shared/contract/statistics.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { PackagePreview } from "../delivery/package-preview.tsx";
import { countWords } from "../preflight/severity.tsx";
import { Button, Dialog, InlineAlert, notify, TextField } from "../ui/index.ts";
import { ProtectionStep } from "./protection-step.tsx";
import styles from "./statistics.module.css";
import type { useProtectionCheck } from "./use-protection-check.ts";

interface SealDialogProps {
  report: StatisticsReport;
  check: ReturnType<typeof useProtectionCheck>;
  isOpen: boolean;
  onClose: () => void;
}

/** The protection audit first; then says exactly what sealing does, and does it after the period was typed. */
export function SealDialog({ report, check, isOpen, onClose }: SealDialogProps) {
  const { state, start, stop } = check;
  const passed = state.kind === "done" && state.check.passed ? state.check : undefined;
  const [isLooking, setLooking] = useState(false);
  const [shown, setShown] = useState<string>();
  const { period, tables } = report;
  return (
    <Dialog
      isOpen={isOpen}
      // From the files one step back, as with their button.
      onClose={passed && isLooking ? () => setLooking(false) : onClose}
      title={`${period.title} versiegeln`}
      size={passed && isLooking ? "large" : "medium"}
      // What is to be read may be long; where to confirm it stays in sight.
      footer={
        passed && !isLooking ? (
          <SealForm
            period={period}
            check={passed}
            shown={shown}
            onCheckAgain={start}
            onLook={() => setLooking(true)}
            onClose={onClose}
          />
        ) : undefined
      }
    >
      {passed && isLooking ? null : (
        <div className={styles.sealForm}>
          <OpenFindings period={period.id} />
          <ProtectionStep isYear={period.kind === "year"} state={state} onStart={start} onStop={stop} />
          {passed ? <SealFacts isQuarter={period.kind === "quarter"} tables={tables.length} /> : null}
        </div>
      )}
      {passed ? (
        <GoingOut
          key={passed.examined}
          check={passed}
          isLooking={isLooking}
          onBack={() => setLooking(false)}
          onShown={setShown}
        />
      ) : null}
    </Dialog>
  );
}

interface GoingOutProps {
  check: ProtectionCheck;
  isLooking: boolean;
  onBack: () => void;
  onShown: (shown: string | undefined) => void;
}

/** Every file of the package, before it is sealed. What was looked at once stays what is sealed. */
function GoingOut({ check: { period, examined }, isLooking, onBack, onShown }: GoingOutProps) {
  const [hasLooked, setLooked] = useState(isLooking);
  if (isLooking && !hasLooked) setLooked(true);
  return (
    <>
      {isLooking ? (
        <div className={styles.sealButtons}>
          <Button icon={ArrowLeft} onPress={onBack} autoFocus>
            Zurück zum Versiegeln
          </Button>
          <p className={styles.muted}>
            Alle Dateien der Lieferung, Byte für Byte. Versiegelt werden genau diese oder keine.
          </p>
        </div>
      ) : null}
      {hasLooked ? (
        <div hidden={!isLooking}>
          <PackagePreview period={period} examined={examined} onShown={onShown} />
        </div>
      ) : null}
    </>
  );
}

/** What is still open before the release; it keeps nobody from sealing. */
function OpenFindings({ period }: { period: string }) {
  const { data } = useAnswer("preflightOverview", { period });
  const words = data?.period.id === period ? countWords(data.counts) : "";
  if (!words) return null;
  return <p className={styles.muted}>Vor der Abgabe noch offen: {words}. Versiegeln ist trotzdem möglich.</p>;
}

/** The protection audit alone, at any time, without sealing anything. */
export function CheckDialog({ report, check, isOpen, onClose }: SealDialogProps) {
  const { state, start, stop } = check;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Schutz prüfen: ${report.period.title}`}>
      <div className={styles.sealForm}>
        <ProtectionStep isYear={report.period.kind === "year"} state={state} onStart={start} onStop={stop} />
        {state.kind === "done" ? (
          <div className={styles.sealButtons}>
            <Button onPress={onClose} variant="primary" autoFocus>
              Schließen
            </Button>
            <Button onPress={start}>Noch einmal prüfen</Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

interface SealFormProps {
  period: StatisticsReport["period"];
  check: ProtectionCheck;
  /** Of the files that were looked at; none were where it is missing. */
  shown: string | undefined;
  onCheckAgain: () => void;
  onLook: () => void;
  onClose: () => void;
}

function SealForm({ period, check, shown, onCheckAgain, onLook, onClose }: SealFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const seal = useCommand("sealPeriod");

  // The field takes the focus without being scrolled to, and in a low window it is below the text.
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (typed.trim().toUpperCase() !== period.id) {
      setProblem(`Geben Sie ${period.id} ein, um diesen Zeitraum zu versiegeln.`);
      return;
    }
    seal.mutate(
      { period: period.id, examined: check.examined, ...(shown === undefined ? {} : { shown }) },
      {
        onSuccess: () => {
          onClose();
          notify({
            text: `${period.title} ist versiegelt und kann geliefert werden.`,
            tone: "success",
          });
        },
      },
    );
  }

  return (
    <form ref={form} className={styles.sealForm} onSubmit={submit} noValidate>
      <p>
        <strong>Für immer eingefroren.</strong> Es gibt keine zweite Fassung. Was Sie später erfassen oder
        ändern, ändert diese Lieferung nicht mehr.
      </p>
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
        <InlineAlert
          tone="danger"
          title="Nicht versiegelt"
          isAnnounced
          actions={
            <Button size="small" onPress={onCheckAgain}>
              Noch einmal prüfen
            </Button>
          }
        >
          <p>{seal.error.failure.message}</p>
          <p>{seal.error.failure.fields?.audit}</p>
        </InlineAlert>
      ) : null}
      <div className={styles.sealButtons}>
        <Button type="submit" variant="primary" isPending={seal.isPending}>
          Versiegeln
        </Button>
        <Button icon={Eye} onPress={onLook} isDisabled={seal.isPending}>
          Was geht hinaus?
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
        <strong>{tables} Tabellen mit geschützten Werten.</strong> Personenzahlen sind auf 5 gerundet,
        Kontakte auf 10 oder geheim, Maßnahmen genau. Dazu der Anteil fehlender Angaben in Schritten von 5 %.
      </li>
      <li>
        <strong>Keine Namen, keine Kennungen, kein freier Text.</strong> Die genauen Werte bleiben im Haus.
      </li>
      <li>
        <strong>Noch geht nichts hinaus.</strong> Erst „Liefern …“ legt die Dateien an, die Sie weitergeben.
      </li>
      <li>
        {isQuarter
          ? "Quartale werden der Reihe nach versiegelt; danach ist das nächste dran."
          : "Ein Jahr wird nach seinen vier Quartalen versiegelt und mit ihnen zusammen geprüft."}
      </li>
    </ul>
  );
}
