import { useRef, useState } from "react";
import type { Recipient } from "../../shared/contract/delivery.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { Badge, Button, InlineAlert, notify, returnFocus, Section } from "../ui/index.ts";
import styles from "./delivery.module.css";
import { NewRecipient } from "./new-recipient.tsx";

/** Who receives packages: keys to encrypt to, and keys whose receipts count. */
export function RecipientsSection() {
  const settings = useAnswer("deliverySettings", {});
  const [isAdding, setAdding] = useState(false);
  const [wasAdding, setWasAdding] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const recipients = settings.data?.recipients ?? [];

  function finish(): void {
    setAdding(false);
    setWasAdding(true);
  }

  return (
    <Section
      title="Empfangende Stellen"
      aside={
        isAdding ? null : (
          <Button ref={begin} size="small" autoFocus={wasAdding} onPress={() => setAdding(true)}>
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
      {recipients.length > 0 ? (
        <ul className={styles.recipients}>
          {recipients.map((one) => (
            <RecipientLine key={one.id} recipient={one} onRemoved={() => returnFocus(begin.current)} />
          ))}
        </ul>
      ) : null}
      {isAdding ? <NewRecipient onDone={finish} /> : null}
    </Section>
  );
}

function RecipientLine({ recipient, onRemoved }: { recipient: Recipient; onRemoved: () => void }) {
  const { id, name, encryptionKey, fingerprint, source } = recipient;
  const remove = useCommand("removeRecipient");

  function removeIt(): void {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          onRemoved();
          notify({ text: `${name} ist entfernt.` });
        },
      },
    );
  }

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
        <Button size="small" aria-label={`${name} entfernen`} onPress={removeIt}>
          Entfernen
        </Button>
      )}
    </li>
  );
}
