import { FilePlus2, KeyRound } from "lucide-react";
import { useState } from "react";
import type { IssuedReceipts, StateEvaluation } from "../../shared/contract/stateEvaluation.ts";
import { useCommand } from "../api/use-operation.ts";
import styles from "../statistics/statistics.module.css";
import { Button, Dialog, InlineAlert } from "../ui/index.ts";
import { IssueReceipts } from "./issue-receipts.tsx";
import { NewReceiptKey } from "./new-receipt-key.tsx";
import { ReceiptAnswers } from "./receipt-answers.tsx";

interface ReceiptsDialogProps {
  evaluation: StateEvaluation;
  isOpen: boolean;
  onClose: () => void;
}

/** Answers every package with a signed receipt: first the key, then its password, then what was written. */
export function ReceiptsDialog({ evaluation, isOpen, onClose }: ReceiptsDialogProps) {
  const [answers, setAnswers] = useState<IssuedReceipts | null>(null);
  const close = () => {
    setAnswers(null);
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title="Quittungen" size={answers ? "large" : "medium"}>
      {answers ? (
        <ReceiptAnswers answers={answers} onClose={close} />
      ) : (
        <Steps evaluation={evaluation} onIssued={setAnswers} onClose={close} />
      )}
    </Dialog>
  );
}

interface StepsProps {
  evaluation: StateEvaluation;
  onIssued: (answers: IssuedReceipts) => void;
  onClose: () => void;
}

function Steps({ evaluation: { receiptKey, keys }, onIssued, onClose }: StepsProps) {
  const [isCreating, setCreating] = useState(false);
  const [wasCreating, setWasCreating] = useState(false);
  const choose = useCommand("chooseReceiptKey");

  function stopCreating(): void {
    setCreating(false);
    setWasCreating(true);
  }

  if (isCreating) return <NewReceiptKey onDone={stopCreating} />;
  return (
    <div className={styles.sealForm}>
      <p>
        Eine Quittung sagt dem Zentrum, dass seine Lieferung angekommen ist und ob sie angenommen wurde. Sie
        wird mit dem Quittungsschlüssel Ihrer Stelle unterschrieben.
      </p>
      {keys ? null : (
        <InlineAlert tone="warning">
          <p>
            Ohne Schlüsselliste ist nicht bestätigt, dass jedes Paket von seinem Zentrum kommt. Wählen Sie sie
            am besten zuerst.
          </p>
        </InlineAlert>
      )}
      {choose.error ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{choose.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {receiptKey ? <IssueReceipts receiptKey={receiptKey} onIssued={onIssued} onClose={onClose} /> : null}
      <div className={styles.sealButtons}>
        <Button
          icon={KeyRound}
          variant={receiptKey ? "quiet" : "primary"}
          isPending={choose.isPending}
          onPress={() => choose.mutate({})}
        >
          {receiptKey ? "Anderen Schlüssel wählen …" : "Quittungsschlüssel wählen …"}
        </Button>
        <Button
          icon={FilePlus2}
          // With a key there is a password to be typed, which takes the focus.
          autoFocus={wasCreating && !receiptKey}
          variant={receiptKey ? "quiet" : "secondary"}
          onPress={() => setCreating(true)}
        >
          Neuen anlegen …
        </Button>
      </div>
    </div>
  );
}
