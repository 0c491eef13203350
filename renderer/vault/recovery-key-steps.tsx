import { Printer } from "lucide-react";
import { useState } from "react";
import { fail } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { Button, ErrorSummary, TextField } from "../ui/index.ts";
import { groupsOf, isSameGroup, missing, twoPositions } from "./checks.ts";
import { useForm } from "./form.ts";
import styles from "./recovery-key.module.css";
import { RecoveryKeyGroups, RecoveryKeySheet } from "./recovery-key.tsx";
import { VaultForm, VaultPage } from "./vault-page.tsx";

interface RecoveryKeyStepsProps {
  recoveryKey: string;
  centre: string;
  /** Above the titles, for example "Schritt 3 von 3". */
  step?: string;
  onConfirmed: () => void;
}

/** Shows a new recovery key once and has two of its groups typed in. */
export function RecoveryKeySteps(props: RecoveryKeyStepsProps) {
  const [isWritten, setWritten] = useState(false);
  return isWritten ? (
    <ConfirmRecoveryKey {...props} onBack={() => setWritten(false)} />
  ) : (
    <ShowRecoveryKey {...props} onWritten={() => setWritten(true)} />
  );
}

function ShowRecoveryKey(props: RecoveryKeyStepsProps & { onWritten: () => void }) {
  const { recoveryKey, centre, step, onWritten } = props;
  return (
    <>
      <div className={styles.onScreen}>
        <VaultPage
          title="Ihr Wiederherstellungsschlüssel"
          step={step}
          width="wide"
          focusesTitle
          lead="Damit kommen Sie wieder an Ihre Daten, wenn ein Passwort vergessen wurde. Er wird nur jetzt angezeigt."
        >
          <RecoveryKeyGroups recoveryKey={recoveryKey} />
          <ul className={styles.notes}>
            <li>Drucken Sie ihn aus oder schreiben Sie ihn ab.</li>
            <li>Bewahren Sie ihn verschlossen auf, nicht beim Gerät.</li>
            <li>
              Ohne Passwort und ohne Schlüssel kann niemand die Daten retten, auch der Hersteller nicht.
            </li>
          </ul>
          <VaultForm
            onSubmit={onWritten}
            buttons={
              <>
                <Button type="submit" variant="primary">
                  Weiter
                </Button>
                <Button icon={Printer} onPress={() => window.print()}>
                  Drucken
                </Button>
              </>
            }
          >
            {null}
          </VaultForm>
        </VaultPage>
      </div>
      <RecoveryKeySheet recoveryKey={recoveryKey} centre={centre} />
    </>
  );
}

function ConfirmRecoveryKey(props: RecoveryKeyStepsProps & { onBack: () => void }) {
  const { recoveryKey, step, onConfirmed, onBack } = props;
  const groups = groupsOf(recoveryKey);
  const [positions] = useState(() => twoPositions(groups.length));
  const [first, second] = positions;
  const problem = (typed: string, position: number) =>
    missing(typed, `Geben Sie Gruppe ${position + 1} Ihres Schlüssels ein.`) ??
    (isSameGroup(typed, groups[position] ?? "")
      ? undefined
      : `Gruppe ${position + 1} stimmt nicht. Vergleichen Sie sie mit Ihrem Ausdruck.`);
  const form = useForm({
    initial: { first: "", second: "" },
    check: (typed) => ({ first: problem(typed.first, first), second: problem(typed.second, second) }),
    async send(typed) {
      const result = await ask("confirmRecoveryKey", {
        groups: { [first]: typed.first, [second]: typed.second },
      });
      if (!result.ok) return result.error;
      if (!result.value.confirmed) return fail("wrongRecoveryKey").error;
      onConfirmed();
      return null;
    },
  });
  return (
    <VaultPage
      title="Schlüssel bestätigen"
      step={step}
      lead="Damit sicher ist, dass Sie ihn haben: Geben Sie diese zwei Gruppen von Ihrem Ausdruck ein. Groß- und Kleinschreibung ist gleich."
    >
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Bestätigen
            </Button>
            <Button onPress={onBack}>Schlüssel noch einmal zeigen</Button>
          </>
        }
      >
        <div className={styles.questions}>
          <TextField
            label={`Gruppe ${first + 1}`}
            {...form.field("first")}
            autoFocus
            autoComplete="off"
            spellCheck="false"
            maxLength={8}
          />
          <TextField
            label={`Gruppe ${second + 1}`}
            {...form.field("second")}
            autoComplete="off"
            spellCheck="false"
            maxLength={8}
          />
        </div>
      </VaultForm>
    </VaultPage>
  );
}
