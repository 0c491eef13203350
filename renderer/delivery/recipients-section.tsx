import { useState } from "react";
import type { Recipient } from "../../shared/contract/delivery.ts";
import type { Failure } from "../../shared/result.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { Badge, Button, InlineAlert, notify, Section, TextField } from "../ui/index.ts";
import styles from "./delivery.module.css";

/** Who receives packages: keys to encrypt to, and keys whose receipts count. */
export function RecipientsSection() {
  const settings = useAnswer("deliverySettings", {});
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title="Empfangende Stellen"
      aside={
        isAdding ? null : (
          <Button size="small" onPress={() => setAdding(true)}>
            Stelle eintragen
          </Button>
        )
      }
    >
      {settings.isError ? (
        <InlineAlert tone="danger">
          <p>{settings.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {settings.data?.encryptionDemanded ? (
        <p>Ihre IT schreibt vor, dass Lieferungen verschlüsselt werden.</p>
      ) : null}
      {settings.data?.recipients.length === 0 && !isAdding ? (
        <p className={styles.quiet}>
          Noch keine. Mit dem Schlüssel des Landes wird die Lieferung für den Weg verschlüsselt; mit seinem
          Quittungsschlüssel lässt sich prüfen, dass eine Quittung wirklich von dort kommt.
        </p>
      ) : null}
      <ul className={styles.recipients}>
        {settings.data?.recipients.map((one) => (
          <RecipientLine key={one.id} recipient={one} />
        ))}
      </ul>
      {isAdding ? <NewRecipient onDone={() => setAdding(false)} /> : null}
    </Section>
  );
}

function RecipientLine({ recipient }: { recipient: Recipient }) {
  const { id, name, encryptionKey, fingerprint, source } = recipient;
  const remove = useCommand("removeRecipient");
  return (
    <li>
      <span className={styles.recipient}>
        <strong>{name}</strong>
        {encryptionKey ? <code>{`${encryptionKey.slice(0, 20)}…`}</code> : null}
        {fingerprint ? <span>{`Quittungsschlüssel ${fingerprint}`}</span> : null}
      </span>
      {source === "policy" ? (
        <Badge tone="info">von der IT vorgegeben</Badge>
      ) : (
        <Button
          size="small"
          aria-label={`${name} entfernen`}
          onPress={() =>
            remove.mutate({ id }, { onSuccess: () => notify({ text: `${name} ist entfernt.` }) })
          }
        >
          Entfernen
        </Button>
      )}
    </li>
  );
}

function NewRecipient({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState("");
  const [encryptionKey, setEncryptionKey] = useState("");
  const [receiptKey, setReceiptKey] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = useCommand("addRecipient");

  function save(): void {
    add.mutate(
      { name, encryptionKey: encryptionKey || null, receiptKey: receiptKey || null },
      { onSuccess: onDone, onError: (error) => setFailure(error.failure) },
    );
  }

  return (
    <form
      className={styles.newRecipient}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {failure ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{failure.message}</p>
        </InlineAlert>
      ) : null}
      <TextField label="Name" value={name} onChange={setName} errorMessage={failure?.fields?.name} />
      <TextField
        label="Schlüssel für die Verschlüsselung (age)"
        value={encryptionKey}
        onChange={setEncryptionKey}
        errorMessage={failure?.fields?.encryptionKey}
      />
      <TextField
        label="Quittungsschlüssel"
        value={receiptKey}
        onChange={setReceiptKey}
        errorMessage={failure?.fields?.receiptKey}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          Eintragen
        </Button>
        <Button onPress={onDone}>Abbrechen</Button>
      </div>
    </form>
  );
}
