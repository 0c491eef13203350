import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { isInternal } from "../../shared/periods.ts";
import { openPanel } from "../app/panels.ts";
import { Button, InlineAlert } from "../ui/index.ts";
import { counted } from "./numbers.ts";

/** How much there is in a period, and where its numbers stand. */
export function Summary({ report }: { report: StatisticsReport }) {
  const { people, contacts, measures, period } = report;
  const counts = [
    counted(people, "Person", "Personen"),
    counted(contacts, "Kontakt", "Kontakte"),
    counted(measures, "Maßnahme", "Maßnahmen"),
  ].join(", ");
  return (
    <p>
      {counts} · {whereWords(period)}
    </p>
  );
}

function whereWords(period: StatisticsReport["period"]): string {
  if (isInternal(period))
    return "Genaue Zahlen, die im Haus bleiben; abgegeben werden nur Quartale und Jahre";
  return period.state === "sealed"
    ? "Zahlen nach heutigem Stand; was hinausgegangen ist, steht daneben"
    : "Zahlen stehen so im Haus; was hinausgeht, steht daneben";
}

/** Said where nothing is counted yet. */
export function NothingYet({ isRunning }: { isRunning: boolean }) {
  return (
    <InlineAlert
      title="In diesem Zeitraum ist kein Kontakt erfasst"
      actions={
        isRunning ? (
          <Button size="small" onPress={() => openPanel({ kind: "shortContact" })}>
            Kurzkontakt erfassen
          </Button>
        ) : null
      }
    >
      <p>Die Zahlen entstehen von selbst aus Kontakten, Fällen und Maßnahmen. Niemand muss zählen.</p>
    </InlineAlert>
  );
}

/** Said where a period could not be counted. */
export function CountingFailed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <InlineAlert
      tone="danger"
      title="Der Zeitraum lässt sich nicht auszählen"
      actions={
        <Button size="small" onPress={onRetry}>
          Noch einmal versuchen
        </Button>
      }
      isAnnounced
    >
      <p>{message}</p>
    </InlineAlert>
  );
}
