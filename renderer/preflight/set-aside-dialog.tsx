import { type FormEvent, useState } from "react";
import type { Finding } from "../../shared/contract/preflight.ts";
import { useCommand } from "../api/use-operation.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { Button, ChipGroup, Dialog, InlineAlert, TextField } from "../ui/index.ts";
import styles from "./preflight.module.css";

interface SetAsideDialogProps {
  period: string;
  finding: Finding | null;
  onClose: () => void;
}

/** Asks why a finding may stay as it is. */
export function SetAsideDialog({ period, finding, onClose }: SetAsideDialogProps) {
  return (
    <Dialog isOpen={finding !== null} onClose={onClose} title="So lassen" size="small">
      {finding ? <ReasonForm key={finding.id} period={period} finding={finding} onClose={onClose} /> : null}
    </Dialog>
  );
}

const usualReasons = ["geprüft, stimmt so", "lässt sich nicht mehr klären"];
const reasonsOfRule: Readonly<Record<string, readonly string[]>> = {
  "duplicate-people": ["zwei verschiedene Personen"],
};

function ReasonForm({ period, finding, onClose }: { period: string; finding: Finding; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const setAside = useCommand("setFindingAside");
  const reasons = [...(reasonsOfRule[finding.rule] ?? []), ...usualReasons];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    setAside.mutate(
      { period, finding: finding.id, facts: finding.facts, reason },
      {
        onSuccess: () => {
          onClose();
          offerUndo("Befund so gelassen.");
        },
      },
    );
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{finding.sentence}</p>
      <ChipGroup
        label="Häufige Gründe"
        options={reasons.map((text) => ({ id: text, label: text }))}
        value={reasons.includes(reason) ? reason : null}
        onChange={(text) => setReason(text ?? "")}
      />
      <TextField
        label="Warum kann das so bleiben?"
        name="reason"
        maxLength={300}
        autoFocus
        value={reason}
        onChange={setReason}
        errorMessage={isMissing && reason.trim() === "" ? "Bitte nennen Sie einen Grund." : undefined}
      />
      <p className={styles.muted}>
        Der Befund kommt wieder, sobald sich die Angaben dahinter ändern. Wer ihn wann und warum so gelassen
        hat, steht unter „So gelassen“.
      </p>
      {setAside.error ? (
        <InlineAlert tone="danger" isAnnounced>
          {setAside.error.failure.message}
        </InlineAlert>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isPending={setAside.isPending}>
          So lassen
        </Button>
        <Button onPress={onClose}>Abbrechen</Button>
      </div>
    </form>
  );
}
