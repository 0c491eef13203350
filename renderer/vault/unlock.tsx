import { useState } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { leaveDemo, useSession } from "../app/session.ts";
import { Badge, Button, InlineAlert, LinkButton } from "../ui/index.ts";
import { demoLogin } from "./demo-login.ts";
import { DemoProgress, useOpenDemo } from "./open-demo.tsx";
import { RecoverAccess } from "./recover-access.tsx";
import { UnlockForm } from "./unlock-form.tsx";
import { VaultPage } from "./vault-page.tsx";

/** The locked records. */
export function Unlock({ status }: { status: VaultStatus }) {
  const [isRecovering, setRecovering] = useState(false);
  if (isRecovering) return <RecoverAccess usernames={status.usernames} onBack={() => setRecovering(false)} />;
  return status.kind === "demo" ? (
    <UnlockDemo status={status} />
  ) : (
    <UnlockReal status={status} onRecover={() => setRecovering(true)} />
  );
}

function UnlockReal({ status, onRecover }: { status: VaultStatus; onRecover: () => void }) {
  const demo = useOpenDemo();
  const username = useLastUsername(status);
  if (demo.isBusy) return <DemoProgress progress={demo.progress} />;
  return (
    <VaultPage
      title="Anmelden"
      lead="Die Akte ist gesperrt."
      below={
        <>
          Nur ausprobieren? <LinkButton onPress={demo.open}>Beispieldaten öffnen</LinkButton>
        </>
      }
    >
      {demo.failure ? (
        <InlineAlert tone="danger" isAnnounced>
          {demo.failure.message}
        </InlineAlert>
      ) : null}
      <UnlockForm usernames={status.usernames} username={username}>
        {(isBusy) => (
          <LinkButton onPress={onRecover} isDisabled={isBusy}>
            Passwort vergessen?
          </LinkButton>
        )}
      </UnlockForm>
    </VaultPage>
  );
}

function UnlockDemo({ status }: { status: VaultStatus }) {
  return (
    <VaultPage
      title="Anmelden"
      badge={<Badge tone="warning">Beispieldaten</Badge>}
      lead={
        <>
          Alle Personen hier sind erfunden. Das Passwort lautet <strong>{demoLogin.password}</strong>
        </>
      }
    >
      <UnlockForm usernames={status.usernames} {...demoLogin}>
        {(isBusy) => (
          <Button onPress={leaveDemo} isDisabled={isBusy}>
            Beispiel verlassen
          </Button>
        )}
      </UnlockForm>
    </VaultPage>
  );
}

/** Who worked here before the lock is asked first. */
function useLastUsername(status: VaultStatus): string | undefined {
  const last = useSession((session) => session.lastUsername);
  return last && status.usernames.includes(last) ? last : undefined;
}
