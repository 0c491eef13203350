import { Eye } from "lucide-react";
import { useRef } from "react";
import type { DeliveryState, Outgoing } from "../../shared/contract/delivery.ts";
import { dayOf, germanDay } from "../../shared/dates.ts";
import { rejectionWords } from "../../shared/statistics/rejectionReasons.ts";
import { Badge, Button, type Tone } from "../ui/index.ts";
import { DeliverButtons } from "./deliver-buttons.tsx";
import styles from "./delivery.module.css";
import { OutgoingFiles } from "./outgoing-files.tsx";

const states: Record<DeliveryState, { text: string; tone: Tone }> = {
  sealed: { text: "versiegelt, noch nicht geschrieben", tone: "warning" },
  written: { text: "geschrieben, noch keine Quittung", tone: "info" },
  accepted: { text: "angenommen", tone: "success" },
  rejected: { text: "abgelehnt", tone: "danger" },
};

interface OutboxTableProps {
  outgoing: readonly Outgoing[];
  shown: string | null;
  onShow: (period: string | null) => void;
}

/** Every sealed release with its state and what can be done with it. */
export function OutboxTable({ outgoing, shown, onShow }: OutboxTableProps) {
  return (
    <ul className={styles.outbox} aria-label="Lieferungen">
      {outgoing.map((one) => (
        <OutboxLine
          key={one.period}
          outgoing={one}
          isShown={shown === one.period}
          onShow={(shows) => onShow(shows ? one.period : null)}
        />
      ))}
    </ul>
  );
}

interface OutboxLineProps {
  outgoing: Outgoing;
  isShown: boolean;
  onShow: (shows: boolean) => void;
}

/** One release; its files open below it. */
function OutboxLine({ outgoing, isShown, onShow }: OutboxLineProps) {
  const toggle = useRef<HTMLButtonElement>(null);
  const { text, tone } = states[outgoing.state];

  function close() {
    onShow(false);
    toggle.current?.focus();
  }

  return (
    <li>
      <div className={styles.what}>
        <h2>{outgoing.title}</h2>
        <Badge tone={tone}>{text}</Badge>
      </div>
      <History outgoing={outgoing} />
      <div className={styles.actions}>
        <Button
          ref={toggle}
          size="small"
          icon={Eye}
          aria-label={`Was geht hinaus? ${outgoing.title}`}
          aria-expanded={isShown}
          onPress={() => onShow(!isShown)}
        >
          Was geht hinaus?
        </Button>
        <DeliverButtons outgoing={outgoing} />
      </div>
      {isShown ? (
        <div className={styles.opened}>
          <OutgoingFiles outgoing={outgoing} onClose={close} />
        </div>
      ) : null}
    </li>
  );
}

function History({ outgoing: { sealedOn, deliveries, receipts } }: { outgoing: Outgoing }) {
  return (
    <ul className={styles.history}>
      {receipts.map(({ receiver, result, receivedOn, findings }) => (
        <li key={`${receiver} ${receivedOn} ${result}`}>
          {`${result === "accepted" ? "Angenommen" : "Abgelehnt"} am ${germanDay(receivedOn)}, ${receiver}`}
          {findings.length > 0 ? `: ${rejectionWords(findings).join(" ")}` : ""}
        </li>
      ))}
      {deliveries.map(({ id, path, encrypted, deliveredAt, deliveredBy }) => (
        <li key={id}>
          {`${encrypted ? "Verschlüsselt geschrieben" : "Geschrieben"} am ${germanDay(dayOf(new Date(deliveredAt)))} durch ${deliveredBy}: `}
          <code>{path}</code>
        </li>
      ))}
      <li>{`Versiegelt am ${germanDay(sealedOn)}`}</li>
    </ul>
  );
}
