import { OperationFailed } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, ErrorSummary, notify, TextField } from "../ui/index.ts";
import { missing, newPasswordProblems } from "../vault/checks.ts";
import { useForm } from "../vault/form.ts";
import { NewPasswordFields } from "../vault/new-password-fields.tsx";
import { VaultForm } from "../vault/vault-page.tsx";

/** The receiver's key: whose it is, and the password that protects it. */
export function NewReceiptKey({ onDone }: { onDone: () => void }) {
  const create = useCommand("createReceiptKey");
  const form = useForm({
    initial: { receiver: "", password: "", repeated: "" },
    check: ({ receiver, password, repeated }) => ({
      receiver: missing(receiver, "Geben Sie den Namen Ihrer Stelle ein."),
      ...newPasswordProblems(password, repeated),
    }),
    async send({ receiver, password }) {
      try {
        const made = await create.mutateAsync({ receiver, password });
        if (!made) return null;
        notify({ text: "Der Quittungsschlüssel ist angelegt. Bewahren Sie Datei und Passwort gut auf." });
        onDone();
        return null;
      } catch (error) {
        if (error instanceof OperationFailed) return error.failure;
        throw error;
      }
    },
    fieldOf: ({ code }) => (code === "weakPassword" ? "password" : undefined),
  });
  return (
    <>
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <p>
        Der Schlüssel liegt danach als Datei in einem Ordner Ihrer Wahl, daneben sein öffentlicher Teil für
        die Zentren. Wer Datei und Passwort hat, kann für Ihre Stelle quittieren.
      </p>
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Anlegen …
            </Button>
            <Button onPress={onDone}>Abbrechen</Button>
          </>
        }
      >
        <TextField
          label="Name der empfangenden Stelle"
          description="So steht er auf jeder Quittung."
          {...form.field("receiver")}
          maxLength={80}
          autoFocus
        />
        <NewPasswordFields
          password={form.field("password")}
          repeated={form.field("repeated")}
          context={[form.values.receiver]}
        />
      </VaultForm>
    </>
  );
}
