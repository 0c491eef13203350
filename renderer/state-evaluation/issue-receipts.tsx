import { Copy, PenLine } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import type { IssuedReceipts, ReceiptKeyInfo } from "../../shared/contract/stateEvaluation.ts";
import { useCommand } from "../api/use-operation.ts";
import { copyText } from "../statistics/copy-text.ts";
import styles from "../statistics/statistics.module.css";
import { Button, DescriptionList, InlineAlert, notify, PasswordField } from "../ui/index.ts";

interface IssueReceiptsProps {
  receiptKey: ReceiptKeyInfo;
  onIssued: (answers: IssuedReceipts) => void;
  onClose: () => void;
}

/** The key that signs, what centres must know of it, and its password. */
export function IssueReceipts({ receiptKey, onIssued, onClose }: IssueReceiptsProps) {
  const [password, setPassword] = useState("");
  const issue = useCommand("issueReceipts");
  const failure = issue.error?.failure;
  const isWrong = failure?.code === "wrongPassword";

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (password === "") return;
    issue.mutate({ password }, { onSuccess: (answers) => answers && onIssued(answers) });
  }

  return (
    <form className={styles.sealForm} onSubmit={submit} noValidate>
      <DescriptionList
        items={[
          { term: "Stelle", value: receiptKey.receiver },
          { term: "Datei", value: receiptKey.file },
          { term: "Fingerabdruck", value: receiptKey.fingerprint },
          { term: "Öffentlicher Schlüssel", value: <PublicKey text={receiptKey.publicKey} /> },
        ]}
      />
      {failure && !isWrong ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{failure.message}</p>
        </InlineAlert>
      ) : null}
      <PasswordField
        label="Passwort des Quittungsschlüssels"
        name="password"
        value={password}
        onChange={setPassword}
        errorMessage={isWrong ? "Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal." : undefined}
        autoComplete="off"
        autoFocus
      />
      <div className={styles.sealButtons}>
        <Button type="submit" variant="primary" icon={PenLine} isPending={issue.isPending}>
          Quittungen schreiben …
        </Button>
        <Button onPress={onClose} isDisabled={issue.isPending}>
          Abbrechen
        </Button>
      </div>
    </form>
  );
}

/** Goes into the centres' settings, so it can be copied. */
function PublicKey({ text }: { text: string }) {
  const copy = () =>
    notify({ text: copyText(text) ? "Schlüssel kopiert" : "Kopieren ist hier nicht möglich." });
  return (
    <>
      <code className={styles.path}>{text}</code>{" "}
      <Button size="small" variant="quiet" icon={Copy} onPress={copy}>
        Kopieren
      </Button>
    </>
  );
}
