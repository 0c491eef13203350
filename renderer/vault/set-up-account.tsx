import { useRef } from "react";
import { findCentre } from "../../shared/codelists/places.ts";
import { ask } from "../api/api.ts";
import { Button, ErrorSummary, TextField } from "../ui/index.ts";
import { missing, newPasswordProblems, suggestedUsername, usernameProblem } from "./checks.ts";
import { useForm } from "./form.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { VaultForm, VaultPage } from "./vault-page.tsx";

type Account = {
  name: string;
  username: string;
  password: string;
  repeated: string;
};

interface SetUpAccountProps {
  step: string;
  centreAgs: string;
  initial: Account;
  onBack: (entered: Account) => void;
  onCreated: (recoveryKey: string) => void;
}

/** The first user, who leads the team; at its end the encrypted records exist. */
export function SetUpAccount({ step, centreAgs, initial, onBack, onCreated }: SetUpAccountProps) {
  const centre = findCentre(centreAgs)?.name ?? "";
  const form = useForm<Account>({
    initial,
    check: ({ name, username, password, repeated }) => ({
      name: missing(name, "Geben Sie Ihren Namen ein."),
      username: usernameProblem(username),
      ...newPasswordProblems(password, repeated),
    }),
    async send({ name, username, password }) {
      const result = await ask("createVault", { centreAgs, name, username: username.trim(), password });
      if (!result.ok) return result.error;
      onCreated(result.value.recoveryKey);
      return null;
    },
    fieldOf: ({ code }) => (code === "weakPassword" ? "password" : undefined),
  });
  const { name, username, password, repeated } = form.values;
  const isUsernameOwn = useRef(username !== "" && username !== suggestedUsername(name));

  function changeName(value: string): void {
    form.field("name").onChange(value);
    if (!isUsernameOwn.current) form.field("username").onChange(suggestedUsername(value));
  }

  function changeUsername(value: string): void {
    isUsernameOwn.current = value !== "";
    form.field("username").onChange(value);
  }

  return (
    <VaultPage
      title="Wer leitet das Team?"
      step={step}
      lead={`${centre}. Sie erhalten den ersten Zugang, mit der Rolle Leitung.`}
    >
      <ErrorSummary errors={form.problems} attempt={form.attempt} />
      <VaultForm
        onSubmit={form.submit}
        buttons={
          <>
            <Button type="submit" variant="primary" isPending={form.isBusy}>
              {form.isBusy ? "Akte wird angelegt …" : "Akte anlegen"}
            </Button>
            <Button onPress={() => onBack({ name, username, password, repeated })} isDisabled={form.isBusy}>
              Zurück
            </Button>
          </>
        }
      >
        <TextField
          label="Vor- und Nachname"
          {...form.field("name")}
          onChange={changeName}
          autoComplete="off"
          autoFocus
        />
        <TextField
          label="Anmeldename"
          description="Damit melden Sie sich künftig an."
          {...form.field("username")}
          onChange={changeUsername}
          autoComplete="off"
          spellCheck="false"
        />
        <NewPasswordFields
          password={form.field("password")}
          repeated={form.field("repeated")}
          context={[name, username, centre]}
        />
      </VaultForm>
    </VaultPage>
  );
}
