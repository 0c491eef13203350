import { useState } from "react";
import type { User } from "../../shared/contract/vault.ts";
import { renewRecoveryKey } from "../app/session.ts";
import { Button } from "../ui/index.ts";
import { ChangePassword } from "../vault/change-password.tsx";
import { SettingGroup, SettingLine } from "./setting-line.tsx";

/** Password, recovery key, automatic lock. */
export function SecuritySection({ user, isDemo }: { user: User; isDemo: boolean }) {
  const [isChanging, setChanging] = useState(false);
  return (
    <SettingGroup title="Sicherheit">
      {isDemo ? null : (
        <>
          <SettingLine
            name="Passwort"
            hint="Wer Ihr Passwort kennt, kann in Ihrem Namen arbeiten. Geben Sie es niemandem."
            control={isChanging ? null : <Button onPress={() => setChanging(true)}>Passwort ändern</Button>}
          >
            {isChanging ? <ChangePassword user={user} onDone={() => setChanging(false)} /> : null}
          </SettingLine>
          <SettingLine
            name="Wiederherstellungsschlüssel"
            hint="Öffnet die Akte, wenn ein Passwort vergessen wurde. Ein neuer macht den alten ungültig."
            control={<Button onPress={() => renewRecoveryKey(true)}>Neu erstellen</Button>}
          />
        </>
      )}
      <SettingLine
        name="Automatisch sperren"
        hint="Nach 15 Minuten ohne Eingabe. Angefangene Texte bleiben als Entwurf erhalten."
      />
    </SettingGroup>
  );
}
