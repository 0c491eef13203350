import { useState } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { ask } from "../api/api.ts";
import { loadStatus, lockSession, renewRecoveryKey } from "../app/session.ts";
import { Button, ErrorSummary, PasswordField } from "../ui/index.ts";
import { missing } from "./checks.ts";
import { useForm } from "./form.ts";
import { RecoveryKeySteps } from "./recovery-key-steps.tsx";
import { VaultForm, VaultPage } from "./vault-page.tsx";

interface RenewRecoveryKeyProps {
  status: VaultStatus;
  /** No key has been confirmed yet: the last one may never have been written down. */
  isRequired: boolean;
}

/** Asks for the password and shows a new recovery key; the old one is void from then on. */
export function RenewRecoveryKey({ status, isRequired }: RenewRecoveryKeyProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const form = useForm({
    initial: { password: "" },
    check: ({ password }) => ({ password: missing(password, "Geben Sie Ihr Passwort ein.") }),
    async send({ password }) {
      const result = await ask("renewRecoveryKey", { password });
      if (!result.ok) return result.error;
      setRecoveryKey(result.value.recoveryKey);
      return null;
    },
    fieldOf: ({ code }) => (code === "wrongPassword" ? "password" : undefined),
  });
  if (recoveryKey) {
    return (
      <RecoveryKeySteps
        recoveryKey={recoveryKey}
        centre={status.centre?.name ?? ""}
        onConfirmed={async () => {
          await loadStatus();
          renewRecoveryKey(false);
        }}
      />
    );
  }
  return (
    <VaultPage
      title={
        isRequired ? "Es fehlt noch der Wiederherstellungsschlüssel" : "Neuer Wiederherstellungsschlüssel"
      }
      lead={
        isRequired
          ? "Er wurde angezeigt, aber nicht bestätigt. Sie erhalten jetzt einen neuen; der alte wird ungültig."
          : "Sobald der neue Schlüssel angezeigt wird, ist der alte ungültig. Legen Sie Drucker oder Stift und Papier bereit."
      }
    >
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Neuen Schlüssel zeigen
            </Button>
            {isRequired ? (
              <Button onPress={lockSession}>Abmelden</Button>
            ) : (
              <Button onPress={() => renewRecoveryKey(false)}>Abbrechen</Button>
            )}
          </>
        }
      >
        <PasswordField
          label="Ihr Passwort"
          {...form.field("password")}
          autoComplete="current-password"
          autoFocus
        />
      </VaultForm>
    </VaultPage>
  );
}
