import { useState } from "react";
import { findCentre } from "../../shared/codelists/places.ts";
import { loadStatus } from "../app/session.ts";
import { RecoveryKeySteps } from "./recovery-key-steps.tsx";
import { SetUpAccount } from "./set-up-account.tsx";
import { SetUpCentre } from "./set-up-centre.tsx";

const STEPS = 3;

/** The assistant that begins the records of a centre. Going back keeps what was entered. */
export function SetUp({ onCancel }: { onCancel: () => void }) {
  const [step, setStep] = useState<1 | 2>(1);
  const [centreAgs, setCentreAgs] = useState<string | null>(null);
  const [account, setAccount] = useState({ name: "", username: "", password: "", repeated: "" });
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const stepText = (number: number) => `Schritt ${number} von ${STEPS}`;

  if (recoveryKey) {
    return (
      <RecoveryKeySteps
        recoveryKey={recoveryKey}
        centre={findCentre(centreAgs ?? "")?.name ?? ""}
        step={stepText(3)}
        onConfirmed={loadStatus}
      />
    );
  }
  if (step === 2 && centreAgs) {
    return (
      <SetUpAccount
        step={stepText(2)}
        centreAgs={centreAgs}
        initial={account}
        onBack={(entered) => {
          setAccount(entered);
          setStep(1);
        }}
        onCreated={setRecoveryKey}
      />
    );
  }
  return (
    <SetUpCentre
      step={stepText(1)}
      value={centreAgs}
      onChange={setCentreAgs}
      onCancel={onCancel}
      onNext={() => setStep(2)}
    />
  );
}
