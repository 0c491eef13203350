import type { User } from "../../shared/contract/vault.ts";
import { ask } from "../api/api.ts";
import { Button, ErrorSummary, notify, PasswordField } from "../ui/index.ts";
import { missing, newPasswordProblems } from "./checks.ts";
import { useForm } from "./form.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { VaultForm } from "./vault-page.tsx";

/** The old password, a new one, and once more. */
export function ChangePassword({ user, onDone }: { user: User; onDone: () => void }) {
  const form = useForm({
    initial: { oldPassword: "", password: "", repeated: "" },
    check: ({ oldPassword, password, repeated }) => ({
      oldPassword: missing(oldPassword, "Geben Sie Ihr bisheriges Passwort ein."),
      ...newPasswordProblems(password, repeated),
    }),
    async send({ oldPassword, password }) {
      const result = await ask("changePassword", { oldPassword, newPassword: password });
      if (!result.ok) return result.error;
      notify({ text: "Das Passwort ist geändert.", tone: "success" });
      onDone();
      return null;
    },
    fieldOf: ({ code }) =>
      code === "wrongPassword" ? "oldPassword" : code === "weakPassword" ? "password" : undefined,
  });
  return (
    <>
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Passwort ändern
            </Button>
            <Button onPress={onDone}>Abbrechen</Button>
          </>
        }
      >
        <PasswordField
          label="Bisheriges Passwort"
          {...form.field("oldPassword")}
          autoComplete="current-password"
          autoFocus
        />
        <NewPasswordFields
          label="Neues Passwort"
          password={form.field("password")}
          repeated={form.field("repeated")}
          context={[user.name, user.username]}
        />
      </VaultForm>
    </>
  );
}
