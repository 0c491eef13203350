import { FolderOpen } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import type { ReceiverKey } from "../../shared/contract/delivery.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, ErrorSummary, InlineAlert, notify, TextField } from "../ui/index.ts";
import styles from "./delivery.module.css";

/** A place that receives packages: its name and its keys. */
export function NewRecipient({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState("");
  const [encryptionKey, setEncryptionKey] = useState("");
  const [receiptKey, setReceiptKey] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<ReceiverKey | null>(null);
  const [isReading, setReading] = useState(false);
  const add = useCommand("addRecipient");
  const problems = failure?.fields ?? {};

  function save(event: SubmitEvent): void {
    event.preventDefault();
    add.mutate(
      { name, encryptionKey: encryptionKey || null, receiptKey: receiptKey || null },
      {
        onSuccess: () => {
          notify({ text: `${name.trim()} ist eingetragen.` });
          onDone();
        },
        onError: (error) => {
          setFailure(error.failure);
          setAttempt(attempt + 1);
        },
      },
    );
  }

  /** Fills in what the file says; a name that was typed stays. */
  async function readFile(): Promise<void> {
    setReading(true);
    const result = await ask("readReceiverKey", {});
    setReading(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok || !result.value) return;
    const { value } = result;
    setRead(value);
    setReceiptKey(value.receiptKey);
    if (name.trim() === "") setName(value.name);
    if (value.encryptionKey !== null && encryptionKey.trim() === "") setEncryptionKey(value.encryptionKey);
  }

  return (
    <form className={styles.newRecipient} onSubmit={save} noValidate>
      <ErrorSummary errors={problems} attempt={attempt} />
      {failure && Object.keys(problems).length === 0 ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{failure.message}</p>
        </InlineAlert>
      ) : null}
      <TextField
        label="Name"
        name="name"
        value={name}
        onChange={setName}
        errorMessage={problems.name}
        autoFocus
      />
      <TextField
        label="Schlüssel für die Verschlüsselung (age)"
        name="encryptionKey"
        description="Beginnt mit „age1“ und kommt von der empfangenden Stelle; ohne ihn wird nicht verschlüsselt."
        value={encryptionKey}
        onChange={setEncryptionKey}
        errorMessage={problems.encryptionKey}
      />
      <TextField
        label="Quittungsschlüssel"
        name="receiptKey"
        description="Steht in der Datei der empfangenden Stelle, deren Name auf „oeffentlich.json“ endet; ohne ihn zählt keine Quittung."
        value={receiptKey}
        onChange={setReceiptKey}
        errorMessage={problems.receiptKey}
      />
      <div className={styles.actions}>
        <Button icon={FolderOpen} isPending={isReading} onPress={() => void readFile()}>
          Datei wählen …
        </Button>
        <p role="status">
          {read && read.receiptKey === receiptKey ? (
            <>
              Gelesen: {read.name}, Fingerabdruck <code>{read.fingerprint}</code>. Bitte vergleichen Sie ihn
              am Telefon.
            </>
          ) : null}
        </p>
      </div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          Eintragen
        </Button>
        <Button onPress={onDone}>Abbrechen</Button>
      </div>
    </form>
  );
}
