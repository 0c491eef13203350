import { useEffect, useState } from "react";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { StateEvaluationScreen } from "../state-evaluation/state-evaluation-screen.tsx";
import { Button, InlineAlert, Spinner } from "../ui/index.ts";
import { SetUp } from "../vault/set-up.tsx";
import { Unlock } from "../vault/unlock.tsx";
import { VaultPage } from "../vault/vault-page.tsx";
import { Welcome } from "../vault/welcome.tsx";
import { OpenSession } from "./open-session.tsx";
import { followShell, loadStatus, useSession } from "./session.ts";
import styles from "./session-gate.module.css";

/** Decides what the window shows: set-up, the way in, or the work itself. */
export function SessionGate() {
  const { status, failure } = useSession();
  useEffect(() => {
    void loadStatus();
    return followShell();
  }, []);
  if (failure) return <NotReadable message={failure.message} />;
  if (!status) return <Starting />;
  if (status.state === "unlocked") return <OpenSession status={status} />;
  return <WithoutRecords status={status} />;
}

/** Packages for the state can be added up without any records. */
function WithoutRecords({ status }: { status: VaultStatus }) {
  const [isEvaluating, setEvaluating] = useState(false);
  const [wasEvaluating, setWasEvaluating] = useState(false);
  useEffect(() => {
    document.title = isEvaluating ? "Landesauswertung – Vielfaltsakte" : "Vielfaltsakte";
  }, [isEvaluating]);
  const leave = () => {
    setEvaluating(false);
    setWasEvaluating(true);
  };
  if (isEvaluating)
    return (
      <main className={styles.evaluation}>
        <StateEvaluationScreen onBack={leave} />
      </main>
    );
  const evaluate = () => setEvaluating(true);
  return status.state === "missing" ? (
    <Beginning onEvaluate={evaluate} wasEvaluating={wasEvaluating} />
  ) : (
    <Unlock status={status} onEvaluate={evaluate} />
  );
}

interface BeginningProps {
  onEvaluate: () => void;
  /** Somebody comes back from there. */
  wasEvaluating: boolean;
}

function Beginning({ onEvaluate, wasEvaluating }: BeginningProps) {
  const [isCreating, setCreating] = useState(false);
  return isCreating ? (
    <SetUp onCancel={() => setCreating(false)} />
  ) : (
    <Welcome onEvaluate={onEvaluate} wasEvaluating={wasEvaluating} onCreate={() => setCreating(true)} />
  );
}

function Starting() {
  return (
    <div className={styles.starting}>
      <Spinner label="Die Akte wird geöffnet" />
    </div>
  );
}

function NotReadable({ message }: { message: string }) {
  return (
    <VaultPage title="Die Akte lässt sich nicht öffnen">
      <InlineAlert tone="danger" isAnnounced>
        {message}
      </InlineAlert>
      <div>
        <Button variant="primary" onPress={loadStatus} autoFocus>
          Erneut versuchen
        </Button>
      </div>
    </VaultPage>
  );
}
