import { Printer } from "lucide-react";
import { useRef, useState } from "react";
import { demand } from "../api/api.ts";
import { Button, ErrorSummary, InlineAlert, TextField } from "../ui/index.ts";
import { groupsOf, missing, twoPositions } from "./checks.ts";
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
  const [positions] = useState(() => twoPositions(groupsOf(recoveryKey).length));
  const wrongAttempts = useRef(0);
  const ask = (position: number) => `Geben Sie Gruppe ${position + 1} Ihres Schlüssels ein.`;
  const form = useForm({
    initial: { first: "", second: "" },
    check: ({ first, second }) => ({
      first: missing(first, ask(positions[0])),
      second: missing(second, ask(positions[1])),
    }),
    async send({ first, second }) {
      const { confirmed } = await demand("confirmRecoveryKey", {
        groups: { [positions[0]]: first, [positions[1]]: second },
      });
      if (confirmed) {
        onConfirmed();
        return null;
      }
      wrongAttempts.current += 1;
      return {
        code: "wrongRecoveryKey",
        message: `Mindestens eine Gruppe stimmt nicht. Vergleichen Sie die Gruppen ${positions[0] + 1} und ${positions[1] + 1} mit Ihrem Ausdruck.`,
      };
    },
    fieldOf: () => "first",
  });
  return (
    <VaultPage
      title="Schlüssel bestätigen"
      step={step}
      lead="Damit sicher ist, dass Sie ihn haben: Geben Sie diese zwei Gruppen von Ihrem Ausdruck ein."
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
            label={`Gruppe ${positions[0] + 1}`}
            {...form.field("first")}
            autoFocus
            autoComplete="off"
            spellCheck="false"
            maxLength={8}
          />
          <TextField
            label={`Gruppe ${positions[1] + 1}`}
            {...form.field("second")}
            autoComplete="off"
            spellCheck="false"
            maxLength={8}
          />
        </div>
      </VaultForm>
      {wrongAttempts.current > 1 ? (
        <InlineAlert>
          Groß- und Kleinschreibung ist gleich. Der Buchstabe O zählt als Null, I und L als Eins.
        </InlineAlert>
      ) : null}
    </VaultPage>
  );
}
