import { Button, InlineAlert, ProgressBar } from "../ui/index.ts";
import { counted } from "./numbers.ts";
import type { CheckState } from "./protection-checks.ts";
import { ProtectionResult } from "./protection-result.tsx";
import styles from "./statistics.module.css";

interface ProtectionStepProps {
  /** A year is examined together with its quarters. */
  isYear: boolean;
  state: CheckState;
  onStart: () => void;
  onStop: () => void;
}

/** The protection audit of a period: begin it, see how far it is, stop it, read what it came to. */
export function ProtectionStep({ isYear, state, onStart, onStop }: ProtectionStepProps) {
  switch (state.kind) {
    case "none":
      return (
        <>
          {state.isOutdated ? (
            <InlineAlert tone="warning">
              <p>
                Seit der letzten Prüfung haben sich die Daten dieses Zeitraums geändert. Bitte prüfen Sie noch
                einmal.
              </p>
            </InlineAlert>
          ) : null}
          <p>
            Die Schutzprüfung sucht zu allen Tabellen zusammen nach Wegen, etwas über Einzelne zu erschließen.
            Was sich nicht schützen lässt, wird vergröbert oder zurückgehalten. Dabei wird nichts versiegelt.
          </p>
          {isYear ? (
            <p>
              Ein Jahr wird zusammen mit seinen versiegelten Quartalen geprüft, weil es dieselben Personen
              zählt. Die Quartale ändern sich dabei nicht mehr. Das kann einige Minuten dauern; Sie können es
              jederzeit abbrechen.
            </p>
          ) : null}
          <div className={styles.sealButtons}>
            <Button variant="primary" onPress={onStart} autoFocus>
              Schutz prüfen
            </Button>
          </div>
        </>
      );
    case "running":
      return (
        <>
          <ProgressBar label={state.text} share={state.share} detail={leftWords(state.left)} />
          <p className={styles.muted}>
            Jeder Durchgang stellt dieselben Fragen zu allen Feldern. Was er vergröbert oder zurückhält, prüft
            der nächste noch einmal; die letzten Fragen dauern am längsten.
          </p>
          <div className={styles.sealButtons}>
            <Button onPress={onStop} autoFocus>
              Prüfung abbrechen
            </Button>
          </div>
        </>
      );
    case "failed":
      return (
        <InlineAlert
          tone="danger"
          title="Die Schutzprüfung ist nicht zu Ende gekommen"
          isAnnounced
          actions={
            <Button size="small" onPress={onStart}>
              Noch einmal prüfen
            </Button>
          }
        >
          <p>{state.failure.message}</p>
        </InlineAlert>
      );
    case "done":
      return <ProtectionResult check={state.check} />;
  }
}

function leftWords(left: number | undefined): string | undefined {
  return left === undefined ? undefined : `noch ${counted(left, "Frage", "Fragen")}`;
}
