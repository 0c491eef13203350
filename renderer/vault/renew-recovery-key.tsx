import { useState } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { ask } from "../api/api.ts";
import { loadStatus, lockSession } from "../app/session.ts";
import { Button, ErrorSummary, PasswordField } from "../ui/index.ts";
import { missing } from "./checks.ts";
import { useForm } from "./form.ts";
import { RecoveryKeySteps } from "./recovery-key-steps.tsx";
import { VaultForm, VaultPage } from "./vault-page.tsx";

/** Shown after unlocking while no recovery key has been confirmed: the old one may never have been written down. */
export function RenewRecoveryKey({ status }: { status: VaultStatus }) {
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
        onConfirmed={loadStatus}
      />
    );
  }
  return (
    <VaultPage
      title="Es fehlt noch der Wiederherstellungsschlüssel"
      lead="Er wurde angezeigt, aber nicht bestätigt. Sie erhalten jetzt einen neuen; der alte wird ungültig."
    >
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Neuen Schlüssel zeigen
            </Button>
            <Button onPress={lockSession}>Abmelden</Button>
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
