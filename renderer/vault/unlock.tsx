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
export function Unlock({ status, onEvaluate }: { status: VaultStatus; onEvaluate: () => void }) {
  const [isRecovering, setRecovering] = useState(false);
  if (isRecovering) return <RecoverAccess usernames={status.usernames} onBack={() => setRecovering(false)} />;
  return status.kind === "demo" ? (
    <UnlockDemo status={status} onEvaluate={onEvaluate} />
  ) : (
    <UnlockReal status={status} onRecover={() => setRecovering(true)} onEvaluate={onEvaluate} />
  );
}

interface UnlockRealProps {
  status: VaultStatus;
  onRecover: () => void;
  onEvaluate: () => void;
}

function UnlockReal({ status, onRecover, onEvaluate }: UnlockRealProps) {
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
          {" · "}
          <LinkButton onPress={onEvaluate}>Landesauswertung öffnen</LinkButton>
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

function UnlockDemo({ status, onEvaluate }: { status: VaultStatus; onEvaluate: () => void }) {
  return (
    <VaultPage
      title="Anmelden"
      below={<LinkButton onPress={onEvaluate}>Landesauswertung öffnen</LinkButton>}
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
