import { Eye } from "lucide-react";
import type { DeliveryState, Outgoing } from "../../shared/contract/delivery.ts";
import { dayOf, germanDay } from "../../shared/dates.ts";
import { rejectionWords } from "../../shared/statistics/rejectionReasons.ts";
import { Badge, Button, type Tone } from "../ui/index.ts";
import { DeliverButtons } from "./deliver-buttons.tsx";
import styles from "./delivery.module.css";

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
      {outgoing.map((one) => {
        const { text, tone } = states[one.state];
        const isShown = shown === one.period;
        return (
          <li key={one.period}>
            <div className={styles.what}>
              <h2>{one.title}</h2>
              <Badge tone={tone}>{text}</Badge>
            </div>
            <History outgoing={one} />
            <div className={styles.actions}>
              <Button
                size="small"
                icon={Eye}
                aria-label={`Was geht hinaus? ${one.title}`}
                aria-expanded={isShown}
                onPress={() => onShow(isShown ? null : one.period)}
              >
                Was geht hinaus?
              </Button>
              <DeliverButtons outgoing={one} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function History({ outgoing: { sealedOn, deliveries, receipts } }: { outgoing: Outgoing }) {
  return (
    <ul className={styles.history}>
      {receipts.map(({ receiver, result, receivedOn, findings }) => (
        <li key={`${receiver} ${receivedOn} ${result}`}>
          {`${result === "accepted" ? "Angenommen" : "Abgelehnt"} von ${receiver} am ${germanDay(receivedOn)}`}
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
