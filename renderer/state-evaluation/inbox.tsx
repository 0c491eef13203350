import { FileLock2, FolderOpen, KeyRound, LockKeyhole } from "lucide-react";
import { type ReactNode, type Ref, useState } from "react";
import type { StateEvaluation } from "../../shared/contract/stateEvaluation.ts";
import { Button, DropZone, InlineAlert } from "../ui/index.ts";
import own from "./state-evaluation.module.css";
import type { useReceiving } from "./use-receiving.ts";

interface InboxProps {
  evaluation: StateEvaluation;
  receiving: ReturnType<typeof useReceiving>;
  receiveButton: Ref<HTMLButtonElement>;
  /** How far an examination is. */
  children: ReactNode;
}

/** Where packages come in, and the keys that they are examined with. */
export function Inbox({ evaluation, receiving, receiveButton, children }: InboxProps) {
  const { keys, identity, packages } = evaluation;
  const [isPlaceless, setPlaceless] = useState(false);
  const { isBusy, buttonOf, receive, chooseKeys, chooseIdentity } = receiving;

  async function take(files: readonly File[]): Promise<void> {
    const paths = await window.vielfaltsakte.pathsOf(files);
    setPlaceless(paths.length === 0);
    if (paths.length > 0) receive(paths);
  }

  return (
    <section className={own.inbox} aria-label="Eingang" data-print="hidden">
      <DropZone isDisabled={isBusy} onFiles={(files) => void take(files)}>
        <Button
          ref={receiveButton}
          variant={packages === 0 ? "primary" : "secondary"}
          icon={FolderOpen}
          {...buttonOf("folder")}
          onPress={() => receive("folder")}
        >
          {packages === 0 ? "Pakete wählen …" : "Weitere Pakete wählen …"}
        </Button>
        <Button icon={FileLock2} {...buttonOf("file")} onPress={() => receive("file")}>
          Verschlüsselte Datei …
        </Button>
        <span>oder Pakete und Ordner mit Paketen hierher ziehen</span>
      </DropZone>
      {children}
      {isPlaceless ? (
        <InlineAlert tone="warning" isAnnounced>
          <p>
            Hier ist nicht zu erkennen, wo die Dateien liegen. Bitte wählen Sie den Ordner mit „Pakete wählen
            …“.
          </p>
        </InlineAlert>
      ) : null}
      <dl className={own.keys}>
        <Key
          name="Schlüsselliste der Zentren"
          state={keys ? `${keys.file}, ${keys.entries} Schlüssel` : "keine"}
          explanation="Mit ihr wird geprüft, ob jedes Paket von seinem Zentrum kommt: eine Datei, oder ein Ordner mit denen der Zentren."
        >
          <Button
            size="small"
            icon={KeyRound}
            {...buttonOf("keyFile")}
            aria-label="Schlüsselliste wählen …"
            onPress={() => chooseKeys("file")}
          >
            {keys ? "Andere wählen …" : "Wählen …"}
          </Button>
          <Button
            size="small"
            icon={FolderOpen}
            {...buttonOf("keyFolder")}
            aria-label="Ordner mit Schlüsseln wählen …"
            onPress={() => chooseKeys("folder")}
          >
            Ordner …
          </Button>
        </Key>
        <Key
          name="Geheimer Schlüssel des Landes"
          state={identity ? identity.file : "keiner"}
          explanation="Er öffnet verschlüsselte Pakete (.tar.age) und bleibt nur bis zum Beenden im Speicher."
        >
          <Button
            size="small"
            icon={LockKeyhole}
            {...buttonOf("identity")}
            aria-label="Geheimen Schlüssel wählen …"
            onPress={chooseIdentity}
          >
            {identity ? "Anderen wählen …" : "Wählen …"}
          </Button>
        </Key>
      </dl>
    </section>
  );
}

interface KeyProps {
  name: string;
  state: string;
  explanation: string;
  children: ReactNode;
}

function Key({ name, state, explanation, children }: KeyProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{state}</strong>
        <span className={own.quiet}>{explanation}</span>
      </dd>
      <dd>{children}</dd>
    </div>
  );
}
