import type { VaultStatus } from "../../shared/contract/vault.ts";
import { Button, Dialog, InlineAlert } from "../ui/index.ts";
import { useOpenDemo } from "../vault/open-demo.tsx";
import { UnlockForm } from "../vault/unlock-form.tsx";
import { leaveInterrupted, useSession } from "./session.ts";

/** Tells calmly that the data process was lost and lets the user go on where the work stood. */
export function Interruption({ status }: { status: VaultStatus }) {
  const isOpen = useSession((session) => session.isInterrupted);
  return (
    <Dialog isOpen={isOpen} onClose={() => {}} isDismissable={false} size="small" title="Kurz unterbrochen">
      <p>
        Der Datenspeicher wurde unerwartet beendet und startet neu. Was als gespeichert angezeigt war, ist
        gespeichert. Was Sie gerade schreiben, steht noch in den Feldern.
      </p>
      {status.kind === "demo" ? <ResumeDemo /> : <Resume status={status} />}
    </Dialog>
  );
}

function Resume({ status }: { status: VaultStatus }) {
  const username = status.user?.username ?? "";
  return (
    <UnlockForm usernames={[username]} username={username} canChooseUser={false}>
      {(isBusy) => (
        <Button onPress={leaveInterrupted} isDisabled={isBusy}>
          Zur Anmeldung
        </Button>
      )}
    </UnlockForm>
  );
}

function ResumeDemo() {
  const demo = useOpenDemo();
  return (
    <>
      {demo.failure ? <InlineAlert tone="danger">{demo.failure.message}</InlineAlert> : null}
      <div>
        <Button variant="primary" onPress={demo.open} isPending={demo.isBusy} autoFocus>
          Weiterarbeiten
        </Button>
      </div>
    </>
  );
}
