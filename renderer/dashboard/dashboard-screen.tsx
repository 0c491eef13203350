import { Printer } from "lucide-react";
import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { germanDay } from "../../shared/dates.ts";
import { useAnswer } from "../api/use-operation.ts";
import { useSession } from "../app/session.ts";
import { StatisticsPage } from "../statistics/statistics-page.tsx";
import { Badge, Button, InlineAlert, PageHeader, Spinner } from "../ui/index.ts";
import { CasesSection } from "./cases-section.tsx";
import { headline } from "./change-words.ts";
import styles from "./dashboard.module.css";
import { DeliverySection } from "./delivery-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { PreflightSection } from "./preflight-section.tsx";
import { TasksSection } from "./tasks-section.tsx";
import { TopicsSection } from "./topics-section.tsx";
import { WeeksSection } from "./weeks-section.tsx";

/** The running quarter at a glance: what a team lead looks at first. */
export function DashboardScreen() {
  const { data, isError, error, refetch } = useAnswer("dashboard", {});
  return (
    <StatisticsPage>
      {data ? <PrintedOrigin data={data} /> : null}
      <PageHeader
        title="Überblick"
        beside={data ? <Badge tone="info">{`${data.quarter.title}, ${data.days}. Tag`}</Badge> : null}
        actions={
          <Button icon={Printer} isDisabled={!data} onPress={() => window.print()}>
            Drucken
          </Button>
        }
      >
        {data ? <p>{summary(data)}</p> : isError ? null : <Spinner label="Wird gezählt …" />}
      </PageHeader>
      {isError ? (
        <InlineAlert
          tone="danger"
          title="Der Überblick lässt sich nicht auszählen"
          actions={
            <Button size="small" onPress={() => void refetch()}>
              Noch einmal versuchen
            </Button>
          }
        >
          <p>{error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {data ? <Overview data={data} /> : null}
    </StatisticsPage>
  );
}

function Overview({ data }: { data: Dashboard }) {
  const periods = useAnswer("statisticsPeriods", {});
  return (
    <>
      <FiguresSection data={data} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <WeeksSection data={data} />
          <TasksSection tasks={data.tasks} />
          {periods.data ? <DeliverySection periods={periods.data} /> : null}
        </div>
        <div className={styles.column}>
          <TopicsSection data={data} />
          <CasesSection cases={data.cases} />
          <PreflightSection />
        </div>
      </div>
    </>
  );
}

/** Where and when a print-out was made; not seen on the screen. */
function PrintedOrigin({ data }: { data: Dashboard }) {
  const centre = useSession((session) => session.status?.centre?.name ?? "");
  return (
    <p className={styles.origin}>
      {centre} · Stand {germanDay(data.today)} · Genaue Werte: intern, nicht weitergeben
    </p>
  );
}

function summary({ counts, previous }: Dashboard): string {
  const before = previous?.untilSameDay;
  return `${headline(counts.people, before?.people ?? null, "Person", "Personen")}. ${headline(
    counts.contacts,
    before?.contacts ?? null,
    "Kontakt",
    "Kontakte",
  )}.`;
}
