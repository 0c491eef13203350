import { type ReactNode, useEffect, useRef } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { ask } from "../api/api.ts";
import { showStatus } from "../app/session.ts";
import { Button, ErrorSummary, PasswordField, Select } from "../ui/index.ts";
import { missing } from "./checks.ts";
import { useForm } from "./form.ts";
import { VaultForm } from "./vault-page.tsx";

interface UnlockFormProps {
  usernames: readonly string[];
  /** Who is asked first. */
  username?: string;
  /** Already filled in, for the demo. */
  password?: string;
  /** False keeps the name fixed, for resuming a session. */
  canChooseUser?: boolean;
  onUnlocked?: (status: VaultStatus) => void;
  /** Buttons beside the main one; they wait while the password is being checked. */
  children?: (isBusy: boolean) => ReactNode;
}

/** Name and password. After a wrong password the text is selected, ready to be typed again. */
export function UnlockForm(props: UnlockFormProps) {
  const { usernames, canChooseUser = true, onUnlocked = showStatus, children } = props;
  const password = useRef<HTMLInputElement>(null);
  const form = useForm({
    initial: { username: props.username ?? usernames[0] ?? "", password: props.password ?? "" },
    check: (values) => ({
      username: missing(values.username, "Wählen Sie Ihren Namen."),
      password: missing(values.password, "Geben Sie Ihr Passwort ein."),
    }),
    async send(values) {
      const result = await ask("unlock", values);
      if (!result.ok) return result.error;
      onUnlocked(result.value);
      return null;
    },
    fieldOf: ({ code }) => (code === "wrongPassword" ? "password" : undefined),
  });
  const { attempt, problems } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed attempt selects the text again
  useEffect(() => {
    if (problems.password) password.current?.select();
  }, [attempt]);
  return (
    <>
      <ErrorSummary errors={problems} attempt={attempt} title="Das hat nicht geklappt" />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              Anmelden
            </Button>
            {children?.(form.isBusy)}
          </>
        }
      >
        {canChooseUser && usernames.length > 1 ? (
          <Select
            label="Anmeldename"
            {...form.field("username")}
            value={form.values.username}
            options={usernames.map((name) => ({ id: name, label: name }))}
          />
        ) : (
          <p>
            Anmeldename <strong>{form.values.username}</strong>
          </p>
        )}
        <PasswordField
          label="Passwort"
          {...form.field("password")}
          autoComplete="current-password"
          inputRef={password}
          autoFocus
        />
      </VaultForm>
    </>
  );
}
