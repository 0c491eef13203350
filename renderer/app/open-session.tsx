import { useEffect } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { drafts } from "../drafts/drafts.ts";
import { RenewRecoveryKey } from "../vault/renew-recovery-key.tsx";
import { restoreAppearance } from "./appearance.ts";
import { Frame } from "./frame.tsx";
import { Interruption } from "./interruption.tsx";
import { useCommandWatch } from "./save-status.ts";
import { useSession } from "./session.ts";
import { useAutoLock } from "./use-auto-lock.ts";

/** Everything between unlocking and locking. */
export function OpenSession({ status }: { status: VaultStatus }) {
  const isRenewingKey = useSession((session) => session.isRenewingKey);
  const isKeyMissing = status.kind === "real" && !status.recoveryConfirmed;
  useAutoLock();
  useCommandWatch();
  useEffect(() => void restoreAppearance(), []);
  useEffect(saveDraftsOnLeaving, []);
  return (
    <>
      {isKeyMissing || isRenewingKey ? (
        <RenewRecoveryKey status={status} isRequired={isKeyMissing} />
      ) : (
        <Frame status={status} />
      )}
      <Interruption status={status} />
    </>
  );
}

/** Saves what is being typed whenever a field, the window or the program is left. */
function saveDraftsOnLeaving(): () => void {
  const leaving = new AbortController();
  const listen = (target: EventTarget, event: string) =>
    target.addEventListener(event, () => void drafts.flush(), { signal: leaving.signal });
  listen(document, "focusout");
  listen(document, "visibilitychange");
  listen(window, "blur");
  listen(window, "pagehide");
  return () => leaving.abort();
}
