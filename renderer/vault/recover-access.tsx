import { ask } from "../api/api.ts";
import { showStatus } from "../app/session.ts";
import { Button, ErrorSummary, Select, TextField } from "../ui/index.ts";
import { missing, newPasswordProblems } from "./checks.ts";
import { useForm } from "./form.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { VaultForm, VaultPage } from "./vault-page.tsx";

interface RecoverAccessProps {
  usernames: readonly string[];
  onBack: () => void;
}

/** The way in with the printed recovery key; it ends with a new password. */
export function RecoverAccess({ usernames, onBack }: RecoverAccessProps) {
  const form = useForm({
    initial: { recoveryKey: "", username: usernames[0] ?? "", password: "", repeated: "" },
    check: ({ recoveryKey, username, password, repeated }) => ({
      recoveryKey: missing(recoveryKey, "Geben Sie den Wiederherstellungsschlüssel von Ihrem Ausdruck ein."),
      username: missing(username, "Wählen Sie Ihren Namen."),
      ...newPasswordProblems(password, repeated),
    }),
    async send({ recoveryKey, username, password }) {
      const result = await ask("unlockWithRecoveryKey", { recoveryKey, username, newPassword: password });
      if (!result.ok) return result.error;
      showStatus(result.value);
      return null;
    },
    fieldOf: ({ code }) =>
      code === "wrongRecoveryKey" ? "recoveryKey" : code === "weakPassword" ? "password" : undefined,
  });
  const { username } = form.values;
  return (
    <VaultPage
      title="Neues Passwort setzen"
      lead="Mit dem Wiederherstellungsschlüssel von Ihrem Ausdruck. Ihre Daten bleiben unverändert."
    >
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Passwort setzen und anmelden
            </Button>
            <Button onPress={onBack}>Zurück</Button>
          </>
        }
      >
        <TextField
          label="Wiederherstellungsschlüssel"
          description="Acht Gruppen mit vier Zeichen. Striche und Leerzeichen sind nicht nötig."
          {...form.field("recoveryKey")}
          autoComplete="off"
          spellCheck="false"
          maxLength={200}
          autoFocus
        />
        {usernames.length > 1 ? (
          <Select
            label="Anmeldename"
            {...form.field("username")}
            options={usernames.map((name) => ({ id: name, label: name }))}
          />
        ) : null}
        <NewPasswordFields
          label="Neues Passwort"
          password={form.field("password")}
          repeated={form.field("repeated")}
          context={[username]}
        />
      </VaultForm>
    </VaultPage>
  );
}
