import { PackageOpen } from "lucide-react";
import { useState } from "react";
import type { Outgoing } from "../../shared/contract/delivery.ts";
import { useAnswer } from "../api/use-operation.ts";
import { PackageNewsBox } from "../statistics/package-news.tsx";
import { StatisticsPage } from "../statistics/statistics-page.tsx";
import { usePackage } from "../statistics/use-package.ts";
import { EmptyState, InlineAlert, PageHeader, Spinner } from "../ui/index.ts";
import { CentreKeySection } from "./centre-key-section.tsx";
import { LedgerSection } from "./ledger-section.tsx";
import { OutboxTable } from "./outbox-table.tsx";
import { ReceiptButton } from "./receipt-button.tsx";
import { RecipientsSection } from "./recipients-section.tsx";

/** Every release and its way out of the house. */
export function DeliveryScreen() {
  const outbox = useAnswer("outbox", {});
  const { news, busy, examine, dismiss } = usePackage();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <StatisticsPage>
      <PageHeader title="Lieferungen" actions={<ReceiptButton />}>
        <p>Was versiegelt ist, wohin es geschrieben wurde und was die empfangende Stelle geantwortet hat</p>
      </PageHeader>
      {news ? <PackageNewsBox news={news} onDismiss={dismiss} /> : null}
      {outbox.isError ? (
        <InlineAlert tone="danger" title="Die Lieferungen lassen sich nicht lesen">
          <p>{outbox.error.failure.message}</p>
        </InlineAlert>
      ) : outbox.data ? (
        <Outbox outgoing={outbox.data} shown={shown} onShow={setShown} />
      ) : (
        <Spinner label="Lieferungen werden gelesen" />
      )}
      <RecipientsSection />
      <CentreKeySection />
      <LedgerSection isExamining={busy === "examining"} onExamine={() => void examine()} />
    </StatisticsPage>
  );
}

interface OutboxProps {
  outgoing: readonly Outgoing[];
  /** Period whose files are looked at. */
  shown: string | null;
  onShow: (period: string | null) => void;
}

function Outbox({ outgoing, shown, onShow }: OutboxProps) {
  if (outgoing.length === 0) {
    return (
      <EmptyState icon={PackageOpen} title="Noch nichts versiegelt">
        Ein Quartal wird unter „Tabellen“ versiegelt. Danach steht seine Lieferung hier.
      </EmptyState>
    );
  }
  return <OutboxTable outgoing={outgoing} shown={shown} onShow={onShow} />;
}
